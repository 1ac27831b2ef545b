"""What stands round every page: what it may load, the main navigation and the links at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from activity_directory.model import Directory

# Nothing but the directory's own files, and no script that was not written as one. Trusted Types has one policy, by
# which a script may load another of the directory's own scripts.
POLICY = (
    "default-src 'none'; base-uri 'none'; connect-src 'self'; font-src 'self'; form-action 'self'; img-src 'self'; "
    "manifest-src 'self'; script-src 'self'; style-src 'self'; worker-src 'self'; "
    "require-trusted-types-for 'script'; trusted-types activity-directory"
)

# Shown in this order at the foot of every page, before the rest in the order of their titles.
_FIRST_AT_THE_FOOT = ("how-to-use", "on-paper", "questions-to-ask-a-club", "tell-us", "accessibility", "privacy")
_HAS_A_DOOR = ("for-young-people",)
_JOIN = "join-the-scheme"


def navigation(directory: Directory) -> tuple[tuple[str, str, str], ...]:
    """The main navigation: (name, address, words) of each entry."""
    entries = [
        ("browse", "browse.html", "Browse"),
        ("search", "search.html", "Search"),
        ("whats-on", "whats-on.html", "What’s on"),
        ("my-list", "my-list.html", "My list"),
        ("young-people", "young-people.html", "Young people"),
    ]
    if directory.schemes:
        entries.append(("join", f"{_JOIN}.html", f"Join {directory.schemes[0].title}"))
    if any(page.slug == "how-to-use" for page in directory.pages):
        entries.append(("help", "how-to-use.html", "How to use"))
    return tuple(entries)


def footer_links(directory: Directory) -> tuple[tuple[str, str], ...]:
    """The links at the foot: (address, words). Every page of staff's is there, so that each can be reached."""
    titles = {page.slug: page.title for page in directory.pages if page.slug not in _HAS_A_DOOR}
    order = [slug for slug in _FIRST_AT_THE_FOOT if slug in titles]
    order += sorted((slug for slug in titles if slug not in order), key=lambda slug: (titles[slug].casefold(), slug))
    links = [(f"{slug}.html", titles[slug]) for slug in order]
    links += [("subscribe.html", "Dates in your calendar"), ("offline.html", "Keep it on your phone")]
    links.append(("can-we-go.html", "Can we go?"))
    links += [("providers.html", "Clubs and charities"), ("brochure.html", "The brochure")]
    if directory.feedback:
        links.append(("you-said-we-did.html", "You said, we did"))
    links.append(("add-or-change.html", "For providers: add or change"))
    return tuple(links)
