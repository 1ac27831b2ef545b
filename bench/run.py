"""Measure the cold build beside Hugo and Eleventy, which build the same pages: `make bench`.

    python bench/run.py [--sizes 100,1000,10000] [--runs 3] [--without-peers]

For each size a content folder is generated, built once to warm the disk's cache, and exported for the others. Then
all build it in turn, `--runs` times, each into an empty folder; the figures are medians of CPU seconds (user and
system, of the process and its children) and the highest memory. Wall-clock time is left out: it says more about what
else the machine does. A peer that cannot be installed is named and the rest runs. What is the same and what is not:
docs/maintainers/speed.md
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, distribution
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from generate import generate

if TYPE_CHECKING:
    from collections.abc import Callable

BENCH = Path(__file__).resolve().parent
PROJECT = BENCH.parent
WORK = BENCH / ".work"
TODAY = date(2026, 11, 22)
# The pages at the top that grow with the content, so that every tool makes them; the others are copied by the peers.
MADE = ("providers.html", "whats-on.html")
OURS, WHOLE, HUGO, ELEVENTY = "this directory, pages", "this directory, all but the PDF", "Hugo", "Eleventy"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one build took: CPU seconds of user and system, and the highest memory in MiB."""

    cpu: float
    memory: float


class BuildFailed(Exception):  # noqa: N818 - a fault of the measuring, told and ended with
    """A build ended with an error, so there is nothing to compare."""


def measured(command: list[str], folder: Path) -> Cost:
    """Run a command to its end. Raises BuildFailed with what it said when it did not end well."""
    said = WORK / "said.txt"
    with said.open("wb") as out:
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise BuildFailed(f"{' '.join(command)}\n{said.read_text(encoding='utf-8', errors='replace')[-3000:]}")
    per_mib = 1024 if sys.platform == "linux" else 1024 * 1024
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / per_mib)


def ours(settings: str, content: Path, output: Path) -> list[str]:
    """The command of our own build."""
    return [
        sys.executable, "-m", "pelican", str(content), "-s", str(PROJECT / settings), "-o", str(output),
        "--fatal", "errors", "-e", f'ACTIVITY_DIRECTORY_TODAY="{TODAY}"', "ACTIVITY_DIRECTORY_BROCHURE=false",
    ]  # fmt: skip


def hugo_program() -> Path | str:
    """Hugo's own binary, not the Python script that starts it; or why there is none."""
    try:
        files = distribution("hugo").files or ()
    except PackageNotFoundError:
        return "the package hugo is not installed (requirements/dev.txt)"
    found = [
        Path(str(file.locate())) for file in files if file.parent.name == "binaries" and file.name.startswith("hugo")
    ]
    return found[0] if found else "the package hugo has no binary for this machine"


def eleventy_program() -> Path | str:
    """Eleventy's command, installed from the lock file when needed; or why there is none."""
    folder = WORK / "eleventy"
    program = folder / "node_modules/@11ty/eleventy/cmd.cjs"
    lock = BENCH / "eleventy/package-lock.json"
    installed = folder / "package-lock.json"
    if program.exists() and installed.exists() and installed.read_bytes() == lock.read_bytes():
        return program
    if shutil.which("node") is None or shutil.which("npm") is None:
        return "Node is missing. On Debian:  apt install nodejs npm"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copyfile(BENCH / "eleventy" / name, folder / name)
    print("Installing Eleventy (once) ...", flush=True)
    command = ["npm", "ci", "--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error"]
    if subprocess.run(command, cwd=folder, check=False).returncode:
        return "npm could not install it"
    return program


def prepare_hugo(exported: Path, site: Path) -> None:
    """A Hugo site around the exported data: a page of its own for each list and week."""
    shutil.copytree(BENCH / "hugo", site)
    for name in ("data", "static"):
        shutil.copytree(exported / name, site / name)
    for name in ("activities", "providers"):
        shutil.copytree(exported / name, site / "content" / name)
    lists, young, weeks = (
        json.loads((exported / "data" / f"{name}.json").read_text("utf-8")) for name in ("lists", "young", "weeks")
    )
    for number, each in enumerate(lists):
        _hugo_page(site / f"content/listing/{number:05}.md", url=f"/{each['path']}", number=number)
    for number, each in enumerate(young):
        _hugo_page(site / f"content/young/{number:05}.md", url=f"/{each['path']}", number=number)
    for number, each in enumerate(weeks):
        _hugo_page(site / f"content/week/{number:02}.md", url=f"/{each['path']}", number=number, now=False)
    _hugo_page(site / "content/week/now.md", url="/whats-on.html", number=0, now=True)
    _hugo_page(site / "content/providers-index/all.md", url="/providers.html")


def _hugo_page(path: Path, **front_matter: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{json.dumps(front_matter)}\n---\n", encoding="utf-8")


def prepare_eleventy(exported: Path, site: Path) -> None:
    """An Eleventy site around the exported data."""
    shutil.copytree(BENCH / "eleventy" / "_includes", site / "_includes")
    shutil.copytree(BENCH / "eleventy" / "pages", site / "content")
    for name in ("eleventy.config.js", "package.json"):
        shutil.copyfile(BENCH / "eleventy" / name, site / name)
    for name in ("data", "static"):
        shutil.copytree(exported / name, site / name)
    for name in ("activities", "providers"):
        shutil.copytree(exported / name, site / "content" / name)
        (site / f"content/{name}.11tydata.js").rename(site / f"content/{name}/{name}.11tydata.js")
    (site / "node_modules").symlink_to(WORK / "eleventy/node_modules")


def size_of(folder: Path) -> tuple[int, int]:
    """How many files there are, and how many bytes of HTML that every tool makes for itself."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    made = (path for path in files if path.suffix == ".html" and (path.parent != folder or path.name in MADE))
    return len(files), sum(path.stat().st_size for path in made)


def compare(size: int, runs: int, hugo: Path | None, eleventy: Path | None) -> dict[str, list[Cost]]:
    """Build one size with each tool in turn. Prints how alike the outputs are."""
    folder = WORK / str(size)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    content = folder / "content"
    print(f"\n{size:,} activities: generating, warming up, exporting ...", flush=True)
    generate(size, content)
    first = folder / "first"
    measured(ours("bench/pages_only.py", content, first), PROJECT)
    tools: dict[str, tuple[Callable[[Path], list[str]], Path]] = {
        OURS: (lambda output: ours("bench/pages_only.py", content, output), PROJECT)
    }
    if hugo or eleventy:
        exported = folder / "exported"
        # In a process of its own: a child's highest memory counts what its parent held when it was started.
        measured([sys.executable, str(BENCH / "export.py"), str(content), str(exported), str(first), str(TODAY)], BENCH)
    if hugo:
        prepare_hugo(exported, folder / "hugo")
        tools[HUGO] = (lambda output: [str(hugo), "--quiet", "--noBuildLock", "-d", str(output)], folder / "hugo")
    if eleventy:
        prepare_eleventy(exported, folder / "eleventy")
        tools[ELEVENTY] = (
            lambda output: ["node", str(eleventy), "--quiet", f"--output={output}"],
            folder / "eleventy",
        )
    tools[WHOLE] = (lambda output: ours("pelicanconf.py", content, output), PROJECT)
    costs: dict[str, list[Cost]] = defaultdict(list)
    sizes: dict[str, tuple[int, int]] = {}
    for turn in range(runs):
        for name, (command, place) in tools.items():
            output = folder / "output"
            shutil.rmtree(output, ignore_errors=True)
            shutil.rmtree(folder / "reports", ignore_errors=True)
            try:
                costs[name].append(measured(command(output), place))
            except BuildFailed as failure:
                if name == OURS:
                    raise
                print(f"{name} could not build this: {failure}", flush=True)
                continue
            sizes.setdefault(name, size_of(output))
            cost = costs[name][-1]
            print(f"  run {turn + 1}: {name}: {cost.cpu:.2f} s, {cost.memory:.0f} MiB", flush=True)
    _say_how_alike(sizes)
    shutil.rmtree(folder)
    return costs


def _say_how_alike(sizes: dict[str, tuple[int, int]]) -> None:
    files, html = sizes[OURS]
    for name in (HUGO, ELEVENTY):
        if name in sizes:
            other_files, other_html = sizes[name]
            alike = other_files == files and abs(other_html - html) <= html / 10
            note = "" if alike else "  NOT THE SAME PAGES ANY MORE: bring bench/ up to the theme"
            print(f"  {name}: {other_files} files (ours {files}), {other_html / html:.1%} of our bytes of HTML{note}")


def table(results: dict[int, dict[str, list[Cost]]]) -> str:
    """Everything as one Markdown table."""
    rows = [
        "| activities | build | CPU s | to Hugo | to Eleventy | peak MiB |",
        "| ---: | --- | ---: | ---: | ---: | ---: |",
    ]
    for size, costs in results.items():
        middle = {name: statistics.median(cost.cpu for cost in found) for name, found in costs.items() if found}
        for name, cpu in middle.items():
            ratios = (f"{cpu / middle[peer]:.2f}" if peer in middle else "-" for peer in (HUGO, ELEVENTY))
            peak = max(cost.memory for cost in costs[name])
            rows.append(f"| {size:,} | {name} | {cpu:.2f} | {' | '.join(ratios)} | {peak:.0f} |")
    return "\n".join(rows)


def growth(results: dict[int, dict[str, list[Cost]]]) -> str:
    """How the cost grows from each size to the next, for our pages."""
    lines = []
    sizes = sorted(results)
    for small, large in pairwise(sizes):
        less, more = (statistics.median(cost.cpu for cost in results[size][OURS]) for size in (small, large))
        lines.append(f"{OURS}: CPU({large:,}) / CPU({small:,}) = {more / less:.1f}")
    return "\n".join(lines)


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description="Measure the cold build beside Hugo and Eleventy.")
    parser.add_argument("--sizes", default="100,1000,10000", help="How many activities, as 100,1000,10000.")
    parser.add_argument("--runs", type=int, default=3, help="How often each tool builds each size.")
    parser.add_argument("--without-peers", action="store_true", help="Measure our own build only.")
    options = parser.parse_args()
    WORK.mkdir(exist_ok=True)
    programs: dict[str, Path | None] = {HUGO: None, ELEVENTY: None}
    if not options.without_peers:
        for name, find in ((HUGO, hugo_program), (ELEVENTY, eleventy_program)):
            found = find()
            if isinstance(found, str):
                print(f"{name} takes no part: {found}", flush=True)
            else:
                programs[name] = found
    results = {}
    try:
        for size in (int(text) for text in options.sizes.split(",")):
            results[size] = compare(size, options.runs, programs[HUGO], programs[ELEVENTY])
    except BuildFailed as failure:
        print(failure)
        return 1
    print(f"\nMedians of {options.runs} runs in turn, on {os.cpu_count()} cores:\n")
    print(f"{table(results)}\n\n{growth(results)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
