"""Check PDFs against PDF/UA-1 with page-validation; print what fails and end with 1 if anything does."""

from __future__ import annotations

import sys

import page


def main(files: list[str]) -> int:
    """Validate each file and say how it went; return 1 when one fails."""
    failed = False
    for file in files:
        report = page.validate_pdf(file, profile="ua1")
        failed = failed or not report.is_compliant
        sys.stdout.write(f"{file}: {'passes' if report.is_compliant else 'fails'} PDF/UA-1\n")
        for failure in report.failures:
            sys.stdout.write(f"  {failure}\n")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
