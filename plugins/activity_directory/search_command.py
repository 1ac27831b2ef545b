"""`activity-directory search WORDS`: what a family would find, and why."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from activity_directory.cli import project_folder
from activity_directory.search.reasons import reasons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.search.searchable import Searchable

RESULTS = 10


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--today", help="Search as of this day, as 2027-01-09. Today in London if left out.")
def search(words: tuple[str, ...], today: str | None) -> None:
    """Search the entries as a family would, and say why each was found.

    WORDS are what somebody might type: swimming ludlow, "saturday morning", nappy.
    """
    from activity_directory.pipeline import UnusableContent, read_directory
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
    for line in answer_in_lines(make_searchable(directory), " ".join(words)):
        click.echo(line)


def answer_in_lines(searchable: Searchable, question: str) -> Iterator[str]:
    """The answer as lines for a terminal: how each word was understood, then the best results and why."""
    answer = searchable.ranking.answer(question)
    if not answer.understood:
        yield "Those words are in almost everything. Type what, where or when."
        return
    for word in answer.understood:
        if not word.surfaces:
            near = ", ".join(f'"{other}"' for other in searchable.ranking.lexicon.suggest(word.typed))
            yield f'Nothing says "{word.typed}".' + (f" Did you mean {near}?" if near else "")
        elif word.typed not in word.surfaces:
            said = ", ".join(word.surfaces[:5])
            yield f'"{word.typed}" was read as: {said}' + (" ..." if len(word.surfaces) > 5 else "")
    some = len(answer.found) - answer.every_word
    yield f"{answer.every_word} with every word, {some} with some of them."
    for place, found in enumerate(answer.found[:RESULTS], 1):
        document = searchable.documents[found.document]
        mark = "" if found.every_word else "  (some of the words)"
        yield f"\n{place:2}. {document.title}{mark}\n    {document.path}  score {found.score:.2f}"
        for understood in answer.understood:
            if found_in := reasons(searchable, document, understood):
                yield f"    {understood.typed}: {'; '.join(found_in)}"
