"""The search's view: the page, and the files that its script reads."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.model import OutputFile
from activity_directory.search.analysis import LONGEST_WORD, MOST_WORDS
from activity_directory.search.best_cards import BestCards, best_cards
from activity_directory.search.cards import card_of, care_words, share
from activity_directory.search.facet_files import facet_parts
from activity_directory.search.facets import facets_of
from activity_directory.search.fields import EXPLAINED
from activity_directory.search.fit_files import FIT_BLOCK, fit_files
from activity_directory.search.map_files import map_file
from activity_directory.search.page_scripts import page_scripts
from activity_directory.search.searchable import make_searchable
from activity_directory.search.shards import HEAD, as_text, without_what_repeats
from activity_directory.search.stop_words import STOP_WORDS, WEAK_WORDS
from activity_directory.search.understanding_data import meanings_of
from activity_directory.search.week_files import week_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.model import Directory, Render, Settings
    from activity_directory.search.searchable import Searchable

FIRST = "search/first.js"
MAIN = "search/main.js"
# What filters need, by part, and what understands questions: each fetched on use, never a part of the first file.
FACETS = "search/facets-{}.js"
MEANINGS = "search/meanings-0.js"
# Cards that travel together. Neighbours in the index are alike, so a search often needs several of one block.
BLOCK = 3
# What at least this many cards, and this part of all, say word for word is said once in the main file. Compressing
# does as much for ten cards: only what nearly every ten say is worth a place in what everybody fetches.
SHARED = 30
SHARED_PART = 0.1
# In a directory of so many documents few have a word, and two words are mostly found among the best of one of them.
SMALL = 500
# Characters of cards that ride in the main file.
WHOLE_CARDS = 32_000


@dataclass(frozen=True, slots=True)
class SearchData:
    """What a browser reads: `page` by the names of the first script's data- attributes, `files` by path.

    The page carries what its first script needs before anything else: where the script had to bring it, the words' own
    files were asked for later. "@stamp@" stands in the files where the stamp goes.
    """

    page: dict[str, str]
    files: dict[str, str]


def search(
    directory: Directory,
    settings: Settings,
    render: Render,
    searchable: Searchable | None = None,
) -> Iterator[OutputFile]:
    """search.html, its two scripts and, where the directory is large, the shards and blocks of cards beside them.

    `searchable` is this directory's, if it was made before; it is made here if not.
    """
    searchable = searchable or make_searchable(directory)
    data = data_files(searchable, directory)
    first, main = page_scripts(settings)
    files = {FIRST: f"{first}\n", **data.files, MAIN: f"{main}\n{data.files[MAIN]}"}
    stamp = stamp_of(SearchData(data.page, files))
    for path, text in files.items():
        # It stands in the page, in each file and after the "?" of its address: a browser that kept an old one notices.
        yield OutputFile(path, text.replace("@stamp@", stamp, 1).encode())
    page = render(
        "pages/search.html",
        root="", current="search", stamp=stamp, first=FIRST, main=MAIN, first_data=data.page, fit_block=FIT_BLOCK,
    )  # fmt: skip
    # All else waits for this page: it goes without the template's indentation and empty lines.
    lines = (line.lstrip() for line in page.splitlines())
    yield OutputFile("search.html", "\n".join(line for line in lines if line).encode())


def stamp_of(data: SearchData) -> str:
    """A short name for exactly these files, and what the page says of them."""
    digest = hashlib.sha256()
    for path, text in (*sorted(data.page.items()), *sorted(data.files.items())):
        digest.update(f"{path}\n{text}\n".encode())
    return digest.hexdigest()[:10]


def data_files(searchable: Searchable, directory: Directory) -> SearchData:
    """What the page says, and the text of every data file; without scripts, and without the stamp."""
    shards = [
        f'activitySearch.words({number},{_js(shard.words)},"{as_text(shard.lists)}");\n'
        for number, shard in enumerate(searchable.shards)
    ]
    cards = [card_of(document, directory) for document in searchable.documents]
    shared = share(cards, max(SHARED, int(len(cards) * SHARED_PART)))
    blocks = [f"activitySearch.cards({number},{_js(list(block))});\n" for number, block in enumerate(_blocks(cards))]
    cards_ride = sum(map(len, blocks)) <= WHOLE_CARDS
    meanings = meanings_of(directory, searchable.ranking.lexicon.stems)
    best = BestCards((), "") if cards_ride else best_cards(searchable, meanings.hints)
    most = (2 if len(searchable.documents) <= SMALL else 1) if best.files else 0
    page = {
        "bounds": without_what_repeats(searchable.ranking.lexicon.bounds),
        "whole": "whole" if searchable.whole else "",
        "best": str(len(best.files)),
        "moved": best.moved,
        "most": str(most),
        "hints": meanings.hints,
        "weak": without_what_repeats(sorted(WEAK_WORDS)),
    }
    manifest = {
        "stamp": "@stamp@",
        "activities": sum(document.activity is not None for document in searchable.documents),
        "whole": searchable.whole,
        "block": BLOCK,
        "head": HEAD,
        "longest": LONGEST_WORD,
        "most": MOST_WORDS,
        "phrases": dict(sorted(searchable.ranking.analysis.phrases.items())),
        "shared": shared,
        "care": care_words(directory.vocabularies["help-kinds"]),
        "stop": without_what_repeats(sorted(STOP_WORDS)),
        "fields": EXPLAINED,
    }
    main = f"activitySearch.main({_js(manifest)});\n"
    if searchable.whole:
        main += "".join(shards)
    if cards_ride:
        main += "".join(blocks)
    files = {MAIN: f"{main}activitySearch.begin();\n"}
    start = 'activitySearch.check("@stamp@");\n'
    for number, shard in enumerate(searchable.shards):
        if not searchable.whole:
            files[f"search/words-{number}.js"] = start + shards[number]
        if shard.tails:
            files[f"search/more-{number}.js"] = f'{start}activitySearch.more({number},"{as_text(shard.tails)}");\n'
    facets = facets_of(searchable.documents, directory)
    for number, part in enumerate(facet_parts(facets, directory)):
        files[FACETS.format(number)] = f'{start}activitySearch.facets({number},{_js(part.legend)},"{part.columns}");\n'
    files[MEANINGS] = f"{start}activitySearch.meanings({_js(meanings.data())});\n"
    files |= fit_files(searchable.documents, directory)
    views = week_files(searchable.documents, facets, directory) | map_file(facets, directory)
    files |= {path: start + call for path, call in views.items()}
    for number, documents in enumerate(best.files):
        given = {document: cards[document] for document in documents}
        files[f"search/best-{number}.js"] = f"{start}activitySearch.best({_js(given)});\n"
    if not cards_ride:
        files |= {f"search/cards-{number}.js": start + block for number, block in enumerate(blocks)}
    return SearchData(page, files)


def _blocks(cards: list[list[object]]) -> Iterator[tuple[list[object], ...]]:
    for start in range(0, len(cards), BLOCK):
        yield tuple(cards[start : start + BLOCK])


def _js(value: object) -> str:
    """A value as JavaScript. JSON is JavaScript since ES2019; the file is read as UTF-8, like the page."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
