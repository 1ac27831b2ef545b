"""Check PDFs against PDF/UA-1 with page-validation, those for a print shop against PDF/A-2a too.

Prints what fails, and ends with 1 if anything does.
"""

from __future__ import annotations

import sys

import page


def main(files: list[str]) -> int:
    """Validate each file and say how it went; return 1 when one fails."""
    failed = False
    for file in files:
        profiles = {"ua1": "PDF/UA-1", **({"pdfa2a": "PDF/A-2a"} if "-print-shop" in file else {})}
        for profile, name in profiles.items():
            report = page.validate_pdf(file, profile=profile)
            failed = failed or not report.is_compliant
            sys.stdout.write(f"{file}: {'passes' if report.is_compliant else 'fails'} {name}\n")
            for failure in report.failures:
                sys.stdout.write(f"  {failure}\n")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
