"""What is searched, and what it counts for: one table, read by the index, the ranking and the documentation."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """A part of a document. `weight` is what a word in it counts for; `b` how far a long text thins it (0 to 1).

    `said` names the field for people who ask why something was found. `own` marks the entry's own words: why they were
    found needs no explaining, and a browser is not told.
    """

    name: str
    weight: float
    b: float
    said: str
    own: bool = False


FIELDS = (
    Field("name", 5.0, 0.3, "name", own=True),
    # The first of its interests is what it is; the others are what also happens there.
    Field("main", 5.0, 0.0, "interest"),
    Field("interests", 4.0, 0.0, "interest"),
    Field("place", 4.0, 0.0, "place"),
    Field("needs", 3.0, 0.0, "planned for"),
    Field("help", 3.0, 0.0, "help they give or can arrange"),
    Field("ask", 1.0, 0.0, "help to ask about"),
    Field("when", 3.0, 0.0, "when"),
    Field("facts", 2.0, 0.0, "cost, access and who comes"),
    Field("asked", 8.0, 0.0, "what a page answers", own=True),
    Field("outcomes", 2.0, 0.0, "outcome"),
    Field("provider", 2.0, 0.0, "provider", own=True),
    Field("summary", 2.0, 0.5, "summary", own=True),
    Field("text", 1.0, 0.75, "description", own=True),
)

# A word in several fields is found for the one that counts for most. 0 stands for the entry's own words, which need no
# explaining; the others are numbered as they stand above. The browser has them in this order.
OWN_WORDS = 0
EXPLAINED = ("", *dict.fromkeys(field.said for field in FIELDS if not field.own))
BY_WEIGHT = tuple(
    (field, EXPLAINED.index(field.said) if not field.own else OWN_WORDS)
    for field in sorted(FIELDS, key=lambda field: -field.weight)
)

# How soon a word that is repeated stops counting for more.
K1 = 2.0
