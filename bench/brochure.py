"""Measure the brochure: pages a CPU second, peak memory and bytes an activity, beside Chromium printing its HTML twin.

    .venv/bin/python bench/brochure.py [--sizes 100 500 2000] [--without-chromium]
    .venv/bin/python bench/brochure.py --editions [--sizes 100]

Each engine runs in processes of its own, one after the other, on the same made-up activities (with QR codes). CPU is
user and system time of every process it started, memory the largest sum of all their shares (PSS), looked at ten times
a second. "typst" composes the edition and sets it; making the activities is measured apart and taken off. Ratios are of
one run; figures of two machines do not compare.

With --editions it is each edition by itself; "area" and "easy-read" are those of the county's last area.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from activity_directory.model import Directory

PROJECT = Path(__file__).resolve().parent.parent
SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of Linux: orphans of a browser come back to us and are counted
QUARTER = "2027-Q1"
EASY_READ = ("We swim together.", "The water is warm.", "You can stop when you want.", "It costs 6 pounds.")


@dataclass(frozen=True)
class Run:
    """CPU seconds of a run and its peak memory in MiB."""

    cpu: float
    mebibytes: float


def make(step: str, count: int, folder: Path) -> None:
    """One step in this process: "nothing" makes the activities only, "typst" the PDF, "twin" the web page.

    Any other step is an edition's id: its files are made, for one area where it is made by area.
    """
    sys.path[:0] = [str(PROJECT), str(PROJECT / "plugins")]
    from activity_directory.brochure.compose import compose
    from activity_directory.brochure.pages import twin
    from activity_directory.brochure.typesetting import typeset
    from activity_directory.rendering import make_render
    from activity_directory.schedule import Quarter
    from tests.brochure.made_up import SETTINGS, many

    directory = many(count)
    if step == "nothing":
        return
    if step not in {"typst", "twin"}:
        make_one_edition(step, directory, folder)
        return
    book = compose(directory, SETTINGS, Quarter.parse(QUARTER))
    if step == "typst":
        made = typeset(book, directory.site, SETTINGS, directory.today)
        (folder / f"typst-{count}.pdf").write_bytes(made.pdf)
        return
    from activity_directory.pages.assets import asset_files

    for file in (twin(book, make_render(SETTINGS, directory)), *asset_files(SETTINGS, directory.site)):
        target = folder / "site" / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)


def make_one_edition(name: str, directory: Directory, folder: Path) -> None:
    """Make one edition of activities that all have Easy Read; its files and its pages go into the folder."""
    from activity_directory.brochure.compose import compose
    from activity_directory.brochure.editions import Order, Press, edition_of, make_edition
    from activity_directory.model.activity import EasyReadSentence
    from activity_directory.rendering import make_render
    from activity_directory.schedule import Quarter
    from tests.brochure.made_up import SETTINGS

    own = tuple(EasyReadSentence(words, "star") for words in EASY_READ)
    told = tuple(replace(each, easy_read=own) for each in directory.activities)
    directory = replace(directory, activities=told, _by_id={each.id: each for each in told})
    book = compose(directory, SETTINGS, Quarter.parse(QUARTER))
    edition = edition_of(name)
    area = directory.areas[-1].id if edition.by_area else ""
    made = make_edition(Press(book, directory, SETTINGS, make_render(SETTINGS, directory)), Order(edition, area))
    size = sum(len(file.content) for file in made.files if not file.staff_only)
    (folder / f"{name}.json").write_text(json.dumps({"pages": made.pages, "bytes": size}), encoding="utf-8")


def measured(command: list[str]) -> Run:
    """Run a command in a process that counts everything it starts."""
    counter = [sys.executable, __file__, "--count", *command]
    done = subprocess.run(counter, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command[0]} failed:\n{done.stderr[-2000:]}")
    return Run(**json.loads(done.stdout.splitlines()[-1]))


def count(command: list[str]) -> None:
    """Run the command; print the CPU of all its processes and their largest memory together, as JSON."""
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(_pss(each) for each in _below(os.getpid())))
        time.sleep(0.1)
    if process.returncode:
        raise SystemExit((process.stderr.read() if process.stderr else b"").decode())
    while True:
        try:
            os.wait()
        except ChildProcessError:
            break
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(json.dumps({"cpu": used.ru_utime + used.ru_stime, "mebibytes": peak / 1024}))


def _below(parent: int) -> list[int]:
    """The processes that a process started, and theirs."""
    found = []
    for task in Path(f"/proc/{parent}/task").glob("*/children"):
        for child in map(int, task.read_text(encoding="ascii").split()):
            found += [child, *_below(child)]
    return found


def _pss(process: int) -> int:
    """A process's share of memory in KiB, 0 when it has gone."""
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    except (OSError, IndexError):
        pass
    return 0


def pages_of(file: Path) -> int:
    """How many pages a PDF has."""
    import pypdfium2

    return len(pypdfium2.PdfDocument(file))


def main() -> None:
    """Measure each size and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", nargs="+", type=int, default=[100, 500, 2000])
    parser.add_argument("--without-chromium", action="store_true")
    parser.add_argument("--editions", action="store_true", help="measure each edition by itself")
    parser.add_argument("--make", nargs=3, metavar=("STEP", "COUNT", "FOLDER"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.make:
        make(arguments.make[0], int(arguments.make[1]), Path(arguments.make[2]))
        return
    if arguments.editions:
        each_edition(arguments.sizes if "--sizes" in sys.argv else [100])
        return
    chromium = None if arguments.without_chromium else shutil.which("chromium") or shutil.which("chromium-browser")
    cpu: dict[int, float] = {}
    print("| activities | engine | pages | CPU s | pages a CPU s | peak MiB | bytes an activity | CPU / Chromium |")
    print("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for size in arguments.sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            own = [sys.executable, __file__, "--make"]
            nothing = measured([*own, "nothing", str(size), name])
            typst = measured([*own, "typst", str(size), name])
            cpu[size] = typst.cpu - nothing.cpu
            printed = None
            if chromium:
                measured([*own, "twin", str(size), name])
                printed = measured(_printing(chromium, folder, size))
            pdf = folder / f"typst-{size}.pdf"
            _row(size, "Typst", pdf, Run(cpu[size], typst.mebibytes), printed)
            if printed:
                _row(size, "Chromium", folder / f"chromium-{size}.pdf", printed, printed)
    if len(arguments.sizes) > 1:
        first, last = arguments.sizes[-2:]
        print(f"\nCPU at {last} / CPU at {first}: {cpu[last] / cpu[first]:.1f}")


def each_edition(sizes: list[int]) -> None:
    """Measure every edition at each size and print a table."""
    sys.path[:0] = [str(PROJECT / "plugins")]
    from activity_directory.brochure.editions import EDITIONS

    print("| activities | edition | pages | CPU s | pages a CPU s | peak MiB | kB |")
    print("| ---: | --- | ---: | ---: | ---: | ---: | ---: |")
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            own = [sys.executable, __file__, "--make"]
            nothing = measured([*own, "nothing", str(size), name])
            for edition in EDITIONS:
                run = measured([*own, edition.id, str(size), name])
                made = json.loads((Path(name) / f"{edition.id}.json").read_text(encoding="utf-8"))
                cpu, pages = run.cpu - nothing.cpu, made["pages"]
                print(
                    f"| {size} | {edition.id} | {pages or '-'} | {cpu:.1f} | {f'{pages / cpu:.0f}' if pages else '-'} "
                    f"| {run.mebibytes:.0f} | {made['bytes'] / 1000:.0f} |",
                    flush=True,
                )


def _printing(chromium: str, folder: Path, size: int) -> list[str]:
    page = folder / "site" / "brochure" / QUARTER / "index.html"
    return [
        chromium, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={folder / f'chromium-{size}.pdf'}", page.as_uri(),
    ]  # fmt: skip


def _row(size: int, engine: str, pdf: Path, run: Run, printed: Run | None) -> None:
    pages = pages_of(pdf)
    ratio = f"{run.cpu / printed.cpu:.2f}" if printed else "-"
    print(
        f"| {size} | {engine} | {pages} | {run.cpu:.1f} | {pages / run.cpu:.0f} | {run.mebibytes:.0f} "
        f"| {pdf.stat().st_size / size:.0f} | {ratio} |",
        flush=True,
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--count"]:
        count(sys.argv[2:])
    else:
        main()
