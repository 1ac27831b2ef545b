"""The directory's own words are plain: promise 12."""

from __future__ import annotations

import re
from typing import Any

# What providers, staff and vocabularies wrote is theirs; these pages are nearly all our own words.
OURS = (
    "index.html", "browse.html", "browse/help/pad_changing.html", "whats-on.html", "brochure.html", "404.html",
    "activities/unknown/broken.html", "activities/night-owls/stale-night.html", "for-young-people.html",
)  # fmt: skip


def grade(found: list[str]) -> float:
    """The Flesch-Kincaid grade, with syllables counted as groups of vowels (a silent e at the end is none)."""
    words = [word.lower() for sentence in found for word in re.findall(r"[A-Za-z’']+", sentence)]
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e$", "", word)))) for word in words)
    return 0.39 * len(words) / len(found) + 11.8 * syllables / len(words) - 15.59


def sentences(page: Any) -> list[str]:
    """The sentences of a page's paragraphs. Addresses and numbers are no words."""
    found = []
    for paragraph in page.all("p"):
        text = re.sub(r"\S+@\S+|[\d£:]+", "", paragraph.text)
        found += [part for part in re.split(r"(?<=[.?!])\s+", text) if len(part.split()) > 3]
    return found


def test_the_directorys_own_sentences_can_be_read_at_nine(pages_of: Any) -> None:
    ours = list(dict.fromkeys(sentence for path in OURS for sentence in sentences(pages_of[path])))
    assert len(ours) > 20
    assert grade(ours) <= 5


def test_no_sentence_of_ours_is_long(pages_of: Any) -> None:
    long = [
        sentence
        for path in OURS
        for sentence in sentences(pages_of[path])
        if len(sentence.split()) > 22 and not sentence.startswith(("Things to do in", "Not stated"))
    ]
    assert long == []
