// Runs veraPDF's PDF/UA-1 profile over the files that are named, PDF/A-2a too over those for a print shop, and prints
// every rule that fails.
// Run from source: java -cp <class path> VeraPdf.java file.pdf ...   Ends with 1 when a file fails, 2 when one cannot be read.

import java.io.FileInputStream;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class VeraPdf {
    public static void main(String[] files) {
        VeraGreenfieldFoundryProvider.initialise();
        int worst = 0;
        for (String file : files) {
            worst = Math.max(worst, check(file, PDFAFlavour.PDFUA_1, "PDF/UA-1"));
            if (file.contains("-print-shop")) {
                worst = Math.max(worst, check(file, PDFAFlavour.PDFA_2_A, "PDF/A-2a"));
            }
        }
        System.exit(worst);
    }

    private static int check(String file, PDFAFlavour flavour, String name) {
        try (FileInputStream bytes = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            TreeMap<String, Integer> failures = new TreeMap<>();
            for (TestAssertion each : result.getTestAssertions()) {
                if (each.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber();
                    failures.merge(rule + "  " + each.getMessage(), 1, Integer::sum);
                }
            }
            System.out.println(file + (result.isCompliant() ? " passes " : " fails ") + name);
            failures.forEach((rule, times) -> System.out.println("  " + rule + "  (" + times + " times)"));
            return result.isCompliant() ? 0 : 1;
        } catch (Exception problem) {
            System.out.println(file + ": cannot be read: " + problem);
            return 2;
        }
    }
}
