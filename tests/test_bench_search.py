"""What `make bench-search` prints is right: its figures and verdicts, its questions, and judged collections as read."""

from __future__ import annotations

import gzip
import json
import sys
import urllib.request
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from activity_directory.model import Settings
from activity_directory.pipeline import read_directory

BENCH = Path(__file__).resolve().parent.parent / "bench"


@pytest.fixture(scope="module", autouse=True)
def bench_on_the_path() -> Iterator[None]:
    before = list(sys.path)
    sys.path.insert(0, str(BENCH))
    yield
    sys.path[:] = before
    for name in ("search", "search_pages", "search_server", "search_prepare", "judged", "generate", "lifelike", "run"):
        sys.modules.pop(name, None)


def script(name: str) -> ModuleType:
    return import_module(name)


def test_the_table_says_what_is_reached_and_what_is_not() -> None:
    search = script("search")
    results = [
        search.Result(2000, search.OURS, {"cold": 11.0, "slow": 900.0, "overlap": 0.995}),
        search.Result(2000, search.PAGEFIND, {"cold": 143.0, "slow": 1800.0}),
    ]
    search.with_ratios(results)
    rows = {row.split(" | ")[0].lstrip("| "): row for row in search.table(results).splitlines()}
    assert rows["cold kB to ten results"].endswith("| 11 | 143 |  | 15 | 8 | reached |")
    assert rows["the same / Pagefind's"].endswith("| 1/13 |  |  | 1/6 | 1/12 | stretch reached |")
    assert rows["slow-4G ms to first results"].endswith("| 900 | 1,800 |  | 700 | 450 | NOT REACHED |")
    assert rows["overlap of the top ten with the build's ranking"].endswith("| 0.98 | 0.99 | stretch reached |")


def test_what_nothing_was_promised_of_has_no_verdict() -> None:
    search = script("search")
    assert search.verdict(search.GOALS["warm"], 200, 99.0) == ""
    assert search.verdict(search.GOALS["index"], 20_000, 99.0) == ""


def test_entries_as_in_the_example_can_all_be_published_and_are_the_same_each_time(tmp_path: Path) -> None:
    generate, lifelike = script("generate"), script("lifelike")
    for name in ("one", "other"):
        generate.generate(60, tmp_path / name, lifelike.LifelikeMaker())
    texts = [
        {
            path.relative_to(tmp_path / name): path.read_bytes()
            for path in (tmp_path / name / "activities").rglob("*.yaml")
        }
        for name in ("one", "other")
    ]
    assert texts[0] == texts[1]
    project = BENCH.parent
    settings = Settings(
        project, tmp_path / "one", project / "schema", project / "theme", date(2026, 11, 22), brochure=False
    )
    read = read_directory(settings)
    assert read.blocking == ()
    assert len(read.directory.activities) == 60


def test_a_percentile_and_an_overlap() -> None:
    search = script("search")
    assert search.percentile([float(number) for number in range(1, 101)], 0.95) == 95
    assert search.percentile([3.0], 0.95) == 3
    assert search.overlap([[1, 2], [], [5]], [[2, 9], [], []]) == pytest.approx(0.5)


def test_the_questions_are_the_same_each_time_and_not_all_spelt_well() -> None:
    prepare = script("search_prepare")
    asked = prepare.questions()
    assert asked == prepare.questions()
    assert len(asked) == len([question for question in asked if question.strip()]) >= 200
    assert any(place in question for question in asked for place in ("ludlow", "sy8"))


def test_what_is_served_is_compressed_and_counted(tmp_path: Path) -> None:
    pytest.importorskip("hypercorn", reason="a package for maintainers")
    server = script("search_server")
    import ssl

    (tmp_path / "a.js").write_text("var a = 1;" * 200)
    (tmp_path.parent / "secret.js").write_text("secret")
    trusting = ssl._create_unverified_context()  # noqa: S323 - a certificate made a moment ago, on this machine
    with server.serving(tmp_path) as serving:
        with urllib.request.urlopen(f"{serving.address}/a.js", context=trusting) as answer:  # noqa: S310
            body = answer.read()
        assert gzip.decompress(body) == b"var a = 1;" * 200
        assert serving.taken() == {"a.js": len(body)}
        assert serving.taken() == {}
        assert serving.body("../secret.js") is None


def test_the_peers_are_pinned_and_no_registry_is_named() -> None:
    text = (BENCH / "search_peers" / "package.json").read_text(encoding="utf-8")
    versions = json.loads(text)["dependencies"]
    assert sorted(versions) == ["minisearch", "pagefind"]
    assert all(version.replace(".", "").isdigit() for version in versions.values())
    assert "http" not in text


TEXTS = """.I 1
.T
lift of a wing
.A
somebody
.W
the lift of a thin wing in a slow stream .
.I 2
.T
heat in a shock wave
.W
heat transfer behind a strong shock .
.I 3
.T
flutter
.W
panels flutter, wings do not .
"""


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    folder = tmp_path / "cranfield"
    folder.mkdir()
    (folder / "cran.all.1400").write_text(TEXTS)
    (folder / "cran.qry").write_text(".I 001\n.W\nwhat lifts a wing .\n.I 004\n.W\nhow does a panel flutter ?\n")
    (folder / "cranqrel").write_text("1 1 2\n1 3 3\n2 3 1\n2 2 -1\n")
    return tmp_path


def test_a_judged_collection_is_read_as_smart_writes_it(collection: Path) -> None:
    (read,) = script("judged").collections_in(collection)
    assert read.name == "cranfield"
    assert read.texts[1][0].strip() == "lift of a wing"
    assert read.questions[2] == "how does a panel flutter ?"
    assert read.judged == {1: {1, 3}, 2: {3}}


def test_other_layouts_of_judgements_and_texts_are_read_too() -> None:
    judged = script("judged")
    assert judged._judgements("1 0 13 1\n1 0 14 1\n") == {1: {13, 14}}
    assert judged._judgements("  1     28 0 0.000000\n") == {1: {28}}
    assert judged._judgements("1\n 7 8\n 9\n/\n2\n 3\n/\n") == {1: {7, 8, 9}, 2: {3}}
    assert judged._entries("1\nradio waves\nin air\n/\n2\nvalves\n/\n")[2] == ("", "valves\n")


def test_the_directorys_ranking_is_scored_on_it(collection: Path) -> None:
    judged = script("judged")
    (read,) = judged.collections_in(collection)
    assert judged.mean_ndcg(read) == pytest.approx(1.0)


def test_ndcg_counts_what_stands_lower_for_less() -> None:
    ndcg = script("judged").ndcg
    assert ndcg([True, False], 1) == 1
    assert ndcg([False, True], 1) == pytest.approx(0.6309, abs=1e-4)
    assert ndcg([], 3) == 0
