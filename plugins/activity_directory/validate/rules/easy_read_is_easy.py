"""An Easy Read sentence is short, has one idea and no shortened words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known

MOST_WORDS = 15
_SHORTENED = re.compile(
    r"\b(?:(?:do|does|did|is|are|was|were|has|have|had|would|could|should|need|must)n't|"
    r"can't|won't|shan't|(?:i|you|we|they)'(?:re|ve|ll|d|m)|"
    r"(?:he|she|it|that|there|what|who|where|let)'(?:s|ll|d))\b"
)
_IN_FULL = {"can't": "cannot", "won't": "will not", "shan't": "shall not", "let's": "let us"}
_ENDINGS = (
    ("n't", " not"),
    ("'re", " are"),
    ("'ve", " have"),
    ("'ll", " will"),
    ("'m", " am"),
    ("'s", " is"),
    ("'d", " would"),
)
_TWO_IDEAS = re.compile(
    r"[;]|, (?:and|but|so|because|which|who|although|however|unless) |\b(?:although|however|unless|whereas)\b"
    r"|[.!?] +[A-Z]"
)


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    for at, item in enumerate(entry.items("easy_read")):
        text = item.get("text") if isinstance(item, dict) else None
        if not isinstance(text, str):
            continue
        keys = ("easy_read", at, "text")
        count = len(text.split())
        if count > MOST_WORDS:
            yield Finding(
                keys,
                f"This sentence has {count} words, and {MOST_WORDS} is the most for Easy Read.",
                "Make two sentences of it, each an item of its own in easy_read.",
                severity=Severity.WARNING,
            )
            continue
        shortened = _SHORTENED.search(text.lower().replace("’", "'"))
        if shortened is not None:
            word = shortened.group()
            yield Finding(
                keys,
                f'"{word}" is two words run together, which is harder to read.',
                f"Write it in full:  {_in_full(word)}",
            )
        elif _TWO_IDEAS.search(text) is not None:
            yield Finding(
                keys,
                "This seems to say two things in one.",
                "Make two sentences of it, each an item of its own in easy_read.",
            )


def _in_full(word: str) -> str:
    if word in _IN_FULL:
        return _IN_FULL[word]
    return next((word.removesuffix(ending) + full for ending, full in _ENDINGS if word.endswith(ending)), word)


RULE = Rule(
    id="easy-read-is-easy",
    severity=Severity.ADVICE,
    title="An Easy Read sentence is short, has one idea and no shortened words",
    reason="Easy Read is for people who find long text hard. One idea, one picture, one line.",
    bad="easy_read:\n  - {text: You don't have to swim., symbol: swimming}",
    good="easy_read:\n  - {text: You do not have to swim., symbol: swimming}",
    check=_check,
)
