"""The environment in which every page is rendered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import jinja2
import pytest

from activity_directory.model import ContactPoint, Directory, Settings, SiteInfo
from activity_directory.rendering import make_render, telephone_link
from activity_directory.schedule import SchoolCalendar

TODAY = date(2026, 11, 22)


@pytest.fixture
def directory() -> Directory:
    site = SiteInfo("Directory", "Shropshire", ContactPoint("Team", "01632 960100", "team@example.org"))
    return Directory(
        site=site, today=TODAY, activities=(), providers=(), areas=(), places=(), schemes=(),
        calendar=SchoolCalendar("x", {}, ()), vocabularies={},
    )  # fmt: skip


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    folder = tmp_path / "theme"
    (folder / "templates").mkdir(parents=True)
    (folder / "icons").mkdir()
    (folder / "icons/tick.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0"/></svg>'
    )
    return folder


@pytest.fixture
def settings(tmp_path: Path, theme: Path) -> Settings:
    return Settings(tmp_path, tmp_path, tmp_path, theme, TODAY, overrides=tmp_path / "county")


def write(folder: Path, name: str, text: str) -> None:
    file = folder / "templates" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_text_is_escaped_wherever_it_stands(settings: Settings, directory: Directory) -> None:
    write(settings.theme, "a.html", '<p title="{{ words }}">{{ words }}</p>')
    assert make_render(settings, directory)("a.html", words='<b>"') == '<p title="&lt;b&gt;&#34;">&lt;b&gt;&#34;</p>'


def test_a_name_that_nobody_gave_is_an_error_and_not_a_gap(settings: Settings, directory: Directory) -> None:
    write(settings.theme, "a.html", "{{ nothing }}")
    with pytest.raises(jinja2.UndefinedError):
        make_render(settings, directory)("a.html")


def test_the_countys_template_stands_in_for_the_themes(settings: Settings, directory: Directory) -> None:
    write(settings.theme, "a.html", "ours {% include 'components/b.html' %}")
    write(settings.theme, "components/b.html", "ours")
    write(settings.overrides or settings.theme, "components/b.html", "theirs")
    assert make_render(settings, directory)("a.html") == "ours theirs"


def test_a_drawing_is_carried_once_however_often_it_is_shown(settings: Settings, directory: Directory) -> None:
    write(settings.theme, "a.html", '<!-- drawings -->{{ icon("tick") }}{{ icon("tick") }}{{ icon("") }}')
    page = make_render(settings, directory)("a.html")
    assert page.count('<symbol id="icon-tick" viewBox="0 0 1 1"><path d="M0"/></symbol>') == 1
    assert page.count('<use href="#icon-tick"/>') == 2


@pytest.mark.parametrize("name", ["nothing", "../icons/tick", "tick/../tick"])
def test_a_drawing_that_is_not_there_is_an_error(settings: Settings, directory: Directory, name: str) -> None:
    write(settings.theme, "a.html", "{{ icon(name) }}")
    with pytest.raises(KeyError):
        make_render(settings, directory)("a.html", name=name)


def test_dates_say_the_year_only_where_it_is_not_this_one(settings: Settings, directory: Directory) -> None:
    write(settings.theme, "a.html", "{{ one | day }}, {{ two | day }}, {{ one | date_with_year }}")
    text = make_render(settings, directory)("a.html", one=date(2026, 12, 1), two=date(2027, 1, 2))
    assert text == "Tuesday 1 December, Saturday 2 January 2027, 1 December 2026"


def test_a_number_as_telephones_dial_it() -> None:
    assert telephone_link("01632 960100") == "+441632960100"
    assert telephone_link("+44 1632 960100") == "+441632960100"
    assert telephone_link("999") == "999"
