"""`activity-directory stale`: which entries nobody has confirmed for long, and the e-mails that ask."""

from __future__ import annotations

import csv
import io
import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from activity_directory.cli import project_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from activity_directory.model import Directory
    from activity_directory.pipeline import ReadDirectory
    from activity_directory.reminders.messages import Reminder
    from activity_directory.reminders.stale import StaleEntry
    from activity_directory.reporters.sections import Section

FORMATS = ("text", "csv", "json", "summary")
SOON_DAYS = 30


_NO_LINKS = (
    "They hold no link to the form, because nobody has said where the site is. Put its address under base_url in\n"
    "content/site.yaml, or add  --base-url https://example.org/activities"
)


@click.command()
@click.option("--format", "report_format", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--soon", "soon_days", default=SOON_DAYS, show_default=True, help="How many days ahead count as soon.")
@click.option("--all", "every", is_flag=True, help="Every entry, those that are not due yet too.")
@click.option(
    "--emails",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write one ready-to-send message for each provider into this folder, which must be new or empty.",
)
@click.option("--files-at", default="", help="The address in front of a file's path, for links in the summary.")
@click.option(
    "--base-url",
    default="",
    envvar="ACTIVITY_DIRECTORY_BASE_URL",
    help="The address of the site, for the links in the messages. That of content/site.yaml if left out.",
)
@click.option("--today", help="As of this day, as 2027-01-09. Today in London if left out.")
def stale(
    report_format: str,
    soon_days: int,
    *,
    every: bool,
    emails: Path | None,
    files_at: str,
    base_url: str,
    today: str | None,
) -> None:
    """List entries by how long ago somebody confirmed them, and write the e-mails that ask whether they are right.

    The list holds no address and no number of anybody. Ends with 0, however many are waiting.
    """
    from activity_directory.reminders.stale import State, stale_entries

    read = _directory(today, base_url)
    overdue_providers = [
        Path(problem.path).stem
        for problem in read.problems
        if problem.rule == "review-overdue" and problem.path.startswith("content/providers/")
    ]
    entries = stale_entries(read.directory, soon_days, overdue_providers)
    waiting = tuple(entry for entry in entries if every or entry.state is not State.FINE)
    written = _write_messages(emails, read.directory, entries) if emails is not None else None
    match report_format:
        case "csv":
            click.echo(_as_csv(waiting, read.directory.today), nl=False)
        case "json":
            click.echo(json.dumps([_as_row(entry) for entry in waiting], ensure_ascii=False, indent=2))
        case "summary":
            from activity_directory.reporters.sections import sections_html

            click.echo(sections_html(_sections(waiting, read.directory, files_at), files_at), nl=False)
        case _:
            from activity_directory.reporters.sections import sections_text

            click.echo(sections_text(_sections(waiting, read.directory)), nl=False)
    if written is not None:
        click.echo(_said_of_messages(written, emails), err=True)
        if written and not read.directory.site.base_url:
            click.echo(_NO_LINKS, err=True)


def _directory(today: str | None, base_url: str) -> ReadDirectory:
    from activity_directory.pipeline import UnusableContent, read_directory
    from activity_directory.settings import SettingsError, project_settings

    try:
        settings = project_settings(project_folder(), os.environ, today=today or "", base_url=base_url)
        return read_directory(settings)
    except SettingsError as wrong:
        raise click.UsageError(str(wrong)) from None
    except UnusableContent as error:
        raise click.ClickException(str(error)) from None


def _as_row(entry: StaleEntry) -> dict[str, object]:
    row = asdict(entry)
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in row.items()}


def _as_csv(entries: Sequence[StaleEntry], today: date) -> str:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(("State", "Check by", "Last checked", "By", "Days ago", "Kind", "Id", "Name", "Provider"))
    for entry in entries:
        days = (today - entry.checked_on).days if entry.checked_on is not None else ""
        dates = [day.isoformat() if day is not None else "" for day in (entry.due, entry.checked_on)]
        cells = (entry.state.value, *dates, entry.checked_by, days, entry.kind, entry.id, entry.name, entry.provider)
        writer.writerow(tuple(_plain_cell(cell) for cell in cells))
    return table.getvalue()


def _plain_cell(cell: object) -> object:
    """A text that a spreadsheet would take for a formula is made one that it shows."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def _sections(entries: Sequence[StaleEntry], directory: Directory, files_at: str = "") -> tuple[Section, ...]:
    from activity_directory.reminders.stale import State
    from activity_directory.reporters.counts import how_many
    from activity_directory.reporters.sections import Item, Section

    titles = {
        State.BEING_CHECKED: "Being checked: families see a telephone number only. `activity-directory check` says why",
        State.OVERDUE: "Overdue: families read “Ring first”, and the brochure prints a name and a number",
        State.SOON: "Due soon",
        State.FINE: "Not due yet",
    }
    waiting = sum(entry.state is not State.FINE for entry in entries)
    if not waiting:
        headline = Section("No entry is waiting to be checked again.", level=2)
    else:
        words = (
            "Write the e-mails that ask:  activity-directory stale --emails emails",
            f"When somebody says that one is right:  checked: {{on: {directory.today.isoformat()}, by: provider}}",
        )
        headline = Section(f"{how_many(waiting, 'entry', 'entries')} to check again", words, level=2)
    sections = [headline]
    for state, title in titles.items():
        found = [entry for entry in entries if entry.state is state]
        if found:
            path = [entry.path if files_at else "" for entry in found]
            items = [Item(_words(each, directory.today), path=at) for each, at in zip(found, path, strict=True)]
            sections.append(Section(f"{title} ({len(found)})", items=tuple(items)))
    return tuple(sections)


def _words(entry: StaleEntry, today: date) -> str:
    from activity_directory.reminders.stale import State, age_in_words
    from activity_directory.schedule import date_in_words

    what = f"{entry.name} ({entry.id})" if entry.kind == "activity" else f"The provider {entry.name} ({entry.id})"
    if entry.checked_on is None:
        return what if entry.name != entry.id else entry.id
    day = date_in_words(entry.checked_on, year=True, weekday=False)
    who = "the provider" if entry.checked_by == "provider" else "staff"
    words = f"{what}: checked {age_in_words(entry.checked_on, today)}, on {day}, by {who}"
    if entry.due is not None and entry.state in (State.SOON, State.FINE):
        words += f"; due by {date_in_words(entry.due, year=True, weekday=False)}"
    return words


def _write_messages(folder: Path, directory: Directory, entries: Sequence[StaleEntry]) -> tuple[Reminder, ...]:
    from activity_directory.reminders.messages import reminders

    if folder.exists() and any(folder.iterdir()):
        raise click.UsageError(
            f'The folder "{folder}" is not empty. Name a new one, so that no message is sent a second time.'
        )
    folder.mkdir(parents=True, exist_ok=True)
    found = reminders(directory, entries)
    contact = directory.site.contact
    to_ring = []
    for each in found:
        (folder / f"{each.provider}.txt").write_text(_as_text(each), encoding="utf-8")
        if each.to:
            (folder / f"{each.provider}.eml").write_bytes(each.as_mail(contact.name, contact.email))
        else:
            to_ring.append(f"{each.name}: {each.phone or 'no number either'}")
    if to_ring:
        words = "These providers give no e-mail address. What to ask is in the text file of their name.\n"
        (folder / "to-ring.txt").write_text(words + "\n".join(to_ring) + "\n", encoding="utf-8")
    return found


def _as_text(reminder: Reminder) -> str:
    to = reminder.to or f"(no e-mail address; ring {reminder.phone or 'nobody: no number either'})"
    return f"To: {to}\nSubject: {reminder.subject}\n\n{reminder.text}"


def _said_of_messages(written: Sequence[Reminder], folder: Path | None) -> str:
    from activity_directory.reporters.counts import how_many

    by_mail = sum(bool(each.to) for each in written)
    words = f"Wrote {how_many(by_mail, 'message')} to send into {folder}."
    if by_mail < len(written):
        words += f" {how_many(len(written) - by_mail, 'provider')} must be rung: to-ring.txt says whom."
    return f"{words} Open each .eml file: your e-mail program shows it ready to send."
