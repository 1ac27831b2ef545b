"""`activity-directory search WORDS`: what a family would find, and why."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from activity_directory.cli import project_folder
from activity_directory.search.reasons import reasons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.search.finding import Finder, Finding
    from activity_directory.search.lexicon import Understood

RESULTS = 10


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--today", help="Search as of this day, as 2027-01-09. Today in London if left out.")
def search(words: tuple[str, ...], today: str | None) -> None:
    """Search the entries as a family would, and say why each was found.

    WORDS are what somebody might type: swimming ludlow, "saturday morning", nappy.
    """
    from activity_directory.pipeline import UnusableContent, read_directory
    from activity_directory.search.finding import Finder
    from activity_directory.search.searchable import make_searchable
    from activity_directory.settings import SettingsError, project_settings

    try:
        settings = project_settings(project_folder(), os.environ, today=today or "")
    except SettingsError as wrong:
        raise click.UsageError(str(wrong)) from None
    try:
        directory = read_directory(settings).directory
    except UnusableContent as error:
        raise click.ClickException(str(error)) from None
    for line in answer_in_lines(Finder(directory, make_searchable(directory), settings.today), " ".join(words)):
        click.echo(line)


def answer_in_lines(finder: Finder, question: str) -> Iterator[str]:
    """The answer as lines for a terminal: what was understood, how each word was, the best results and why."""
    finding = finder.find(question)
    answer = finding.answer
    chosen = finding.understanding.chosen
    if not answer.understood and not chosen:
        yield "Those words are in almost everything. Type what, where or when."
        return
    for part in finding.understanding.parts:
        yield f'"{part.typed}" was understood as {part.group}: {part.choice}'
    for word in answer.understood:
        if not word.surfaces:
            near = ", ".join(f'"{other}"' for other in finder.searchable.ranking.lexicon.suggest(word.typed))
            yield f'Nothing says "{word.typed}".' + (f" Did you mean {near}?" if near else "")
        elif word.typed not in word.surfaces:
            said = ", ".join(word.surfaces[:5])
            yield f'"{word.typed}" was read as: {said}' + (" ..." if len(word.surfaces) > 5 else "")
    yield from _counts(finding, narrowed=bool(chosen))
    for place, number in enumerate(finding.shown[:RESULTS], 1):
        yield from _result(finder, finding, place, number)


def _counts(finding: Finding, *, narrowed: bool) -> Iterator[str]:
    every = finding.answer.every_word
    if not narrowed:
        yield f"{every} with every word, {len(finding.answer.found) - every} with some of them."
        return
    words = " with some of the words" if finding.answer.understood and not every else ""
    yield f"{len(finding.fits)} fit{words}; {len(finding.apart)} more have not said."
    if finding.nearest:
        yield (
            "The nearest that fit the rest come after them." if finding.fits else "Nothing fits. These are the nearest:"
        )


def _result(finder: Finder, finding: Finding, place: int, number: int) -> Iterator[str]:
    document = finder.searchable.documents[number]
    some = finding.answer.understood and number not in finding.with_every_word
    mark = "  (some of the words)" if some else ""
    yield f"\n{place:2}. {document.title}{mark}\n    {document.path}  score {finding.scores.get(number, 0):.2f}"
    words: tuple[Understood, ...] = (*finding.answer.understood, *finding.answer.beside)
    for understood in words:
        if found_in := reasons(finder.searchable, document, understood):
            yield f"    {understood.typed}: {'; '.join(found_in)}"
