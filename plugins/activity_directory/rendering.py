"""Jinja, set up once for a build: autoescape, undefined names as errors, the county's own templates before ours.

A template is compiled once. The frame of a page (header, footer) is the same on every page of one depth, so it is
rendered once for each and kept.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from jinja2 import FileSystemLoader, StrictUndefined
from markupsafe import Markup

from activity_directory import safe_markdown
from activity_directory.model import in_words
from activity_directory.model.in_words import lower_first, with_full_stop
from activity_directory.page_frame import POLICY, footer_links, navigation
from activity_directory.quick_templates import QuickEnvironment
from activity_directory.schedule import date_in_words, rule_in_words, span_in_words, time_in_words
from activity_directory.schedule.in_words import list_in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from activity_directory.model import Directory, Render, Settings

_ROOM_FOR_DRAWINGS = "<!-- drawings -->"
_SHOWN = re.compile('<use href="#(icon|symbol)-([a-z0-9-]+)"/>')


def make_render(settings: Settings, directory: Directory) -> Render:
    """A Render for this build: `render("pages/home.html", root="", ...)` gives the page's text.

    Raises jinja2.UndefinedError for a name that a template uses and nobody gave, jinja2.TemplateNotFound for a
    template that is neither in the county's folder nor in the theme, and KeyError for an icon without a file.
    """
    drawings = {
        drawing.kind: drawing
        for drawing in (
            _Drawings("icon", 24, _folders(settings, "icons")),
            _Drawings("symbol", 48, _folders(settings, "static/symbols")),
        )
    }
    environment = _environment(settings, directory)
    show = {kind: drawing.show for kind, drawing in drawings.items()}
    environment.globals.update(show)
    environment.filters.update(show)

    def render(template: str, /, **context: object) -> str:
        return _with_drawings(environment.get_template(template).render(context), drawings)

    return render


def _folders(settings: Settings, name: str) -> tuple[Path, ...]:
    """The county's own folder of that name, if it has an override folder, then the theme's."""
    return tuple(place / name for place in (settings.overrides, settings.theme) if place is not None)


def _environment(settings: Settings, directory: Directory) -> QuickEnvironment:
    environment = QuickEnvironment(
        loader=FileSystemLoader(_folders(settings, "templates"), encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    today = directory.today

    environment.filters.update(
        # The year is left out only where it is plainly this one.
        day=lambda moment: date_in_words(moment, beside=today),
        date_with_year=lambda moment: date_in_words(moment, year=True, weekday=False),
        time=time_in_words,
        span=span_in_words,
        rule=lambda schedule: rule_in_words(schedule, directory.calendar, today=today),
        sentence=list_in_words,
        provider_markdown=safe_markdown.from_provider,
        staff_markdown=safe_markdown.from_staff,
        tel=telephone_link,
        sentence_end=with_full_stop,
        no_full_stop=lambda text: text.removesuffix("."),
        lower_first=lower_first,
    )
    environment.globals.update(
        site=directory.site,
        today=today,
        directory=directory,
        words=in_words,
        policy=POLICY,
        page_slugs=frozenset(page.slug for page in directory.pages),
        navigation=navigation(directory),
        footer_links=footer_links(directory),
        scripts=frozenset(file.stem for place in _folders(settings, "static/js") for file in place.glob("*.js")),
        scripts_stamp=scripts_stamp(_folders(settings, "static/js")),
    )
    environment.globals["frame"] = _frame(environment)
    return environment


def scripts_stamp(folders: Iterable[Path]) -> str:
    """A short name for exactly these scripts; the county's own (the first folder) stand in for the theme's.

    A page that gives it to its scripts ("?v=") never runs with those of an older build that a browser kept.
    """
    files = {file.name: file for folder in reversed(list(folders)) for file in sorted(folder.glob("*.js"))}
    digest = hashlib.sha256()
    for name, file in sorted(files.items()):
        digest.update(f"{name}\n".encode() + file.read_bytes())
    return digest.hexdigest()[:10]


def telephone_link(number: str) -> str:
    """A number as a tel: or sms: link wants it: "01632 960100" gives "+441632960100"."""
    digits = "".join(character for character in number if character.isdigit() or character == "+")
    return f"+44{digits[1:]}" if digits.startswith("0") and len(digits) > 9 else digits


@dataclass(frozen=True, slots=True)
class _Drawings:
    """The drawings of one folder. A page shows one by name, and carries each that it shows once, in front of it all.

    In the page, because an SVG's <use> of another file stays blank on file://. Once, because a list of fifty
    activities has four hundred icons. Always beside words, so hidden from readers that speak.
    """

    kind: str
    size: int
    folders: tuple[Path, ...]
    _read: dict[str, str] = field(default_factory=dict)
    _places: dict[str, Markup] = field(default_factory=dict)

    def show(self, name: str) -> Markup:
        """The place where a drawing is shown; nothing for "". Raises KeyError where there is no such file."""
        place = self._places.get(name)  # every page asks for the same few, forty times each
        if place is None:
            place = self._places[name] = self._place(name)
        return place

    def _place(self, name: str) -> Markup:
        if not name:
            return Markup()
        self.drawing(name)
        return Markup(
            '<svg class="{}" width="{}" height="{}" aria-hidden="true" focusable="false"><use href="#{}-{}"/></svg>'
        ).format(self.kind, self.size, self.size, self.kind, name)

    def drawing(self, name: str) -> str:
        """The drawing itself, as a <symbol> that can be shown."""
        found = self._read.get(name)
        if found is None:
            found = self._read[name] = self._symbol(name)
        return found

    def _symbol(self, name: str) -> str:
        file = next((folder / f"{name}.svg" for folder in self.folders if (folder / f"{name}.svg").is_file()), None)
        if file is None or not name.replace("-", "").isalnum():
            raise KeyError(f'there is no {self.kind} called "{name}"')
        svg = file.read_text(encoding="utf-8").strip().replace(' xmlns="http://www.w3.org/2000/svg"', "", 1)
        inner = svg[svg.index("<svg") + len("<svg") : svg.rindex("</svg>")]
        return f'<symbol id="{self.kind}-{name}"{inner}</symbol>'


def _with_drawings(page: str, drawings: Mapping[str, _Drawings]) -> str:
    """The page with every drawing that it shows put where base.html leaves room for them."""
    if _ROOM_FOR_DRAWINGS not in page:
        return page
    shown = {match.groups() for match in _SHOWN.finditer(page)}
    symbols = "".join(drawings[kind].drawing(name) for kind, name in sorted(shown))
    # In one step: a week's page of a large county is megabytes, and each copy of it counts.
    return page.replace(
        _ROOM_FOR_DRAWINGS, f'<div hidden><svg width="0" height="0" aria-hidden="true">{symbols}</svg></div>', 1
    )


def _frame(environment: QuickEnvironment) -> Callable[[str, str], object]:
    """A function from (root, current) to the module that holds a page's header and footer, rendered once for each."""

    @cache
    def frame(root: str, current: str) -> object:
        template = environment.get_template("frame.html")
        return {
            part: Markup(template.render(root=root, current=current, part=part))  # noqa: S704 - rendered by Jinja
            for part in ("head", "header", "footer")
        }

    return frame
