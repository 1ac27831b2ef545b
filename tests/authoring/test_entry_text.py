"""An entry is written in one way, and what is written reads back as what was meant."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given, settings

from activity_directory.authoring.entry_text import entry_text, tidy
from activity_directory.load.strict_yaml import read_yaml
from tests.authoring.hard_to_write import DATA, NASTY, ORDER, SCHEMAS
from tests.conftest import PROJECT


def read(text: str):
    document, problems = read_yaml(text.encode(), "content/activities/a/b.yaml")
    assert document is not None, (text, problems)
    assert [problem for problem in problems if problem.rule != "garbled-character"] == [], text
    return document.data


def written(data) -> str:
    return entry_text(data, ORDER)


@pytest.mark.parametrize("scalar", NASTY)
@pytest.mark.parametrize("shape", [
    lambda s: {"name": s}, lambda s: {"needs": [s, "autism"]}, lambda s: {"venue": {"address": s}},
    lambda s: {"sessions": [{"note": s, "start": "10:00"}, {"zz": [s, [s, s]]}]},
    lambda s: {"surroundings": {"indoors": s}, "open_data": s, "added": s, "travel": {"last_bus": s}},
    lambda s: {"help": [[s], [[s, "b"]]], "group": {"usual_size": s}},
])  # fmt: skip
def test_what_is_hard_to_write_reads_back_as_it_was(scalar, shape):
    data = shape(scalar)
    assert read(written(data)) == tidy(data)


@settings(deadline=None)
@given(DATA)
@example({"help": {"a: b": [["- a", {"#x": "a\nb"}]]}})
def test_any_data_reads_back_as_it_was_and_is_written_the_same_again(data):
    text = written(data)
    assert read(text) == tidy(data)
    assert written(read(text)) == text
    assert text.endswith("\n")
    assert "\r" not in text


@settings(deadline=None)
@given(DATA)
def test_another_reader_of_yaml_sees_the_same_names_and_the_same_text(data):
    """What stands in quotation marks or plain is text to a YAML 1.1 reader too, but for what the schema says is not."""

    def same(ours, theirs, order):
        if isinstance(ours, dict):
            items = zip(ours.items(), (theirs[key] for key in ours), strict=True)
            return all(same(item, other, order.get("properties", {}).get(key, {})) for (key, item), other in items)
        if isinstance(ours, list):
            return all(same(a, b, order.get("items", {})) for a, b in zip(ours, theirs, strict=True))
        said = order.get("type") in ("integer", "number", "boolean") or order.get("format") in ("date", "time-of-day")
        return ours == theirs or said or ours in order.get("enum", ())

    theirs = yaml.safe_load(written(data))
    # Two of our names are a word for true to old readers; every schema of ours has lived with that.
    theirs = _renamed(theirs)
    assert same(tidy(data), theirs, ORDER)


def _renamed(value):
    if isinstance(value, dict):
        return {("on" if key is True else key): _renamed(item) for key, item in value.items()}
    return [_renamed(item) for item in value] if isinstance(value, list) else value


def test_every_example_of_the_content_reads_back_after_it_was_written_anew():
    for path in sorted((PROJECT / "content").glob("*/**/*.yaml")):
        order = SCHEMAS["activity" if "activities" in path.parts else "provider"].plain
        if "feedback" in path.parts:
            continue
        data = read(path.read_text("utf-8"))
        text = entry_text(data, order)
        assert read(text) == data, path
        assert list(read(text)) == [name for name in order["properties"] if name in data], path


def test_an_entry_looks_like_this():
    data = {
        "booking": {"how": "book", "phone": "01632 960123", "waiting_list": "yes"},
        "checked": {"by": "provider", "on": "2026-09-01"},
        "zebra": "last",
        "name": "Saturday swim",
        "description": "We start together.\n\nThere is music.\n",
        "staff_ratio": "1:3",
        "ages": {"to": "16", "from": "5"},
        "interests": ["swimming"],
        "notice": {"text": "", "until": "  "},
        "needs": [],
        "evidence": None,
        "eligibility": {"evidence": ["A letter, from school", "2026"]},
        "sessions": [
            {"start": "10:00", "days": ["saturday", "sunday"], "end": "11:00", "except": ["2026-10-31"]},
            {"dates": ["2026-12-24"], "note": "Wear: a hat"},
        ],
        "costs": [{"for": "child", "amount": "6.50", "per": "session"}],
        "surroundings": {"indoors": "yes"},
    }
    expected = """\
name: Saturday swim
description: |
  We start together.

  There is music.
interests: [swimming]
ages:
  from: 5
  to: 16
eligibility:
  evidence:
    - A letter, from school
    - "2026"
staff_ratio: "1:3"
surroundings:
  indoors: yes
sessions:
  - days: [saturday, sunday]
    start: 10:00
    end: 11:00
    except: [2026-10-31]
  - dates: [2026-12-24]
    note: "Wear: a hat"
costs:
  - for: child
    amount: 6.50
    per: session
booking:
  how: book
  phone: 01632 960123
  waiting_list: yes
checked:
  on: 2026-09-01
  by: provider
zebra: last
"""
    assert written(data) == expected


def test_a_list_that_would_make_a_long_line_stands_an_item_a_line():
    words = ["deaf-or-hard-of-hearing", "blind-or-partially-sighted", "learning-disability", "physical-disability"]
    assert written({"needs": words}).count("\n") == 5
    assert written({"needs": words[:3]}) == f"needs: [{', '.join(words[:3])}]\n"


def test_nothing_at_all_is_an_empty_entry():
    assert written({"name": " ", "needs": [""], "venue": {"name": ""}}) == "{}\n"


@pytest.mark.parametrize("name", ["", "<<", "x" * 200])
def test_a_name_that_no_file_could_hold_is_refused(name):
    with pytest.raises(ValueError, match="No file can hold"):
        written({name: "a"})


@pytest.mark.parametrize("value", [5, True, 6.5, ("a",)])
def test_only_text_is_written(value):
    with pytest.raises(TypeError, match="is text"):
        written({"name": value})
