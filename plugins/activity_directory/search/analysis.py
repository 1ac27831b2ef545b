"""From typed text to words: the same steps here, in Whoosh's tokenizer and in theme/static/js/search-words.js.

A text is made plain (small letters, no accents, no apostrophes), fixed phrases become one word ("1 to 1" and "all in"
hold nothing but stop words), and the rest is cut at everything that is neither a letter nor a figure.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from activity_directory.search.stop_words import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Letters and figures in any script, and "1:1".
WORD = r"[^\W_]+(?::[0-9]+)?"

# Longer than any word worth finding; what is longer is cut, here and in the browser.
LONGEST_WORD = 40
MOST_WORDS = 12

_MARKDOWN_ADDRESS = re.compile(r"\]\([^)]*\)|https?://\S+")
_APOSTROPHES = re.compile("['’‘`´]")
# "SY8 1AB" or "sy81ab": the part before the gap is a district, which is all that is in the index.
_POSTCODE = re.compile(r"\b([a-z]{1,2}[0-9][0-9a-z]?) ?[0-9][a-z]{2}\b")
_WORD = re.compile(WORD)

# What families write for one adult for one child. Schemes whose name is made of stop words are added at build.
ONE_TO_ONE = {"1 to 1": "1:1", "1-to-1": "1:1", "1-1": "1:1", "one to one": "1:1", "one-to-one": "1:1", "121": "1:1"}
# "after" is a stop word, and "look" alone says nothing of care.
CARE = {"look after": "lookafter", "looking after": "lookafter"}
# Without "not" they would say the opposite; and who hates noise does not want what is loud.
OPPOSITES = {
    f"{how} {what}": "quiet"
    for how, each in (("not", "loud noisy busy"), ("not too", "loud noisy busy"), ("hates", "noise crowds"))
    for what in each.split()
} | {"hates loud noise": "quiet"}
# Whole answers, and a question, that are made of stop words.
ANSWERS = {f"{said} no": "refused" for said in ("says", "said", "told")}
WHATS_ON = dict.fromkeys(("what is on", "whats on"), "whatson")


@dataclass(frozen=True)
class Analysis:
    """How this directory's texts and questions become words. `phrases` maps what is typed to one word."""

    phrases: Mapping[str, str]

    @cached_property
    def _phrase(self) -> re.Pattern[str] | None:
        # Longest first, so that a phrase inside another does not win.
        found = sorted(self.phrases, key=lambda phrase: (-len(phrase), phrase))
        return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, found))})(?![^\W_])") if found else None

    def plain(self, text: str) -> str:
        """The text in small letters without accents, apostrophes and addresses, its phrases made one word."""
        text = _MARKDOWN_ADDRESS.sub(" ", text)
        text = _APOSTROPHES.sub("", fold(text))
        return self._phrase.sub(lambda match: self.phrases[match.group()], text) if self._phrase else text

    def question(self, text: str) -> tuple[str, ...]:
        """The words of what somebody typed, without stop words and repetitions, in order; at most MOST_WORDS."""
        plain = _POSTCODE.sub(r"\1", self.plain(text))
        words = (word[:LONGEST_WORD] for word in _WORD.findall(plain))
        return tuple(dict.fromkeys(word for word in words if word not in STOP_WORDS))[:MOST_WORDS]


def fold(text: str) -> str:
    """Small letters, and letters without their accents."""
    text = text.lower()
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed if unicodedata.category(character) != "Mn")


def make_analysis(names: Iterable[str]) -> Analysis:
    """The analysis of a directory in which these names mean something. "All In" would otherwise be two stop words."""
    phrases = ONE_TO_ONE | CARE | OPPOSITES | ANSWERS | WHATS_ON
    for title in names:
        words = _WORD.findall(_APOSTROPHES.sub("", fold(title)))
        if len(words) > 1 and all(word in STOP_WORDS for word in words):
            phrases[" ".join(words)] = phrases["-".join(words)] = "".join(words)
    return Analysis(phrases)
