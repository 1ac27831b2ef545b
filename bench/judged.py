"""How well the ranking orders judged collections in the layout of SMART: Cranfield, CISI, MED, NPL.

    python bench/search.py --collections FOLDER        (FOLDER/cranfield/cran.all.1400, FOLDER/med/MED.ALL, ...)

A collection is a folder with three files. Texts (`*.all*` or `doc-text`) and questions (`*.qry` or `query-text`) have a
line ".I 7" before each, and lines ".T" and ".W" before its title and its text; or, as NPL has them, a number on a line,
the text, and a line "/". The judgements (`*.rel`, `cranqrel` or `rlv-ass`) have a question's number and a text's number
on each line, or NPL's blocks. None of it is in this repository: the collections are others'. A text was judged to be
right or it was not; degrees are not read.
"""

from __future__ import annotations

import math
import re
import statistics
import sys
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "plugins"))

from activity_directory.search.analysis import make_analysis
from activity_directory.search.document import Document
from activity_directory.search.weighing import weigh
from activity_directory.search.whoosh_index import WhooshIndex, stem_of

FIRST = 10


@dataclass(frozen=True, slots=True)
class Collection:
    """Texts (title, body) and questions by number, and for each judged question the numbers of the right texts."""

    name: str
    texts: dict[int, tuple[str, str]]
    questions: dict[int, str]
    judged: dict[int, frozenset[int]]


def collections_in(folder: Path) -> list[Collection]:
    """Every collection in the folders of a folder, by name."""
    found = [read_collection(place) for place in sorted(folder.iterdir()) if place.is_dir()]
    if not found:
        raise SystemExit(f"{folder} holds no folder with a collection.")
    return found


def read_collection(folder: Path) -> Collection:
    """One collection. Ends with a sentence when one of its three files is missing."""
    texts = _entries(_only(folder, "*.all*", "doc-text"))
    questions = _entries(_only(folder, "*.qry", "query-text"))
    if folder.name.lower().startswith("cran"):
        # Cranfield numbers its questions with gaps, and judges them by their place.
        questions = dict(enumerate(questions.values(), 1))
    judged = _judgements(_only(folder, "*.rel", "cranqrel*", "rlv-ass"))
    known = {question: frozenset(right & texts.keys()) for question, right in judged.items() if question in questions}
    asked = {number: " ".join(parts).strip() for number, parts in questions.items()}
    return Collection(folder.name, texts, asked, {question: right for question, right in known.items() if right})


def _only(folder: Path, *patterns: str) -> str:
    for pattern in patterns:
        for path in sorted(folder.iterdir()):
            if path.is_file() and fnmatch(path.name.lower(), pattern):
                return path.read_text(encoding="latin-1")
    raise SystemExit(f"{folder} has no file {' or '.join(patterns)}.")


def _entries(text: str) -> dict[int, tuple[str, str]]:
    """Title and body by number."""
    if ".I " not in text[:200]:
        blocks = re.findall(r"^\s*([0-9]+)\s*\n(.*?)^\s*/\s*$", text, re.MULTILINE | re.DOTALL)
        return {int(number): ("", body) for number, body in blocks}
    found = {}
    for block in re.split(r"^\.I\s+", text, flags=re.MULTILINE)[1:]:
        number, _, rest = block.partition("\n")
        parts = re.split(r"^\.([A-Z])\s*$", rest, flags=re.MULTILINE)
        said = dict(zip(parts[1::2], parts[2::2], strict=True))
        found[int(number)] = (said.get("T", ""), said.get("W", ""))
    return found


def _judgements(text: str) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    if re.search(r"^\s*/\s*$", text, re.MULTILINE):
        for block in re.split(r"^\s*/\s*$", text, flags=re.MULTILINE):
            numbers = [int(number) for number in block.split()]
            if len(numbers) > 1:
                found[numbers[0]] = set(numbers[1:])
        return found
    for line in text.splitlines():
        columns = line.split()
        if len(columns) < 2:
            continue
        # MED: "question 0 text 1". CISI: "question text 0 0.0". Cranfield: "question text degree" (-1: of no use).
        text_number = columns[2] if len(columns) > 3 and columns[1] == "0" else columns[1]
        if len(columns) == 3 and columns[2].startswith("-"):
            continue
        found.setdefault(int(columns[0]), set()).add(int(text_number))
    return found


def mean_ndcg(collection: Collection) -> float:
    """The mean nDCG@10 (0 to 1) with any of a question's words, by the scores that the directory's ranking uses."""
    numbers = sorted(collection.texts)
    documents = [
        Document(place, str(number), collection.texts[number][0], _fields(collection.texts[number]), {})
        for place, number in enumerate(numbers)
    ]
    analysis = make_analysis([])
    with WhooshIndex(documents, analysis) as index:
        scores, _ = weigh(index)
    every = []
    for question, right in sorted(collection.judged.items()):
        total: dict[int, float] = {}
        # Word by word: such questions are whole sentences, and the directory answers at most a dozen words at once.
        asked = (word for part in collection.questions[question].split() for word in analysis.question(part))
        for stem in dict.fromkeys(map(stem_of, asked)):
            for place, score in scores.get(stem, {}).items():
                total[place] = total.get(place, 0.0) + score
        first = sorted(total, key=lambda place: (-total[place], place))[:FIRST]
        every.append(ndcg([numbers[place] in right for place in first], len(right)))
    return statistics.mean(every)


def _fields(text: tuple[str, str]) -> dict[str, str]:
    return {name: said for name, said in zip(("name", "text"), text, strict=True) if said.strip()}


def ndcg(right: list[bool], most: int) -> float:
    """What a first ten is worth, of what the best one would be: a right text counts for less further down."""
    gained = sum(1 / math.log2(place + 2) for place, good in enumerate(right) if good)
    best = sum(1 / math.log2(place + 2) for place in range(min(most, FIRST)))
    return gained / best
