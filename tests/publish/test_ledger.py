"""Addresses that were published do not disappear without a person saying so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.publish import Ledger, addresses_in, publish

if TYPE_CHECKING:
    from pathlib import Path

SWIM = "activities/severn-splash/saturday-swim.html"
PAGES = ["index.html", "sitemap.xml", SWIM, "whats-on/2026-w47.html", "404.html"]


def go(project: Any, **options: Any) -> int:
    return publish(project.folder, say=project.says.append, **options)


def test_the_ledger_holds_pages_but_not_weeks_that_pass_nor_the_404_page(project: Any) -> None:
    project.will(pages=0, also=PAGES)
    assert go(project) == 0
    ledger = Ledger.read(project.folder / "published-addresses.txt")
    assert ledger.kept == {"index.html", SWIM}
    assert addresses_in(project.output) == (SWIM, "index.html")


def test_publishing_stops_when_an_address_is_lost_and_names_it(project: Any, tmp_path: Path) -> None:
    project.will(pages=0, also=PAGES)
    assert go(project, target=tmp_path / "www") == 0
    before = (project.folder / "published-addresses.txt").read_bytes()
    project.will(pages=0, also=["index.html", "sitemap.xml"], text="second")
    assert go(project, target=tmp_path / "www") == 1
    assert SWIM in project.said
    assert "formerly" in project.said
    assert "first" in (tmp_path / "www" / "index.html").read_text()
    assert (project.folder / "published-addresses.txt").read_bytes() == before


def test_a_loss_that_somebody_names_is_written_down_and_not_asked_about_again(project: Any) -> None:
    project.will(pages=0, also=PAGES)
    assert go(project) == 0
    project.will(pages=0, also=["index.html", "sitemap.xml"])
    assert go(project, let_go=[SWIM]) == 0
    assert f"let go: {SWIM}" in (project.folder / "published-addresses.txt").read_text()
    assert go(project) == 0


def test_an_address_that_comes_back_is_kept_again() -> None:
    ledger = Ledger(kept=frozenset({"a.html"}), let_go=frozenset({"b.html"}))
    assert ledger.after(["a.html", "b.html"]) == Ledger(kept=frozenset({"a.html", "b.html"}))


def test_the_ledger_reads_what_it_writes(tmp_path: Path) -> None:
    ledger = Ledger(kept=frozenset({"b.html", "a.html"}), let_go=frozenset({"c.html"}))
    ledger.write(tmp_path / "ledger.txt")
    assert Ledger.read(tmp_path / "ledger.txt") == ledger
    assert Ledger.read(tmp_path / "none.txt") == Ledger()


def test_a_failed_build_publishes_nothing(project: Any, tmp_path: Path) -> None:
    project.will(silent=True)
    assert go(project, target=tmp_path / "www") == 1
    assert not (tmp_path / "www").exists()
    assert not (project.folder / "published-addresses.txt").exists()


def test_a_site_that_does_not_know_its_address_is_not_published(project: Any) -> None:
    project.will(also=["index.html"])
    assert go(project) == 1
    assert "base_url" in project.said


def test_a_withheld_entry_is_published_and_gives_code_3_when_strict(project: Any, tmp_path: Path) -> None:
    project.will(withheld=["severn-splash/saturday-swim"])
    assert go(project, target=tmp_path / "www", strict=True) == 3
    assert (tmp_path / "www" / "index.html").is_file()
    assert go(project, target=tmp_path / "www") == 0


def test_a_target_that_is_somebody_elses_is_said_plainly(project: Any, tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (tmp_path / "www" / "theirs.html").touch()
    assert go(project, target=tmp_path / "www") == 1
    assert "real folder" in project.said


def test_a_list_that_empties_does_not_stop_publishing_nor_does_one_in_an_older_ledger(project: Any) -> None:
    lists = ["browse/interests/swimming/south-west.html", "browse/days/monday.html", "young-people/swimming.html"]
    project.will(pages=0, also=[*PAGES, "browse.html", *lists])
    assert go(project) == 0
    path = project.folder / "published-addresses.txt"
    assert Ledger.read(path).kept == {"index.html", "browse.html", SWIM}
    path.write_text(path.read_text() + "browse/days/monday.html\n")
    project.will(pages=0, also=[*PAGES, "browse.html"])
    assert go(project) == 0
    assert Ledger.read(path).kept == {"index.html", "browse.html", SWIM}
