"""What a change means, told to whoever proposes it: what to do, what will differ, who looks, and where it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.authoring.two_folders import FileChange, Kind, What
from activity_directory.problem import Problem, Severity
from activity_directory.reporters.counts import how_many
from activity_directory.reporters.sections import Item, Section
from activity_directory.reporters.summary import summary_report
from activity_directory.reporters.text import report_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from activity_directory.authoring.entry_changes import EntryChange
    from activity_directory.authoring.review import Review, ToLookAt

_BY_THE_OLD_RULES = Section(
    "The rules change too",
    ("What stands below was found with the rules as they are now. The tests use the new ones, and decide.",),
)
_MOST_ENTRIES = 60
_MOST_ITEMS = 40


def change_report(
    entries: Sequence[EntryChange],
    files: Sequence[FileChange],
    problems: Sequence[Problem],
    elsewhere: Sequence[Problem],
    review: Review,
    *,
    new_rules: bool = False,
    base_url: str = "",
    files_at: str = "",
) -> tuple[Section, ...]:
    """Every section, what matters most first. `elsewhere` are Problems that the change causes in other files.

    With `new_rules` they were found by rules that the change itself replaces, and decide nothing.
    """
    blocking = [problem for problem in (*problems, *elsewhere) if problem.severity is Severity.BLOCKING]
    blocking = [] if new_rules else blocking
    headline = Section(_headline(files, blocking, review, new_rules=new_rules), level=2)
    if not files:
        return (headline,)
    return (
        headline,
        *([_BY_THE_OLD_RULES] if new_rules and (problems or elsewhere) else []),
        *_to_do(problems, elsewhere, files_at),
        *_what_changes(entries, files),
        *_who_looks(review),
        *_where(entries, files, base_url),
    )


def _headline(files: Sequence[FileChange], blocking: Sequence[Problem], review: Review, *, new_rules: bool) -> str:
    if not files:
        return "Nothing changes."
    if blocking:
        return f"Thank you. {how_many(len(blocking), 'thing')} must be mended first."
    if new_rules:
        return "Thank you. The tests say whether it can be read, and a member of staff looks at it before it goes in."
    if review.needs_staff:
        return "Thank you. This can be read. A member of staff looks at it before it goes in."
    return "Thank you. This can go in as it is."


def _to_do(problems: Sequence[Problem], elsewhere: Sequence[Problem], files_at: str) -> Iterator[Section]:
    if not problems and not elsewhere:
        yield Section("What to do", ("Nothing. Everything that changed can be read.",))
        return
    if problems:
        words = (
            "Each stands with its file and its line. Mend it there and save: it is checked again by itself."
            if any(problem.severity is Severity.BLOCKING for problem in problems)
            else "Nothing has to be done. This would make it better:"
        )
        yield Section("What to do", (words,), problems=_both(problems, files_at))
    if elsewhere:
        words = "These are in files that you did not touch. They were right before this change."
        yield Section("What the change upsets elsewhere", (words,), problems=_both(elsewhere, files_at))


def _both(problems: Sequence[Problem], files_at: str) -> tuple[str, str]:
    return report_text(problems), summary_report(problems, files_at=files_at)


def _what_changes(entries: Sequence[EntryChange], files: Sequence[FileChange]) -> Iterator[Section]:
    others = [file for file in files if file.kind not in (Kind.ACTIVITY, Kind.PROVIDER)]
    if not entries and not others:
        return
    yield Section("What will change")
    for entry in entries[:_MOST_ENTRIES]:
        items = [
            Item(
                change.words,
                f"Staff look at this: {change.reason}" if change.safety else "",
                entry.path,
                line,
                where=f"line {line}" if line else "the file",
            )
            for change, line in zip(entry.changes, entry.lines, strict=True)
        ]
        nothing = () if items else ("It means the same as before: only the way in which it is written is new.",)
        yield Section(f"{entry.name} ({entry.id})", nothing, _cut(items), level=4)
    if len(entries) > _MOST_ENTRIES:
        yield Section("And more", (f"{len(entries) - _MOST_ENTRIES} other entries change.",), level=4)
    if others:
        yield Section("Other files", items=_cut([Item(f"{file.path} is {file.what}.") for file in others]), level=4)


def _cut(items: Sequence[Item]) -> tuple[Item, ...]:
    more = len(items) - _MOST_ITEMS
    return (*items[:_MOST_ITEMS], *([Item(f"And {more} more.")] if more > 0 else []))


def _who_looks(review: Review) -> Iterator[Section]:
    if review.needs_staff:
        by_reason: dict[str, list[ToLookAt]] = {}
        for each in review.to_look_at:
            by_reason.setdefault(each.reason, []).append(each)
        items = [
            Item(reason, f"{_places(found)}") for reason, found in by_reason.items()
        ]  # fmt: skip
        yield Section(
            "Who looks at it first",
            ("A member of staff, because of these. You need not do anything for it; they may ring to ask.",),
            _cut(items),
        )
    elif review.author_known:
        yield Section("Who looks at it first", ("Nobody has to: times, prices and words are the provider's own.",))
    else:
        yield Section(
            "Who looks at it first",
            (
                "It changes only times, prices and words, which are the provider's own.",
                "Nobody said which account proposes it, so make sure that it is the provider's.",
            ),
        )


def _places(found: Sequence[ToLookAt]) -> str:
    places = list(dict.fromkeys(f"{each.path}{f', line {each.line}' if each.line else ''}" for each in found))
    more = f" and {len(places) - 5} more" if len(places) > 5 else ""
    return f"In {'; '.join(places[:5])}{more}."


def _where(entries: Sequence[EntryChange], files: Sequence[FileChange], base_url: str) -> Iterator[Section]:
    pages = list(dict.fromkeys((*_entry_pages(entries), *_staff_pages(files))))
    if not pages:
        return
    words = ["In the preview, open these files. They are the same addresses on the site."]
    if any(entry.kind is Kind.ACTIVITY for entry in entries):
        words.append("Its lists, the search, the calendars, the weeks and the next brochure follow by themselves.")
    root = f"{base_url.rstrip('/')}/" if base_url else ""
    items = _cut([Item(root + page, code=True) for page in pages])
    yield Section("Where families will see it", tuple(words), items)


def _entry_pages(entries: Iterable[EntryChange]) -> Iterator[str]:
    for entry in entries:
        if entry.kind is Kind.PROVIDER:
            yield f"providers/{entry.id}.html"
            continue
        yield f"activities/{entry.id}.html"
        yield f"providers/{entry.provider}.html"
    for entry in entries:
        if entry.kind is Kind.ACTIVITY and entry.changes:
            for data in (entry.old, entry.new):
                yield from _lists(data or {})


def _lists(data: Mapping[str, Any]) -> Iterator[str]:
    venue, interests = data.get("venue"), data.get("interests")
    if isinstance(venue, dict) and isinstance(venue.get("town"), str):
        yield f"browse/towns/{venue['town']}.html"
    if isinstance(interests, list):
        yield from (f"browse/interests/{interest}.html" for interest in interests if isinstance(interest, str))


def _staff_pages(files: Iterable[FileChange]) -> Iterator[str]:
    for file in files:
        folder, _, name = file.path.rpartition("/")
        if folder == "content/pages" and file.what is not What.REMOVED:
            yield f"{name.removesuffix('.md')}.html"
