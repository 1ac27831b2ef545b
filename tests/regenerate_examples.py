"""Writes what providers see beside each invalid example: `python -m tests.regenerate_examples`.

Read every changed text aloud before keeping it: it is the only help its reader has.
"""

from __future__ import annotations

import sys

from tests.example_content import EXAMPLES, words_for


def main() -> None:
    changed = 0
    for example in sorted((EXAMPLES / "invalid").glob("*.yaml")):
        golden = example.with_suffix(".problems.txt")
        words = words_for(example)
        if not golden.exists() or golden.read_text("utf-8") != words:
            golden.write_text(words, "utf-8")
            sys.stdout.write(f"wrote {golden.name}\n")
            changed += 1
    sys.stdout.write(f"{changed} changed\n")


if __name__ == "__main__":
    main()
