"""Settings are typed and checked once, at the start."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from activity_directory.settings import KNOWN, PREFIX, SettingsError, check_logo, read_settings
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
