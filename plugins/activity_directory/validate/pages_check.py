"""The pages that staff write (content/pages/*.md): a title, a name that is free, and links that lead somewhere."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from activity_directory.problem import Problem, Severity
from activity_directory.validate.as_typed import quoted
from activity_directory.validate.near_miss import closest
from activity_directory.validate.plain_markdown import links_in, refused_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from activity_directory.load.files import PageText
    from activity_directory.validate.plain_markdown import Refused

# Pages that the directory makes itself: nobody else's page can have one of these names, and links may lead to them.
MADE_BY_THE_DIRECTORY = frozenset(
    {
        *(
            "404",
            "add-or-change",
            "brochure",
            "browse",
            "can-we-go",
            "index",
            "map",
            "my-list",
            "offline",
            "providers",
            "search",
        ),
        *("subscribe", "whats-on", "you-said-we-did", "young-people"),
    }
)
# Made where staff have not written one: a link to it is good either way.
_MADE_WHERE_MISSING = frozenset({"join-the-scheme"})
_MOST_PROBLEMS = 20  # of a page; the rest are found when these are mended
_LINE_TO_LOOK_AT = 80  # letters


def check_pages(pages: Mapping[str, PageText]) -> tuple[Problem, ...]:
    """Every Problem of every page, in order.

    Only a name that is taken keeps a page out (see `without_taken_names`). What else is wrong is shown as harmless
    words, because a page like the accessibility statement has to be there; the check still fails until it is mended.
    """
    known = frozenset(pages) | MADE_BY_THE_DIRECTORY | _MADE_WHERE_MISSING
    return tuple(problem for slug, page in pages.items() for problem in _page(slug, page, known))


def without_taken_names(pages: Mapping[str, PageText]) -> dict[str, PageText]:
    """The pages that can be made beside the directory's own."""
    return {slug: page for slug, page in pages.items() if slug not in MADE_BY_THE_DIRECTORY}


def _page(slug: str, page: PageText, known: frozenset[str]) -> Iterator[Problem]:
    if slug in MADE_BY_THE_DIRECTORY:
        yield Problem(
            page.path,
            0,
            0,
            "",
            f"The directory makes a page {slug}.html itself, so this one cannot be shown.",
            f"Rename the file, like this:  about-{slug}.md",
            Severity.BLOCKING,
            "page-name-taken",
        )
        return
    yield from _title(slug, page)
    yield from islice(_pieces(page), _MOST_PROBLEMS)
    yield from islice(_dead_ends(page, known), _MOST_PROBLEMS)


def _title(slug: str, page: PageText) -> Iterator[Problem]:
    first = page.text.strip().partition("\n")[0]
    if first.startswith("# ") and first[2:].strip():
        return
    line = page.text[: len(page.text) - len(page.text.lstrip())].count("\n") + 1
    says = f"{quoted(first[:_LINE_TO_LOOK_AT])} is not a title." if first else "There is no title."
    yield Problem(
        page.path,
        line,
        0,
        "",
        f"A page starts with its title. {says}",
        f"Put it first, after a # and a space, like this:  # {slug.replace('-', ' ').capitalize()}",
        Severity.BLOCKING,
        "page-without-title",
    )


def _pieces(page: PageText) -> Iterator[Problem]:
    for refused in refused_in(page.text, our_pages_too=True):
        says, fix = _words(refused)
        yield _at(page, refused.start, f"{quoted(refused.piece)} {says}", fix, f"page-{refused.kind}")


def _words(refused: Refused) -> tuple[str, str]:
    match refused.kind:
        case "html":
            return (
                "is a piece of a web page's code (HTML). It would stand on the page as it is here.",
                "Take it out, and write plain words, **bold**, lists and links.",
            )
        case "picture":
            return "puts a picture in the text, and only its words would be shown.", "Take it out, or say it in words."
        case _:
            return (
                "is not a link that can be followed here.",
                "Give a page's name or a whole address, like this:  [privacy](privacy.html)",
            )


def _dead_ends(page: PageText, known: frozenset[str]) -> Iterator[Problem]:
    """Links to pages at the top that there are none of. What stands in folders is the entries' own, and may go."""
    for target, start in links_in(page.text):
        name, dot, _ = target.partition(".html")
        if not dot or name in known or not name or ":" in name or "/" in name:
            continue
        near = closest(name, sorted(known))
        fix = "Correct the name, or take the link out."
        if near is not None:
            fix = f"Did you mean {near}.html? Then write it like this:  [ ... ]({near}.html)"
        yield _at(page, start, f"There is no page {quoted(target)} to go to.", fix, "page-link")


def _at(page: PageText, start: int, message: str, fix: str, rule: str) -> Problem:
    return Problem(page.path, page.text.count("\n", 0, start) + 1, 0, "", message, fix, Severity.BLOCKING, rule)
