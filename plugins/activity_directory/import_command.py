"""`activity-directory import`: bring in what exists, from a spreadsheet, an OpenActive feed or Open Referral UK."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from activity_directory.cli import project_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from activity_directory.importing.item import Batch
    from activity_directory.importing.mapping import ImportMapping
    from activity_directory.importing.towns import Towns
    from activity_directory.load.files import Content
    from activity_directory.validate.schemas import Schemas

    Read = Callable[[ImportMapping, Schemas, Towns], Batch]

mapping_option = click.option(
    "--mapping",
    "mapping_file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="What the columns or the words of the source mean. docs/staff/bringing-in.md explains it.",
)
source_option = click.option("--source", default="", metavar="NAME", help="What to call the source, as county-list.")
dry_option = click.option("--dry-run", is_flag=True, help="Write nothing; say what would be done.")
today_option = click.option("--today", help="As of this day, as 2027-01-09. Today in London if left out.")


@click.group("import")
def import_group() -> None:
    """Bring in what exists: a spreadsheet, an OpenActive feed, Open Referral UK.

    Entries are written into content/, what a person has to finish into import/to-finish/. What somebody changed by
    hand stays as it is, nothing is deleted, and it can be run again.

    Ends with 0 when all is done, 1 when something is left to finish, 2 when it could not be read.
    """


@import_group.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@mapping_option
@source_option
@dry_option
@today_option
def spreadsheet(file: Path, mapping_file: Path | None, source: str, *, dry_run: bool, today: str | None) -> None:
    """Bring in a list: FILE.csv or FILE.xlsx, with a mapping, or the template without one."""
    from activity_directory.importing.spreadsheet import Spreadsheet
    from activity_directory.importing.table import read_table
    from activity_directory.importing.template import SHEET, template_columns

    def read(mapping: ImportMapping, schemas: Schemas, towns: Towns) -> Batch:
        sheet = mapping.sheet
        if not mapping.columns:
            table = read_table(file, sheet=sheet or SHEET, headings_in_row=mapping.headings_in_row, or_first=not sheet)
            known = {f"{name} *": field for name, field in template_columns(schemas).items()} | template_columns(
                schemas
            )
            columns = {name: field for name, field in known.items() if name in table.headings}
            if not columns:
                raise click.UsageError(
                    "These are not the template's headings. Say with --mapping what the columns are."
                )
            # Each club sends the template back with its own rows, so nothing that is not in it is gone.
            batch = Spreadsheet(table, replace(mapping, columns=columns), schemas, towns).batch()
            return replace(batch, whole=False)
        table = read_table(file, sheet=sheet, headings_in_row=mapping.headings_in_row)
        return Spreadsheet(table, mapping, schemas, towns).batch()

    named = "template" if mapping_file is None else file.stem
    _run(read, mapping_file, source, named, dry_run=dry_run, today=today)


@import_group.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def template(file: Path) -> None:
    """Make the spreadsheet that you send out: FILE.xlsx, one row an activity."""
    from activity_directory.importing.template import template_bytes
    from activity_directory.load.files import read_content
    from activity_directory.validate.schemas import load_schemas

    if file.suffix.lower() != ".xlsx":
        raise click.UsageError("Give it a name that ends with .xlsx, as activities.xlsx.")
    if file.exists():
        raise click.UsageError(f"There is a file {file} already. Give another name, so that nobody's answers are lost.")
    project = project_folder()
    content = read_content(project / "content")
    contact = (content.site.data.get("contact") if content.site is not None else None) or {}
    about = {name: text for name, text in contact.items() if isinstance(text, str)} if isinstance(contact, dict) else {}
    file.write_bytes(template_bytes(load_schemas(project / "schema"), _towns(content).titles(), about))
    click.echo(f"Wrote {file}. Send it out; what comes back:  activity-directory import spreadsheet FILE.xlsx")


@import_group.command()
@click.argument("sources", nargs=-1, required=True, metavar="FOLDER|FILE|ADDRESS...")
@mapping_option
@source_option
@dry_option
@today_option
def openactive(
    sources: tuple[str, ...], mapping_file: Path | None, source: str, *, dry_run: bool, today: str | None
) -> None:
    """Bring in OpenActive feeds: pages in a FOLDER, a first page in a FILE, or the ADDRESS of a feed.

    Several belong together: the series and, beside it, their sessions. Only an ADDRESS uses the network.
    """
    from activity_directory.importing.feed_fetch import gather_from_address
    from activity_directory.importing.feed_pages import FeedFault, Gathering, gather_from_disk
    from activity_directory.importing.openactive import OpenActive, read_concepts

    def read(mapping: ImportMapping, schemas: Schemas, towns: Towns) -> Batch:
        gathering = Gathering()
        for one in sources:
            if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*://", one):
                gather_from_address(one, gathering)
            elif Path(one).exists():
                gather_from_disk(Path(one), gathering)
            else:
                raise FeedFault(f'There is no file or folder "{one}".')
        concepts = read_concepts(project_folder() / "schema")
        return OpenActive(gathering.feed(), mapping, schemas, towns, concepts).batch()

    _run(read, mapping_file, source, _name_of(sources[0]), dry_run=dry_run, today=today)


@import_group.command("open-referral")
@click.argument("path", type=click.Path(path_type=Path), metavar="FILE|FOLDER")
@mapping_option
@source_option
@dry_option
@today_option
def open_referral(path: Path, mapping_file: Path | None, source: str, *, dry_run: bool, today: str | None) -> None:
    """Bring in services of Open Referral UK (HSDS 3): a JSON FILE, or a FOLDER of them."""
    from activity_directory.importing.feed_pages import FeedFault, objects_in
    from activity_directory.importing.open_referral import OpenReferral

    def read(mapping: ImportMapping, schemas: Schemas, towns: Towns) -> Batch:
        if not path.exists():
            raise FeedFault(f'There is no file or folder "{path}".')
        return OpenReferral(mapping, schemas, towns).batch(objects_in(path))

    _run(read, mapping_file, source, _name_of(str(path)), dry_run=dry_run, today=today)


def _run(read: Read, mapping_file: Path | None, source: str, named: str, *, dry_run: bool, today: str | None) -> None:
    """Read a source, plan, write and tell. `named` is what it is called when nobody says. Ends the program."""
    from activity_directory.importing.filing import Filing
    from activity_directory.importing.ledger import FOLDER, read_ledger
    from activity_directory.importing.mapping import ImportMapping, read_mapping
    from activity_directory.importing.report import report_table, report_words
    from activity_directory.importing.shelf import UnsafePathError, write_text
    from activity_directory.load.file_names import suggested
    from activity_directory.load.files import read_content
    from activity_directory.schedule import build_date
    from activity_directory.validate.schemas import load_schemas

    project = project_folder()
    try:
        day = build_date(today, os.environ)
        schemas = load_schemas(project / "schema")
        mapping = ImportMapping()
        if mapping_file is not None:
            mapping = read_mapping(_bytes(mapping_file), mapping_file.name, schemas)
        source = suggested(source or mapping.source or named)
        ledger = read_ledger(project, source)
        content = read_content(project / "content")
        batch = read(mapping, schemas, _towns(content))
    except ValueError as words:  # MappingFault, TableFault, FeedFault, LedgerFault, and a day that is none
        raise click.UsageError(str(words)) from None
    plan = Filing(project, content, schemas, mapping, ledger, day).plan(batch)
    table = f"{FOLDER}/report-{source}.csv"
    try:
        if not dry_run:
            plan.carry_out(project)
            write_text(project, table, report_table(plan).decode())
    except UnsafePathError as path:
        raise click.ClickException(f"{path} is a link, or lies behind one, so nothing is written there.") from None
    except OSError as fault:
        raise click.ClickException(f"It could not be written: {fault}") from None
    click.echo(report_words(plan, dry_run=dry_run, table="" if dry_run else table), nl=False)
    sys.exit(1 if plan.unfinished else 0)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()[: 1024 * 1024]
    except OSError:
        raise click.UsageError(
            f'There is no file "{file}". Look at the name again, and at the folder you are in.'
        ) from None


def _towns(content: Content) -> Towns:
    from activity_directory.importing.towns import Towns

    listed = content.places.data.get("towns") if content.places is not None else None
    return Towns(
        [town for town in listed if isinstance(town, dict) and "id" in town] if isinstance(listed, list) else []
    )


def _name_of(source: str) -> str:
    """What to call a source that nobody named: its host, or its file or folder."""
    address = re.match(r"[a-zA-Z]+://([^/?#:]{1,80})", source)
    return address[1] if address else Path(source).resolve().stem
