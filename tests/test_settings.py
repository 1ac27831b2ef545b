"""Settings are typed and checked once, at the start."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from activity_directory.settings import KNOWN, PREFIX, SettingsError, check_logo, project_settings, read_settings
from tests.conftest import PROJECT, SITE

USUAL = {"PATH": "content", "THEME": "theme", f"{PREFIX}PROJECT": str(PROJECT)}


def test_folders_are_found_from_the_projects_own():
    settings = read_settings({**USUAL, f"{PREFIX}TODAY": "2026-11-22"}, {})
    assert settings.schema == PROJECT / "schema"
    assert settings.today == date(2026, 11, 22)
    assert settings.brochure


def test_the_date_comes_from_source_date_epoch_when_none_is_set():
    assert read_settings(USUAL, {"SOURCE_DATE_EPOCH": "1798761600"}).today == date(2027, 1, 1)


def test_a_misspelt_setting_is_named_with_the_nearest_that_exists():
    with pytest.raises(SettingsError, match=r"ACTIVITY_DIRECTORY_QUATER .* mean ACTIVITY_DIRECTORY_QUARTER\?"):
        read_settings({**USUAL, f"{PREFIX}QUATER": "2027-Q1"}, {})


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("QUARTER", "2027-Q5", "2027-Q5"),
        ("TODAY", "22/11/2026", "22/11/2026"),
        ("BROCHURE", "no", "True or False"),
        ("EDITIONS", "standard", "must be a list"),
        ("EDITIONS", ["giant-print"], "no edition 'giant-print'. There are: standard"),
        ("OVERRIDES", "nowhere", "no folder"),
        ("SCHEMA", "nowhere", "no schema folder"),
    ],
)
def test_a_setting_that_cannot_be_used_is_said_in_words(name, value, words):
    with pytest.raises(SettingsError, match=re.escape(words)):
        read_settings({**USUAL, f"{PREFIX}{name}": value}, {})


def test_all_that_is_wrong_is_said_at_once():
    with pytest.raises(SettingsError) as caught:
        read_settings({**USUAL, f"{PREFIX}TODAY": "soon", f"{PREFIX}BROCHURE": 3, f"{PREFIX}X": 1}, {})
    assert len(str(caught.value).splitlines()) == 3


def test_a_command_without_pelican_takes_the_projects_own_settings(tmp_path):
    """A county's folder and address hold for the brochure made alone as they do for the whole build."""
    (tmp_path / "county").mkdir()
    (tmp_path / "pelicanconf.py").write_text(
        f"PATH = {str(PROJECT / 'content')!r}\nTHEME = {str(PROJECT / 'theme')!r}\n"
        f"ACTIVITY_DIRECTORY_PROJECT = {str(tmp_path)!r}\nACTIVITY_DIRECTORY_SCHEMA = {str(PROJECT / 'schema')!r}\n"
        "ACTIVITY_DIRECTORY_OVERRIDES = 'county'\nACTIVITY_DIRECTORY_BASE_URL = 'https://example.org/x'\n",
        encoding="utf-8",
    )
    settings = project_settings(tmp_path, {}, today="2026-11-22", quarter="2027-Q2")
    assert settings.overrides == tmp_path / "county"
    assert settings.base_url == "https://example.org/x"
    assert (settings.today, settings.quarter) == (date(2026, 11, 22), "2027-Q2")
    with pytest.raises(SettingsError, match="2027-Q9"):
        project_settings(tmp_path, {}, quarter="2027-Q9")


@pytest.mark.parametrize("overrides", [None, "with", "without"])
def test_a_logo_that_is_named_and_not_there_is_said(tmp_path, make_directory, settings, overrides):
    site = make_directory(site={**SITE, "logo": {"file": "logo.svg", "alt": "Council"}}).site
    folder = tmp_path / "with" if overrides == "with" else tmp_path / "without"
    folder.mkdir()
    if overrides == "with":
        (folder / "logo.svg").write_text("<svg/>", encoding="utf-8")
    settings = replace(settings, overrides=folder if overrides else None)
    if overrides == "with":
        check_logo(settings, site)
    else:
        with pytest.raises(SettingsError, match=r"logo\.svg"):
            check_logo(settings, site)


def test_every_setting_is_documented_and_nothing_else_is():
    documented = set(
        re.findall(r"ACTIVITY_DIRECTORY_([A-Z_]+)", (PROJECT / "docs/maintainers/settings.md").read_text())
    )
    assert documented == set(KNOWN)
