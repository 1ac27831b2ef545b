"""Measure the search beside Pagefind and MiniSearch, on the same records in the same run: `make bench-search`.

    python bench/search.py [--sizes 200,2000,20000] [--runs 3] [--without-peers] [--collections FOLDER]

For each size a directory is generated and made searchable as the build does; the peers index the same records, field by
field. All are served by one server on this machine (gzip, HTTP/2), and a Chromium opens their pages with a question in
the address. What each row is, and what is fair about it: docs/maintainers/search.md
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generate import generate
from lifelike import LifelikeMaker
from run import BuildFailed, measured
from search_pages import FIRST_QUESTIONS, Opened, chromium_open
from search_server import serving

BENCH = Path(__file__).resolve().parent
WORK = BENCH / ".work" / "search"
OURS, PAGEFIND, MINISEARCH = "this directory", "Pagefind", "MiniSearch"
PAGES = {OURS: "ours/search.html", PAGEFIND: "pagefind/index.html", MINISEARCH: "minisearch/index.html"}
# Beyond it the slow line would be waited for by the minute, and nothing is promised.
MOST_ON_SLOW_LINE = 2000
# How often each question is asked on the slow line; its median counts.
SLOW_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Goal:
    """A row of the table: what must be reached, and what would be better still, by size where it differs."""

    said: str
    must: dict[int, float]
    stretch: dict[int, float]
    unit: str = ""
    more_is_better: bool = False


SIZES = (200, 2000, 20000)
GOALS = {
    "cold": Goal("cold kB to ten results", {200: 20, 2000: 15, 20000: 20}, {200: 12, 2000: 8, 20000: 12}),
    "cold_ratio": Goal("the same / Pagefind's", dict.fromkeys(SIZES, 1 / 6), dict.fromkeys(SIZES, 1 / 12)),
    "slow": Goal("slow-4G ms to first results", {200: 600, 2000: 700}, {200: 400, 2000: 450}),
    "warm": Goal("warm p95 ms with facet counts", {2000: 5, 20000: 16}, {2000: 0.5, 20000: 5}),
    "facets": Goal(
        "facet bytes a record when filters open", dict.fromkeys((2000, 20000), 6), dict.fromkeys((2000, 20000), 3.5)
    ),
    "facets_all": Goal(
        "facet bytes a record with every group opened",
        dict.fromkeys((2000, 20000), 6), dict.fromkeys((2000, 20000), 3.5),
    ),
    "facets_columns": Goal("of these, what entries say", {}, {}),
    "facets_words": Goal("of these, names, places and dates", {}, {}),
    "overlap": Goal(
        "overlap of the top ten with the build's ranking",
        dict.fromkeys(SIZES, 0.98), dict.fromkeys(SIZES, 0.99), more_is_better=True,
    ),
    "index": Goal("index, CPU s", {2000: 3}, {2000: 2}),
    "settled": Goal("kB when nothing more comes", {}, {}),
    "requests": Goal("requests for them", {}, {}),
    "judged": Goal("nDCG@10, mean of the collections", {0: 0.465}, {0: 0.475}, more_is_better=True),
}  # fmt: skip


@dataclass(slots=True)
class Result:
    """What was measured of one tool at one size, by the names of GOALS."""

    size: int
    tool: str
    values: dict[str, float] = field(default_factory=dict)


def peers() -> Path | str:
    """The folder with the peers installed, in the versions that package.json names; or why there is none."""
    folder = WORK / "peers"
    wanted = BENCH / "search_peers/package.json"
    installed = folder / "package.json"
    if (folder / "node_modules/pagefind").is_dir() and installed.read_bytes() == wanted.read_bytes():
        return folder
    if shutil.which("node") is None or shutil.which("npm") is None:
        return "Node is missing. On Debian:  apt install nodejs npm"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(wanted, installed)
    print("Installing Pagefind and MiniSearch (once) ...", flush=True)
    # No lock: it would have to name Pagefind's binaries for machines that are not here, and they need nothing else.
    command = ["npm", "install", "--no-package-lock", "--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error"]
    if subprocess.run(command, cwd=folder, check=False).returncode:
        return "npm could not install them"
    return folder


def prepare_ours(size: int, folder: Path, runs: int) -> Result:
    """Generate, index and write what a reader loads; the CPU seconds are the median of `runs` processes."""
    content = folder / "content"
    generate(size, content, LifelikeMaker())
    command = [sys.executable, str(BENCH / "search_prepare.py"), str(content), str(folder)]
    told = [json.loads(_output(command))]
    if size <= MOST_ON_SLOW_LINE:
        told += [json.loads(_output([*command, "--time-only"])) for _ in range(runs - 1)]
    shutil.rmtree(content)
    result = Result(size, OURS, {"index": statistics.median(one["cpu"] for one in told)})
    result.values |= facet_bytes(folder / "ours/search", told[0]["records"])
    return result


def facet_bytes(folder: Path, records: int) -> dict[str, float]:
    """Bytes a record, gzipped: of the file that opening the filters loads, of all, and what they are made of."""
    files = [path.read_bytes() for path in sorted(folder.glob("facets-*.js"))]
    columns = [file[file.rindex(b',"') :] for file in files]
    size = {path: len(gzip.compress(path, 6, mtime=0)) for path in (*files, *columns)}
    every = sum(size[file] for file in files)
    said = sum(size[column] for column in columns)
    values = {"facets": size[files[0]], "facets_all": every, "facets_columns": said, "facets_words": every - said}
    return {name: value / records for name, value in values.items()}


def _output(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildFailed(f"{' '.join(command)}\n{done.stderr[-3000:]}")
    return done.stdout


def prepare_peer(tool: str, size: int, folder: Path, installed: Path) -> Result:
    """Let a peer index the records, and lay its page beside. Its CPU seconds are those of its whole process."""
    name = tool.lower()
    place = folder / name
    place.mkdir()
    shutil.copyfile(BENCH / "search_peers/build.mjs", installed / "build.mjs")
    cost = measured(["node", "build.mjs", name, str(folder / "records.json"), str(place)], installed)
    given = json.loads((folder / "records.json").read_text(encoding="utf-8"))
    how = json.dumps({"fields": given["fields"], "boost": given["boost"]})
    page = (BENCH / f"search_peers/{name}.html").read_text(encoding="utf-8").replace("FIELDS", how)
    (place / "index.html").write_text(page, encoding="utf-8")
    shutil.copyfile(BENCH / "search_peers/show.js", place / "show.js")
    if tool == MINISEARCH:
        (place / "minisearch.js").write_text(_small_minisearch(installed), encoding="utf-8")
    result = Result(size, tool, {"index": cost.cpu})
    filters = list(place.glob("pagefind/filter/*"))
    if filters:
        # They come all at once, when the first is asked for.
        every = sum(path.stat().st_size for path in filters) / len(given["records"])
        result.values |= {"facets": every, "facets_all": every}
    return result


def _small_minisearch(installed: Path) -> str:
    """MiniSearch comes as its authors wrote it; on a page it would be made small, as our own scripts are."""
    sys.path.insert(0, str(BENCH.parent / "plugins"))
    from activity_directory.minified import minified

    source = (installed / "node_modules/minisearch/dist/umd/index.js").read_text(encoding="utf-8")
    return minified({"minisearch.js": source})["minisearch.js"]


def measure(results: list[Result], folder: Path) -> None:
    """Open each tool's page in Chromium and fill in what was measured."""
    asked = json.loads((folder / "questions.json").read_text(encoding="utf-8"))
    with serving(folder) as server, chromium_open(server) as browser:
        for result in results:
            page = PAGES[result.tool]
            cold = [browser.first(page, question) for question in FIRST_QUESTIONS]
            _fill_cold(result, cold, in_page(folder / page))
            if result.size <= MOST_ON_SLOW_LINE:
                slow = {
                    question: statistics.median(
                        browser.first(page, question, slow=True).milliseconds for _ in range(SLOW_ROUNDS)
                    )
                    for question in FIRST_QUESTIONS
                }
                print("  " + ", ".join(f"{question} {taken:.0f} ms" for question, taken in slow.items()), flush=True)
                result.values["slow"] = statistics.median(slow.values())
            # A second and more each, for a peer at 20,000: forty say as much as all.
            few = result.tool != OURS and result.size > MOST_ON_SLOW_LINE
            warm = browser.warm(page, asked["asked"][: 40 if few else None], ours=result.tool == OURS)
            result.values["warm"] = percentile(warm.milliseconds, 0.95)
            if result.tool == OURS:
                result.values["overlap"] = overlap(asked["answers"], warm.found)
            print(f"  {result.tool}: {told(result)}", flush=True)


def in_page(page: Path) -> int:
    """Bytes, gzipped, of what the page itself carries for the search: no file of its own, and counted all the same."""
    carried = re.findall(
        r' data-(?!scripts)[a-z]+="[^"]*"', "".join(re.findall(r"<script[^>]*>", page.read_text("utf-8")))
    )
    return len(gzip.compress("".join(carried).encode(), 6, mtime=0)) if carried else 0


def _fill_cold(result: Result, cold: list[Opened], carried: int) -> None:
    result.values["cold"] = (statistics.median(one.first_bytes for one in cold) + carried) / 1000
    result.values["settled"] = (statistics.median(one.all_bytes for one in cold) + carried) / 1000
    result.values["requests"] = statistics.median(one.requests for one in cold)


def told(result: Result) -> str:
    """A tool's figures on one line."""
    return ", ".join(f"{GOALS[name].said} {value:.3g}" for name, value in result.values.items())


def percentile(values: list[float], part: float) -> float:
    """The value that this part of all values does not go past."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -(-len(ordered) * part // 1).__int__() - 1))]


def overlap(wanted: list[list[int]], found: list[list[int]]) -> float:
    """The mean part of each first ten that is in the other first ten; questions that find nothing in both count 1."""
    parts = [
        len(set(one) & set(other)) / len(one) if one else float(not other)
        for one, other in zip(wanted, found, strict=True)
    ]
    return statistics.mean(parts)


def with_ratios(results: list[Result]) -> None:
    """Our bytes to Pagefind's, where both were measured at a size."""
    by = {(result.size, result.tool): result.values for result in results}
    for (size, tool), values in by.items():
        peer = by.get((size, PAGEFIND), {})
        if tool == OURS and "cold" in values and peer.get("cold"):
            values["cold_ratio"] = values["cold"] / peer["cold"]


def table(results: list[Result]) -> str:
    """Everything as one Markdown table: what must be, what was reached, and the peers beside it."""
    by = {(result.size, result.tool): result.values for result in results}
    sizes = sorted({result.size for result in results})
    rows = [
        f"| | activities | {OURS} | {PAGEFIND} | {MINISEARCH} | must | stretch | |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
    ]
    for name, goal in GOALS.items():
        for size in sizes:
            ours = by.get((size, OURS), {}).get(name)
            if ours is None:
                continue
            beside = (by.get((size, tool), {}).get(name) for tool in (PAGEFIND, MINISEARCH))
            must, stretch = goal.must.get(size), goal.stretch.get(size)
            figures = [_figure(name, value) for value in (ours, *beside, must, stretch)]
            size_said = f"{size:,}" if size else ""
            rows.append(f"| {goal.said} | {size_said} | {' | '.join(figures)} | {verdict(goal, size, ours)} |")
    return "\n".join(rows)


def _figure(name: str, value: float | None) -> str:
    if value is None:
        return ""
    if name == "cold_ratio":
        return f"1/{1 / value:.1f}".removesuffix(".0") if value else "0"
    return f"{value:,.0f}" if value >= 100 or name == "requests" else f"{value:.3g}"


def verdict(goal: Goal, size: int, value: float) -> str:
    """In words whether a goal is reached; "" where nothing was promised."""
    if size not in goal.must:
        return ""

    def reached(wanted: float) -> bool:
        return value >= wanted if goal.more_is_better else value <= wanted

    if reached(goal.stretch[size]):
        return "stretch reached"
    return "reached" if reached(goal.must[size]) else "NOT REACHED"


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description="Measure the search beside Pagefind and MiniSearch.")
    parser.add_argument("--sizes", default="200,2000,20000", help="How many activities, as 200,2000,20000.")
    parser.add_argument("--runs", type=int, default=3, help="How often indexing is timed, up to 2,000 activities.")
    parser.add_argument("--without-peers", action="store_true", help="Measure our own search only.")
    parser.add_argument("--keep", action="store_true", help="Leave what was served in bench/.work/search.")
    parser.add_argument("--collections", type=Path, help="A folder of judged collections (Cranfield, CISI, MED, NPL).")
    options = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    installed = "left out" if options.without_peers else peers()
    if isinstance(installed, str):
        print(f"Pagefind and MiniSearch take no part: {installed}", flush=True)
    results: list[Result] = []
    try:
        for size in (int(text) for text in options.sizes.split(",")):
            folder = WORK / str(size)
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            print(f"\n{size:,} activities: generating and indexing ...", flush=True)
            here = [prepare_ours(size, folder, options.runs)]
            if isinstance(installed, Path):
                here += [prepare_peer(tool, size, folder, installed) for tool in (PAGEFIND, MINISEARCH)]
            measure(here, folder)
            results += here
            if not options.keep:
                shutil.rmtree(folder)
    except BuildFailed as failure:
        print(failure)
        return 1
    with_ratios(results)
    if options.collections:
        results.append(judged(options.collections))
    print(
        f"\nMedians of {len(FIRST_QUESTIONS)} first questions, on {os.cpu_count()} cores; gzip, HTTP/2, this machine.\n"
    )
    print(table(results))
    if not options.collections:
        print("\nnDCG on judged collections: not measured (--collections FOLDER).")
    return 0


def judged(folder: Path) -> Result:
    """The mean nDCG@10 over the judged collections of a folder."""
    from judged import collections_in, mean_ndcg

    means: dict[str, Any] = {}
    for collection in collections_in(folder):
        means[collection.name] = mean_ndcg(collection)
        print(f"  {collection.name}: nDCG@10 {means[collection.name]:.3f} over {len(collection.judged)} questions")
    return Result(0, OURS, {"judged": statistics.mean(means.values())})


if __name__ == "__main__":
    sys.exit(main())
