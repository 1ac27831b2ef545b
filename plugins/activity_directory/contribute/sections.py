"""In which order a provider is asked, and under which headings: the nine that a family needs first, then the rest.

A test holds the fields of the sections to the properties of the schema, so that a new field is asked for somewhere.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """One screen of the form. `fields` are keys of an entry; `title` is a question where one question is enough."""

    id: str
    title: str
    fields: tuple[str, ...]
    intro: str = ""
    first: bool = False


PROVIDER = Section(
    "provider",
    "Who are you?",
    ("name", "description", "phone", "email", "text", "website", "contact_role", "contact_note"),
    "Families see this. Give the club’s own number and address, and nobody’s private one.",
)
"""What a new provider is asked before anything else; keys of content/providers/<provider>.yaml."""

PROVIDER_LATER = (
    "charity_number",
    "safeguarding",
    "insurance",
    "first_aid",
    "send_training",
    "logo",
    "formerly",
    "maintainers",
    "checked",
)
"""What a new provider is not asked here: staff ask for it, because they have to see it."""

SECTIONS = (
    Section("what", "What is it called?", ("name", "summary"), first=True),
    Section(
        "interests",
        "What do children do there?",
        ("interests",),
        "Tick what fits, up to 8. Families look for what their child likes.",
        first=True,
    ),
    Section("ages", "What ages is it for?", ("ages",), first=True),
    Section(
        "venue",
        "Where is it?",
        ("venue",),
        "Everybody can see this. If it is somebody’s home, give the town only.",
        first=True,
    ),
    Section("sessions", "When is it?", ("sessions",), first=True),
    Section(
        "costs",
        "What does it cost?",
        ("costs",),
        "Say each price by itself: for a child, for an adult who stays, for a brother or sister.",
        first=True,
    ),
    Section("booking", "How do families get a place?", ("booking",), first=True),
    Section(
        "help",
        "Who helps a child with what?",
        ("help",),
        "Many families look for this first. An honest “no” helps them too. What you leave is shown as “not stated”.",
        first=True,
    ),
    Section(
        "adult_stays",
        "Does an adult stay?",
        ("adult_stays",),
        "Your adult or drop-off: families plan their day by it.",
        first=True,
    ),
    Section(
        "about",
        "More about it",
        ("description", "to_you", "easy_read", "outcomes", "outcomes_note"),
    ),
    Section("who", "Whom it is for", ("level", "group", "needs", "criterion", "eligibility", "programmes")),
    Section("support", "Support and the first visit", ("personal_assistant", "staff_ratio", "distress", "first_visit")),
    Section(
        "place",
        "The building and getting there",
        ("take_part", "toilets", "access", "access_note", "surroundings", "site", "travel"),
    ),
    Section("bring", "Paying, food and what to bring", ("pay_with", "bring", "food", "cancellations")),
    Section("next", "What comes after", ("next_steps", "volunteering")),
    Section("images", "Pictures", ("images",)),
    Section("contact", "Whom to ask", ("contact",)),
    Section("dates", "Notice, full or paused", ("status", "notice", "visible", "review_by", "open_data")),
)

FILLED_IN = ("formerly", "added", "changed", "checked")
"""What the form fills in by itself, or leaves to the staff."""
