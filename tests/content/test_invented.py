"""Nobody can be rung, written to or visited by mistake: numbers and addresses are from ranges kept for fiction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from activity_directory.validate.checked import Checked

from .conftest import PROJECT, Entries

FILES = sorted(path for path in (PROJECT / "content").rglob("*") if path.suffix in {".yaml", ".md"})

# Ofcom keeps these for drama. Childline's and 999 are real, and stand on the pages on purpose.
FOR_DRAMA = re.compile(r"01632 960\d{3}|07700 900\d{3}|020 7946 0\d{3}|0808 157 0\d{3}")
REAL_ON_PURPOSE = {"0800 1111"}
TELEPHONE = re.compile(r"(?<![\d-])(?:\+44|0)\d{2,4} ?\d{3,4}(?: ?\d{3,4})?(?![\d-])")
# Whom the law names in every accessibility statement.
REAL_SITES = {"www.equalityadvisoryservice.com", "mcmw.abilitynet.org.uk", "www.gov.uk"}


def _matches(pattern: str) -> Iterator[tuple[Path, str]]:
    for path in FILES:
        for found in re.finditer(pattern, path.read_text(encoding="utf-8")):
            yield path, found[1]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PROJECT / "content").as_posix())
def test_telephone_numbers_are_from_the_ranges_kept_for_drama(path: Path) -> None:
    numbers = set(TELEPHONE.findall(path.read_text(encoding="utf-8"))) - REAL_ON_PURPOSE
    assert [number for number in sorted(numbers) if not FOR_DRAMA.fullmatch(number)] == []


def test_a_telephone_that_is_rung_is_never_a_mobile(checked: Checked, entries: Entries) -> None:
    for entry_id, entry in {**checked.providers, **entries}.items():
        for part in (entry, entry.get("booking", {}), entry.get("contact", {})):
            assert not part.get("phone", "").startswith("07"), entry_id


def test_email_addresses_are_at_example_org() -> None:
    assert {host for _, host in _matches(r"[\w.+-]+@([\w.-]+\w)")} == {"example.org"}


def test_web_addresses_are_at_example_org() -> None:
    # The repository that site.yaml names stands for a county's own.
    hosts = {host for _, host in _matches(r"https?://(?!github\.com/example/)([^/\s\"')]+)")}
    assert hosts - REAL_SITES == {"example.org"}


def test_each_postcode_lies_in_its_towns_districts(checked: Checked, entries: Entries) -> None:
    assert checked.places is not None
    districts = {town["id"]: set(town["districts"]) for town in checked.places["towns"]}
    for entry_id, entry in entries.items():
        venues = [entry["venue"], *(session["venue"] for session in entry["sessions"] if "venue" in session)]
        for venue in venues:
            if "postcode" in venue:
                assert venue["postcode"].split()[0] in districts[venue["town"]], entry_id


def test_one_place_has_one_name_and_one_postcode(entries: Entries) -> None:
    names: dict[str, set[tuple[str, str]]] = {}
    for entry in entries.values():
        for venue in [entry["venue"], *(session.get("venue", {}) for session in entry["sessions"])]:
            if "postcode" in venue:
                names.setdefault(venue["postcode"], set()).add((venue["name"], venue["address"]))
    assert {postcode: sorted(spelt) for postcode, spelt in names.items() if len(spelt) > 1} == {}


def test_a_town_only_entry_holds_no_street(entries: Entries) -> None:
    hidden = [entry["venue"] for entry in entries.values() if entry["venue"].get("kind") == "town-only"]
    assert len(hidden) >= 3
    for venue in hidden:
        assert set(venue) == {"kind", "town"}
