"""A change to an entry touches the lines of what changed, and no others."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from activity_directory.authoring.entry_text import changed_text, entry_text, lost_remarks, tidy
from activity_directory.load.strict_yaml import read_yaml
from tests.authoring.hard_to_write import DATA, NAMES, ORDER, VALUES
from tests.conftest import PROJECT

EXAMPLES = sorted((PROJECT / "content" / "activities").glob("*/*.yaml"))
OLD = """\
# yaml-language-server: $schema=x
name: Swim   # as on the poster

# who comes
interests: [swimming]
needs:
- autism   # ask Jo
# towels
notice:
venue: {name: Pool,
  town: ludlow}
description: |  # short
  Warm water.
  # not a remark

sessions:
  - {days: [monday], start: 10:00, end: 11:00}
  # closed in August
# the end
"""


def read(text):
    document, problems = read_yaml(text.encode(), "content/activities/a/b.yaml")
    assert document is not None, (text, problems)
    return document.data


def changed(**names):
    data = read(OLD)
    for name, value in names.items():
        if value is None:
            del data[name]
        else:
            data[name] = value
    return changed_text(OLD, data, ORDER)


def test_nothing_changed_is_the_same_text():
    assert changed() == OLD


@pytest.mark.parametrize(("names", "before", "after"), [
    ({"name": "Splash: a swim"}, "name: Swim   # as on the poster\n", 'name: "Splash: a swim"  # as on the poster\n'),
    ({"name": None}, "name: Swim   # as on the poster\n", ""),
    ({"needs": ["autism", "adhd"]}, "needs:\n- autism   # ask Jo\n", "needs: [autism, adhd]\n"),
    ({"needs": None}, "needs:\n- autism   # ask Jo\n", ""),
    ({"notice": {"text": "No heating"}}, "notice:\n", "notice:\n  text: No heating\n"),
    ({"venue": {"name": "Pool"}}, "venue: {name: Pool,\n  town: ludlow}\n", "venue:\n  name: Pool\n"),
    ({"description": "Cold.\nWater.\n"}, "description: |  # short\n  Warm water.\n  # not a remark\n",
     "description: |  # short\n  Cold.\n  Water.\n"),
    ({"sessions": None}, "sessions:\n  - {days: [monday], start: 10:00, end: 11:00}\n  # closed in August\n", ""),
    ({"summary": "Fun"}, "as on the poster\n", "as on the poster\nsummary: Fun\n"),
    ({"summary": "Fun", "to_you": "Hi"}, "as on the poster\n\n# who comes\n",
     "as on the poster\nsummary: Fun\n\n# who comes\n"),
    ({"costs": [{"for": "child"}]}, "in August\n", "in August\ncosts:\n  - for: child\n"),
    ({"zebra": "x"}, "in August\n", "in August\nzebra: x\n"),
])  # fmt: skip
def test_only_the_lines_of_what_changed_are_new(names, before, after):
    assert before in OLD
    expected = OLD.replace(before, after)
    if "to_you" in names:
        expected = expected.replace("  # not a remark\n", "  # not a remark\nto_you: Hi\n")
    assert changed(**names) == expected


def test_what_says_nothing_stays_as_it_is_until_something_is_said():
    old = "name: Swim\nages: {}\nneeds: [ ] # ask\nnotice:\ncosts: {}#x\n"
    plain = old.replace("costs: {}#x\n", "")
    assert changed_text(plain, {"name": "Dip"}, ORDER) == plain.replace("Swim", "Dip")
    said = changed_text(plain, {"name": "Swim", "ages": {"from": "5"}}, ORDER)
    assert said == plain.replace("ages: {}\n", "ages:\n  from: 5\n")
    assert changed_text(old, {"name": "Dip"}, ORDER) == "name: Dip\n"


def test_a_new_name_before_all_others_leaves_the_head_where_it_is():
    text = "# head\nsummary: a\n"
    assert changed_text(text, {"summary": "a", "name": "b"}, ORDER) == "# head\nname: b\nsummary: a\n"


def test_a_file_without_a_last_line_end_gets_one_where_something_follows():
    assert changed_text("name: a", {"name": "a", "summary": "b"}, ORDER) == "name: a\nsummary: b\n"
    assert changed_text("name: a", {"name": "a"}, ORDER) == "name: a"


def test_the_line_ends_of_the_file_are_kept():
    text = "name: a\r\nsummary: b\r\n"
    assert changed_text(text, {"name": "a", "summary": "c"}, ORDER) == "name: a\r\nsummary: c\r\n"


def test_a_byte_order_mark_is_no_reason_to_write_all_anew():
    text = "\ufeffname: a\nsummary: b  # why\nbring: c\n"
    changed_one = changed_text(text, {"name": "a", "summary": "b", "bring": "d"}, ORDER)
    assert changed_one == "\ufeffname: a\nsummary: b  # why\nbring: d\n"


@pytest.mark.parametrize("text", [
    "{name: a, summary: b} # x\n", "  name: a # x\n  summary: b\n", "name: a # x\nname: b\nsummary: b\n",
    '"name": a # x\nsummary: b\n', "name: 'a\nbring: c' # x\nsummary: b\n", "name: a\rsummary: b # x\r",
    "name: |+ # x\n  a\n\nsummary: b\n", "name: [\n", "", "%YAML 1.2\n---\nname: a # x\nsummary: b\n",
])  # fmt: skip
def test_where_lines_cannot_be_told_apart_all_is_written_anew(text):
    data = {"name": "new", "summary": "b"}
    fresh = changed_text(text, data, ORDER)
    assert fresh == entry_text(data, ORDER)
    assert lost_remarks(text, fresh) == (("# x",) if "#" in text else ())


def test_it_is_said_which_remarks_are_gone():
    assert lost_remarks(OLD, changed(needs=["adhd"])) == ("# ask Jo",)
    assert lost_remarks(OLD, changed(name="New", description="New")) == ()
    assert lost_remarks(OLD, changed(sessions=None)) == ("# closed in August",)
    assert lost_remarks("a: 'it # is' # b\nc: [\"#\", '#']\n", "") == ("# b",)


def test_half_of_a_text_that_was_lost_to_a_remark_is_not_kept_twice():
    assert changed_text("name: Gate #2\n", {"name": "Gate #2"}, ORDER) == 'name: "Gate #2"\n'


@pytest.mark.parametrize("at", range(len(EXAMPLES)), ids=lambda at: EXAMPLES[at].stem)
def test_in_every_example_a_change_touches_one_name(at):
    """Each example has three of its names changed, the next example the next three."""
    old = EXAMPLES[at].read_text("utf-8")
    data = read(old)
    names = list(data)
    for name in {names[(at * 3 + n) % len(names)] for n in range(3)}:
        assert _without(name, changed_text(old, {**data, name: "changed"}, ORDER)) == _without(name, old)
        less = {other: value for other, value in data.items() if other != name}
        assert changed_text(old, less, ORDER).split("\n") == _without(name, old)
    if "open_data" not in data:
        more = changed_text(old, {**data, "open_data": "yes"}, ORDER)
        assert more.replace("open_data: yes\n", "") == old


def _without(name: str, text: str) -> list[str]:
    """The lines of all other names."""
    kept, skipping = [], False
    for line in text.removesuffix("\n").split("\n"):
        if line[:1] not in ("", " ", "-", "]", "}"):
            skipping = line.startswith(f"{name}:")
        if not skipping:
            kept.append(line)
    return [*kept, ""]


@settings(deadline=None)
@given(DATA, st.lists(st.tuples(NAMES, st.one_of(st.none(), VALUES)), max_size=4))
def test_whatever_changes_the_new_text_says_the_new_data(data, changes):
    old = entry_text(data, ORDER)
    new = dict(data)
    for name, value in changes:
        if value is None:
            new.pop(name, None)
        else:
            new[name] = value
    text = changed_text(old, new, ORDER)
    assert tidy(read(text)) == tidy(new)
    if tidy(new) and tidy(data):
        # Written by us alone, so there is no remark to lose, and it comes out as if written anew.
        assert text == entry_text(new, ORDER)
