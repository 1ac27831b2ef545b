"""What is searched, and what it counts for: one table, read by the index, the ranking and the documentation."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """A part of a document. `weight` is what a word in it counts for; `b` how far a long text thins it (0 to 1).

    `said` names the field for people who ask why something was found.
    """

    name: str
    weight: float
    b: float
    said: str


FIELDS = (
    Field("name", 5.0, 0.3, "name"),
    Field("interests", 4.0, 0.0, "interest"),
    Field("place", 4.0, 0.0, "place"),
    Field("needs", 3.0, 0.0, "planned for"),
    Field("help", 3.0, 0.0, "help they give or can arrange"),
    Field("ask", 1.0, 0.0, "help to ask about"),
    Field("when", 3.0, 0.0, "when"),
    Field("facts", 2.0, 0.0, "cost, access and who comes"),
    Field("outcomes", 1.5, 0.0, "outcome"),
    Field("provider", 2.0, 0.0, "provider"),
    Field("summary", 2.0, 0.5, "summary"),
    Field("text", 1.0, 0.75, "description"),
)

# How soon a word that is repeated stops counting for more.
K1 = 1.2
