"""The one Pelican generator: it reads the Directory, runs the views and writes what they yield."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from pelican import signals
from pelican.generators import Generator

from activity_directory.pipeline import ReadDirectory, UnusableContent, read_directory
from activity_directory.problem import Severity
from activity_directory.rendering import make_render
from activity_directory.settings import PREFIX, SettingsError, check_logo, read_settings
from activity_directory.views import collect_views

if TYPE_CHECKING:
    from activity_directory.model import OutputFile, Settings
    from activity_directory.views import NamedView

BUILD_RECORD = "build.json"


def connect() -> None:
    """Add the generator to this run of Pelican."""
    signals.get_generators.connect(directory_generator)


def directory_generator(pelican: Any) -> type[DirectoryGenerator]:  # noqa: ARG001 - Pelican sends itself
    """What Pelican asks plugins for: the class of the generator."""
    return DirectoryGenerator


class DirectoryGenerator(Generator):
    """Puts the Directory into Pelican's context and writes the files of every view."""

    def generate_context(self) -> None:
        """Read and check everything before anything is written.

        What the person who runs the build has to mend ends it with their words and code 1, not with a stack trace.
        """
        try:
            self.directory_settings: Settings = read_settings(self.settings, os.environ)
            self.read: ReadDirectory = read_directory(self.directory_settings)
            check_logo(self.directory_settings, self.read.directory.site)
        except SettingsError as error:
            raise SystemExit(str(error)) from error
        except UnusableContent as error:
            from activity_directory.reporters.text import report_text

            wrong = [problem for problem in error.problems if problem.severity is Severity.BLOCKING]
            raise SystemExit(f"{report_text(wrong)}\n\n{error}") from error
        self.context["directory"] = self.read.directory

    def generate_output(self, writer: object) -> None:  # noqa: ARG002 - files are bytes; Pelican's writer renders
        """Run each view and write its files; staff reports go to a folder of their own."""
        # Beside the site, never inside it: they are for staff.
        reports = Path(self.settings.get(f"{PREFIX}REPORTS") or Path(self.output_path).parent / "reports")
        views = self._views()
        directory = self.read.directory
        for named in views:
            if named.prepare is not None:
                directory = named.prepare(directory, self.directory_settings)
        render = make_render(self.directory_settings, directory)
        self._made: set[Path] = set()
        self._written: set[str] = set()
        closings = [
            (named, named.closing(directory, self.directory_settings, render)) for named in views if named.closing
        ]
        for named in views:
            for file in named.view(directory, self.directory_settings, render):
                self._take(named, file, reports)
                for _, closing in closings:
                    closing.see(file)
                del file  # or it is held while the view makes the next one
        for named, closing in closings:
            for file in closing.files():
                self._take(named, file, reports)
        self._record()

    def _take(self, named: NamedView, file: OutputFile, reports: Path) -> None:
        if file.path in self._written:
            raise ValueError(f'Two views write "{file.path}"; the second one is "{named.name}".')
        self._written.add(file.path)
        self._write(reports if file.staff_only else Path(self.output_path), file)

    def _views(self) -> list[NamedView]:
        """The views in the order of PLUGINS, whatever order the signal calls them in."""
        order = {name: place for place, name in enumerate(self.settings["PLUGINS"])}
        found = [(order.get(receiver.__module__, len(order)), view) for receiver, view in collect_views.send(self)]
        return [view for _, view in sorted(found, key=lambda pair: (pair[0], pair[1].name))]

    def _write(self, folder: Path, file: OutputFile) -> None:
        path = PurePosixPath(file.path)
        if path.is_absolute() or ".." in path.parts:
            raise ValueError(f'A view may not write outside the site: "{file.path}"')
        target = folder / path
        if target.parent not in self._made:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(target.parent)
        target.write_bytes(file.content)
        # Other people's plugins may want to know; Pelican's own writer sends the same.
        signals.content_written.send(str(target), context=self.context)

    def _record(self) -> None:
        """build.json: what this build was made from, for whoever publishes it and for the tests."""
        directory = self.read.directory
        severities = Counter(problem.severity for problem in self.read.problems)
        record = {
            "today": directory.today.isoformat(),
            "activities": len(directory.activities),
            "providers": len(directory.providers),
            "withheld": [entry.id for entry in directory.withheld],
            "problems": {severity.value: severities[severity] for severity in Severity},
        }
        text = json.dumps(record, indent=2, sort_keys=True) + "\n"
        (Path(self.output_path) / BUILD_RECORD).write_text(text, encoding="utf-8")
