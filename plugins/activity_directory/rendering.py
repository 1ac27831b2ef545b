"""Jinja, set up once for a build: autoescape, undefined names as errors, the county's own templates before ours.

A template is compiled once. The frame of a page (header, footer) is the same on every page of one depth, so it is
rendered once for each and kept.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from activity_directory import safe_markdown
from activity_directory.model import in_words
from activity_directory.page_frame import POLICY, footer_links, navigation
from activity_directory.schedule import date_in_words, rule_in_words, span_in_words, time_in_words
from activity_directory.schedule.in_words import list_in_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from activity_directory.model import Directory, Render, Settings


def make_render(settings: Settings, directory: Directory) -> Render:
    """A Render for this build: `render("pages/home.html", root="", ...)` gives the page's text.

    Raises jinja2.UndefinedError for a name that a template uses and nobody gave, jinja2.TemplateNotFound for a
    template that is neither in the county's folder nor in the theme, and KeyError for an icon without a file.
    """
    environment = make_environment(settings, directory)

    def render(template: str, /, **context: object) -> str:
        return environment.get_template(template).render(context)

    return render


def make_environment(settings: Settings, directory: Directory) -> Environment:
    """The Jinja environment of a build."""
    folders = [folder / "templates" for folder in (settings.overrides, settings.theme) if folder is not None]
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(folder, encoding="utf-8") for folder in folders]),
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
        rule=lambda schedule: rule_in_words(schedule, today=today),
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
        icon=_pictures(settings, "icons", "icon", 24),
        symbol=_pictures(settings, "static/symbols", "symbol", 48),
    )
    environment.globals["frame"] = _frame(environment)
    return environment


def telephone_link(number: str) -> str:
    """A number as a tel: or sms: link wants it: "01632 960100" gives "+441632960100"."""
    digits = "".join(character for character in number if character.isdigit() or character == "+")
    return f"+44{digits[1:]}" if digits.startswith("0") and len(digits) > 9 else digits


def with_full_stop(text: str) -> str:
    """The text with a full stop, unless it ends in a mark of its own."""
    text = text.rstrip()
    return text if text.endswith((".", "!", "?", ":", "…")) or not text else f"{text}."


def lower_first(text: str) -> str:
    """The text with a small first letter, for use inside a sentence; "BSL interpreter" and "I ..." stay as they are."""
    if len(text) < 2 or not text[1].islower():
        return text
    return text[0].lower() + text[1:]


def _pictures(settings: Settings, folder: str, css_class: str, size: int) -> Callable[[str], Markup]:
    """A function from a picture's name to its SVG, for use inside a page: drawn in the colour of the text around it.

    Inline, because an SVG's <use> of an outside file stays blank on file://. Always beside words, so hidden from
    readers that speak.
    """
    places = [place / folder for place in (settings.overrides, settings.theme) if place is not None]

    @cache
    def picture(name: str) -> Markup:
        if not name:
            return Markup()
        for place in places:
            file = place / f"{name}.svg"
            if name.replace("-", "").isalnum() and file.is_file():
                return _inline(file, css_class, size)
        raise KeyError(f'there is no {css_class} called "{name}" in {folder}')

    return picture


def _inline(file: Path, css_class: str, size: int) -> Markup:
    svg = file.read_text(encoding="utf-8").strip()
    start = svg.index("<svg")
    svg = svg[start:].replace(' xmlns="http://www.w3.org/2000/svg"', "", 1)
    return Markup(  # noqa: S704 - a file of the theme's or the county's own, never a provider's
        f'<svg class="{css_class}" width="{size}" height="{size}" aria-hidden="true" focusable="false"'
        f"{svg[len('<svg') :]}"
    )


def _frame(environment: Environment) -> Callable[[str, str], object]:
    """A function from (root, current) to the module that holds a page's header and footer, rendered once for each."""

    @cache
    def frame(root: str, current: str) -> object:
        template = environment.get_template("frame.html")
        return {
            part: Markup(template.render(root=root, current=current, part=part))  # noqa: S704 - rendered by Jinja
            for part in ("head", "header", "footer")
        }

    return frame
