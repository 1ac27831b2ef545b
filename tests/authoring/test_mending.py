"""What `check --fix` puts right, what it leaves to a person, and what it never touches."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from activity_directory.authoring.key_order import in_schema_order
from activity_directory.authoring.mending import mended, mended_files
from activity_directory.load.files import read_content
from activity_directory.load.strict_yaml import read_yaml
from activity_directory.validate.schema_check import faults_in
from tests.conftest import PROJECT
from tests.example_content import EXAMPLES, place_of, project_schemas

PATH = "content/activities/severn-splash/saturday-swim.yaml"
START = """# Our swim
name: Saturday swim
summary: A small, quiet group in warm water.
interests: [swimming]
ages: {from: 5, to: 16}
help:
  pad_changing: {who: ask}
adult_stays: {usually: drop-off}
venue: {name: Quarry Pool, address: 1 Example Street, town: shrewsbury, postcode: SY1 1RF}  # the old pool
sessions:
  # in term
  - {days: [saturday], start: 10:00, end: 11:00, when: term-time}
costs:
  - {for: child, amount: 5, per: session}
booking: {how: book, phone: 01632 960123}
checked: {on: 2026-09-01, by: provider}
"""


def mend(text, kind="activity"):
    result = mended(text.encode(), PATH, kind, project_schemas())
    return result.after.decode()


def exchanged(old, new):
    assert START.count(old) == 1, old
    return START.replace(old, new)


@pytest.mark.parametrize(
    ("right", "typed"),
    [
        ("start: 10:00", "start: 10am"),
        ("start: 10:00", "start: 10 a.m."),
        ("start: 10:00", "start: 10.00"),
        ("start: 10:00", "start: \u201c10:00\u201d"),
        ('start: "10:00"', 'start: "10am"'),
        ("end: 11:00", "end: 11 in the morning"),
        ("postcode: SY1 1RF", "postcode: sy11rf"),
        ("postcode: SY1 1RF", "postcode: SY1\xa01RF"),
        ("postcode: SY1 1RF", "postcode: Sy1  1rf"),
        ("on: 2026-09-01", "on: 1 September 2026"),
        ("on: 2026-09-01", "on: 1st Sept 2026"),
        ("on: 2026-09-01", "on: Tuesday 1 September 2026"),
        ("on: 2026-09-01", "on: 2026/9/1"),
        ("on: 2026-09-01", "on: 2026\u201309\u201301"),
        ("on: 2026-09-01", "on: 2026-09-01T00:00:00Z"),
        ("on: 2026-08-31", "on: 31/8/2026"),
        ("on: 2026-08-31", "on: 08/31/2026"),
        ("on: 2026-09-09", "on: 9/9/2026"),
        ("interests: [swimming]", "interests: [swiming]"),
        ("interests: [swimming]", "interests: swimming"),
        ("interests: [swimming, music]", "interests: Swimming and music"),
        ("days: [saturday]", "days: [Sat]"),
        ("when: term-time", "when: term time"),
        ("when: term-time", "when: term\u2013time"),
        ("amount: 5", "amount: £5"),
        ("amount: 5.50", "amount: £5.50"),
        ("amount: 0", "amount: free"),
        ("usually: drop-off", "usually: Drop off"),
        ("who: ask", "who: Ask"),
        ("town: shrewsbury", "town: Shrewsbury"),
        ("adult_stays:", "Adult Stays:"),
        ("how: book", "How: book"),
        ("name: Saturday swim", "name:\xa0Saturday swim"),
        ("name: Saturday swim", "name: Satur\u200bday swim"),
        ("name: Saturday swim", "name: Saturday swim  "),
        ("  pad_changing", "\tpad_changing"),
        ("  - {days", "  \u2013 {days"),
        ("  - {for", "  \u2022 {for"),
        ("# Our swim", "# Our swim\n```yaml"),
    ],
)
def test_what_has_one_meaning_is_put_right_and_nothing_else_moves(right, typed):
    name = right.partition(":")[0]
    there = right if right in START else re.search(rf"{name}: (?:\[[^\]]*\]|[^,}}\n]*)", START)[0]
    wanted = exchanged(there, right)
    assert mend(wanted.replace(right, typed)) == wanted


@pytest.mark.parametrize(
    ("right", "typed"),
    [
        ("start: 10:00", "start: 7.30"),  # morning or evening
        ("start: 10:00", "start: half past six"),
        ("end: 11:00", "end: midnight"),
        ("start: 10:00", "start: 12am"),
        ("on: 2026-09-01", "on: 03/04/2026"),  # March or April
        ("on: 2026-09-01", "on: 1/9/26"),
        ("on: 2026-09-01", "on: 31/02/2026"),  # the message shows 28, which nobody typed
        ("on: 2026-09-01", "on: Sunday 1 September 2026"),  # a Tuesday
        ("on: 2026-09-01", "on: 1 September"),
        ("postcode: SY1 1RF", "postcode: SY1"),
        ("postcode: SY1 1RF", "postcode: SYI 1RF"),
        ("interests: [swimming]", "interests: [quidditch]"),
        ("interests: [swimming]", "interests: [swimming or music]"),
        ("when: term-time", "when: terms"),
        ("amount: 5", "amount: £5 or £6"),
        ("amount: 5", "amount: about 5"),
        ("usually: drop-off", "usually: dropp-off"),  # a safety fact is never taken for another word
        ("usually: drop-off", "usually: yes"),
        ("who: ask", "who: yes"),
        ("who: ask", "who: askk"),
        ("from: 5", "from: five"),
        ("{from: 5, to: 16}", "5 to 16"),
        ("town: shrewsbury", "town: shrewsbery"),
        ("adult_stays:", "adult_stay:"),
        ("name: Saturday swim", "name: \u201cSaturday swim\u201d"),  # families may read it so
        ("phone: 01632 960123", "phone: 1632 960123"),
        ("{how: book, ", "{how: book, how: book, "),
    ],
)
def test_what_could_mean_two_things_or_a_child_depends_on_is_left(right, typed):
    text = exchanged(right, typed)
    assert mend(text) == text


def test_times_that_no_clock_shows_stay_beside_those_that_are_mended():
    assert "start: 18:00, end: 7.30" in mend(exchanged("start: 10:00, end: 11:00", "start: 6pm, end: 7.30"))


def test_a_file_with_one_thing_that_cannot_be_read_is_left_as_it_is():
    text = exchanged("start: 10:00", "start: 6pm").replace("[saturday]", "[saturday")
    assert mend(text) == text


def test_line_ends_and_a_byte_order_mark_are_kept():
    text = exchanged("start: 10:00", "start: 10am")
    raw = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    after = mended(raw, PATH, "activity", project_schemas()).after
    assert after == b"\xef\xbb\xbf" + START.replace("\n", "\r\n").encode()


def test_spaces_at_the_ends_of_lines_go_save_in_a_text_of_several_lines():
    text = START.replace("# in term\n", "# in term  \n") + "description: |\n  One line  \n  and another\n"
    assert "# in term\n" in mend(text)
    assert "  One line  \n" in mend(text)


def test_bullets_that_were_read_as_one_text_become_a_list():
    text = exchanged("interests: [swimming]", "interests:\n  \u2013 swimming\n  \u2013 music")
    assert "interests:\n  - swimming\n  - music\n" in mend(text)


def test_quotation_marks_of_a_word_processor_round_a_text_with_a_comma_become_straight():
    text = exchanged("{who: ask}", "{who: ask, note: \u201cBring wipes, and a pad\u201d}")
    assert '{who: ask, note: "Bring wipes, and a pad"}' in mend(text)


def test_a_colon_in_a_text_gets_its_quotation_marks_when_a_name_of_ours_stands_before_it():
    assert 'summary: "Warm: and small."\n' in mend(exchanged("A small, quiet group in warm water.", "Warm: and small."))
    text = START.replace("# Our swim", "To you: come: soon")
    assert mend(text) == text


def test_tabs_that_could_belong_to_two_names_are_left():
    text = "help:\n  pad_changing:\n\twho: ask\n"
    assert mend(text) == text


def test_names_come_into_the_schemas_order_with_their_comments():
    text = """# The file's own remark
checked: {on: 2026-09-01, by: provider}

# About the summary,
# in two lines
summary: >
  Warm
  water
# At the end
name: Swim
"""
    document, _ = read_yaml(text.encode(), PATH)
    assert in_schema_order(document, project_schemas()["activity"].plain) == (
        """# The file's own remark
# At the end
name: Swim

# About the summary,
# in two lines
summary: >
  Warm
  water
checked: {on: 2026-09-01, by: provider}
"""
    )


def test_a_last_line_without_its_end_gets_one_before_it_moves_up():
    assert mend("summary: Warm\nname: Swim") == "name: Swim\nsummary: Warm\n"


def test_the_order_of_the_staffs_own_files_is_theirs():
    text = "area: Shropshire\nname: Directory\n"
    assert mend(text, "site") == text


def test_the_difference_names_the_file_and_both_lines():
    result = mended(exchanged("start: 10:00", "start: 10am").encode(), PATH, "activity", project_schemas())
    assert result.difference[:2] == (f"--- {PATH}", f"+++ {PATH}")
    assert "-  - {days: [saturday], start: 10am, end: 11:00, when: term-time}" in result.difference
    assert "+  - {days: [saturday], start: 10:00, end: 11:00, when: term-time}" in result.difference


AS_FROM_A_WORD_PROCESSOR = """Name: Family swim \u2013 Sundays
Summary:\xa0A relaxed hour: bring anybody you like.\u0020\u0020
Interests: Swiming, water play
ages:
\tfrom: 0
\tto: 16
venue: {name: “Quarry Pool”, address: “1 Example Street, by it”, town: Shrewsbury, postcode: sy1 1rf}
sessions:
\u2022 days: Sun
  start: 2pm
  end: 3.30pm
  when: Term time
costs:
\u2013 {for: child, amount: £4, per: session}
\u2013 {for: baby, amount: Free, per: session}
Booking: {how: Book, phone: (01632) 960123, by: Text and telephone}
adult_stays: {usually: Join in}
checked: {on: 1st November 2026, by: Provider}
# from our website
bring: towel
"""
AS_IT_SHOULD_BE = """name: Family swim \u2013 Sundays
summary: "A relaxed hour: bring anybody you like."
interests: [swimming, water-play]
ages:
  from: 0
  to: 16
adult_stays: {usually: join-in}
venue: {name: "Quarry Pool", address: "1 Example Street, by it", town: shrewsbury, postcode: SY1 1RF}
sessions:
- days: [sunday]
  start: 14:00
  end: 15:30
  when: term-time
costs:
- {for: child, amount: 4, per: session}
- {for: baby, amount: 0, per: session}
booking: {how: book, phone: 01632 960123, by: [text, telephone]}
# from our website
bring: towel
checked: {on: 2026-11-01, by: provider}
"""


def test_a_whole_entry_as_a_word_processor_and_a_volunteer_leave_it():
    assert mend(AS_FROM_A_WORD_PROCESSOR) == AS_IT_SHOULD_BE
    assert mend(AS_FROM_A_WORD_PROCESSOR.replace("2pm", "2")) == AS_IT_SHOULD_BE.replace("14:00", "2")


# Wrong forms of right values: whatever is mixed, the file must come to say what it said before.
WRONG = {
    "start: 10:00": ["start: 10am", "start: 10.00", "start: 10 a.m."],
    "on: 2026-09-01": ["on: 1 September 2026", "on: 1st Sept 2026"],
    "postcode: SY1 1RF": ["postcode: sy1 1rf", "postcode: SY11RF"],
    "[swimming]": ["[Swiming]", "swimming"],
    "[saturday]": ["[Saturdays]", "Sat"],
    "amount: 5": ["amount: £5", "amount: £ 5", "amount: 5 pounds"],
    "usually: drop-off": ["usually: Drop off"],
    "costs:": ["Costs:"],
}


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_wrong_forms_come_back_to_what_was_meant_and_mending_twice_changes_nothing_more(data):
    text = START
    for right, wrong in WRONG.items():
        text = text.replace(right, data.draw(st.sampled_from([right, *wrong])))
    blocks = re.findall(r"(?m)^\w[^\n]*\n(?:[ ][^\n]*\n)*", text.split("\n", 1)[1])
    data.draw(st.randoms(use_true_random=False)).shuffle(blocks)
    shuffled = "# Our swim\n" + "".join(
        line + data.draw(st.sampled_from(["", "", " ", "  \t"])) + "\n" for line in "".join(blocks).splitlines()
    )
    assert mend(shuffled) == START
    assert mend(mend(shuffled)) == START


def leaves(data, keys=()):
    if isinstance(data, dict):
        return {at: value for key, part in data.items() for at, value in leaves(part, (*keys, key)).items()}
    if isinstance(data, list):
        return {at: value for n, part in enumerate(data) for at, value in leaves(part, (*keys, n)).items()}
    return {keys: data}


TYPED = st.one_of(
    st.sampled_from(
        ["6pm", "7.30", "31/12/2026", "03/04/2026", "£5", "yes", "Ask", "sy11rf", "swiming", "free", "Tues"]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12),
)


@given(st.lists(st.tuples(st.integers(0, 40), TYPED), max_size=4), st.randoms(use_true_random=False))
@settings(max_examples=50, deadline=None)
def test_only_what_the_schema_refused_is_ever_changed(typed, chance: random.Random):
    """Whatever is typed wherever: each value that was right, and each comment, is there afterwards as it was."""
    places = [found.span(1) for found in re.finditer(r"(?:: |\[)([^{}\[\],:\n#]+?)(?=[,}\]\n]|  #)", START)]
    text = START
    for at, value in sorted(typed, key=lambda item: -(item[0] % len(places))):
        start, end = places[at % len(places)]
        text = text[:start] + value + text[end:]
    schema = project_schemas()["activity"]
    before, _ = read_yaml(text.encode(), PATH)
    after_text = mend(text)
    assert mend(after_text) == after_text
    after, _ = read_yaml(after_text.encode(), PATH)
    if before is None:
        return
    assert after is not None
    refused = {fault.keys for fault in faults_in(schema.convert(before.data), schema)}
    was, now = leaves(before.data), leaves(after.data)
    for keys, value in was.items():
        if now.get(keys) != value:
            assert any(keys[: len(one)] == one for one in refused), (keys, value)
    assert [comment for comment in ("# Our swim", "# the old pool", "# in term") if comment not in after_text] == []


@pytest.mark.parametrize("path", sorted((EXAMPLES / "invalid").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_wrong_example_is_mended_once_and_for_all(path):
    raw = path.read_bytes()
    place = place_of(raw, path.stem)
    kinds = {"activities": "activity", "providers": "provider", "feedback": "feedback"}
    kind = kinds.get(place.partition("/")[0], place.removesuffix(".yaml"))
    once = mended(raw, f"content/{place}", kind, project_schemas())
    twice = mended(once.after, f"content/{place}", kind, project_schemas())
    assert not twice.is_changed


@pytest.mark.parametrize("path", sorted((EXAMPLES / "valid").glob("*.yaml")), ids=lambda path: path.stem)
def test_what_is_right_keeps_every_value(path):
    raw = path.read_bytes()
    after = mended(raw, PATH, "activity", project_schemas()).after
    assert read_yaml(after, PATH)[0].data == read_yaml(raw, PATH)[0].data


def test_the_example_directory_is_as_fix_would_leave_it():
    paths = read_content(PROJECT / "content").yaml_paths
    changed = [one.path for one in mended_files(PROJECT / "content", paths, project_schemas()) if one.is_changed]
    assert changed == []
