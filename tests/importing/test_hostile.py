"""Junk in any place of a source: an import never ends in an exception, and never files anything outside its folders."""

from __future__ import annotations

import copy
import json
import random
from dataclasses import replace
from datetime import date

import pytest

from activity_directory.importing.feed_pages import FeedFault, Gathering, Page
from activity_directory.importing.filing import Filing
from activity_directory.importing.ledger import Ledger
from activity_directory.importing.mapping import ImportMapping
from activity_directory.importing.open_referral import OpenReferral
from activity_directory.importing.openactive import OpenActive, read_concepts
from activity_directory.importing.report import report_table, report_words
from activity_directory.importing.shelf import safe_path
from activity_directory.load.files import read_content
from tests.conftest import PROJECT
from tests.importing.conftest import EXAMPLES

FOLDER = EXAMPLES / "import"
JUNK = (
    *(None, True, 0, -1, 1e308, 10**30, float("nan"), "", [], {}, [[]], {"a": 1}, ["x"], {"@value": "y"}),
    *("x" * 5000, "=1+1", "<script>", "\ud800", "\x00", "a: b\n- c", "2026-13-45", "99:99", "../..", "P99W", "\u202e"),
)


@pytest.fixture(scope="module")
def content():
    return replace(read_content(EXAMPLES / "content"), places=read_content(PROJECT / "content").places)


def spoilt(data, chance):
    """A copy with junk in one to six places."""
    data = copy.deepcopy(data)
    places = []

    def walk(part):
        for key in part if isinstance(part, dict) else range(len(part)) if isinstance(part, list) else ():
            places.append((part, key))
            walk(part[key])

    walk(data)
    for _ in range(chance.randint(1, 6)):
        part, key = chance.choice(places)
        part[key] = copy.deepcopy(chance.choice(JUNK))
    return data


def batch_of(seed, schemas, towns):
    chance = random.Random(seed)  # noqa: S311 - the same junk each time
    if seed % 2:
        services = json.loads((FOLDER / "open-referral" / "services.json").read_text(encoding="utf-8"))
        return OpenReferral(ImportMapping(), schemas, towns).batch([("services.json", spoilt(services, chance))])
    gathering = Gathering()
    for file in sorted((FOLDER / "openactive").iterdir()):
        page = json.dumps(spoilt(json.loads(file.read_text(encoding="utf-8")), chance)).encode()
        try:
            gathering.take(Page(file.name, page))
        except FeedFault:
            continue
    return OpenActive(gathering.feed(), ImportMapping(), schemas, towns, read_concepts(PROJECT / "schema")).batch()


@pytest.mark.parametrize("seed", range(0, 60, 10))
def test_junk_is_told_and_filed_under_ordinary_names(seed, schemas, towns, content, tmp_path):
    for each in range(seed, seed + 10):
        batch = batch_of(each, schemas, towns)
        filing = Filing(tmp_path, content, schemas, ImportMapping(), Ledger("junk"), date(2026, 11, 22))
        plan = filing.plan(batch)
        for path, text in plan.writes.items():
            assert path.startswith(("content/activities/", "content/providers/", "import/to-finish/"))
            assert safe_path(tmp_path, path)
            text.encode()
        assert report_words(plan, dry_run=True, table="")
        assert report_table(plan)
