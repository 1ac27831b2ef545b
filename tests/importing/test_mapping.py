"""The mapping file: every mistake in it is told at once, in sentences."""

from __future__ import annotations

import re

import pytest

from activity_directory.importing.mapping import NAMES, VIRTUAL, Field, MappingFault, field_named, leaves, read_mapping
from tests.conftest import PROJECT
from tests.importing.conftest import EXAMPLES


@pytest.mark.parametrize("name", ["county-list", "openactive", "open-referral"])
def test_the_examples_are_good(schemas, name):
    raw = (EXAMPLES / "import" / f"{name}.mapping.yaml").read_bytes()
    assert read_mapping(raw, name, schemas).source


@pytest.mark.parametrize(
    ("dotted", "field"),
    [
        ("name", Field("activity", ("name",))),
        ("provider", Field("provider", ("name",))),
        ("provider.phone", Field("provider", ("phone",))),
        ("sessions.2.days", Field("activity", ("sessions", "days"), 1)),
        ("interests.3", Field("activity", ("interests",), 2)),
        ("help.pad_changing.note", Field("activity", ("help", "pad_changing", "note"))),
        ("sessions.days_and_times", Field("activity", ("sessions", "days_and_times"))),
        ("ages.2.from", None),
        ("price", None),
        ("provider.maintainer", None),
    ],
)
def test_fields_are_named_as_in_an_entry(schemas, dotted, field):
    assert field_named(dotted, schemas) == field


def test_every_field_of_an_entry_can_be_named(schemas):
    for of, before in (("activity", ""), ("provider", "provider.")):
        assert all(field_named(f"{before}{name}", schemas) for name in leaves(schemas[of].plain))


WRONG = b"""\
source: County List
colums: {}
columns:
  Name: nme
  Day: sessions.days
  Second day: sessions.days
always:
  help.pad_changing: we-do-this
  adult_stays.usually: drop-off
words:
  needs: {LD: learning-disabilty}
ids: {A1: ../../etc/passwd}
providers: {Us: "../x"}
"""


def test_every_mistake_is_told_with_its_line(schemas):
    with pytest.raises(MappingFault) as words:
        read_mapping(WRONG, "m.yaml", schemas)
    told = str(words.value).splitlines()
    assert [line.partition(": ")[0] for line in told] == [
        f"m.yaml, line {number}" for number in (2, 1, 4, 6, 8, 9, 11, 13, 12)
    ]
    assert 'Did you mean "columns"?' in told[0]
    assert "There is no field" in told[2]
    assert "sessions.2.days" in told[3]
    assert "Nobody can say help.pad_changing for a whole list at once" in told[4]
    assert 'Did you mean "learning-disability"?' in told[6]


def test_what_is_no_yaml_is_told_by_its_line(schemas):
    with pytest.raises(MappingFault, match=r"m\.yaml, line 1"):
        read_mapping(b"columns: [", "m.yaml", schemas)


def test_the_document_explains_every_line_of_a_mapping_and_its_example_is_good(schemas):
    text = (PROJECT / "docs" / "staff" / "bringing-in.md").read_text(encoding="utf-8")
    assert [name for name in (*NAMES, *VIRTUAL) if f"`{name}" not in text and f"\n{name}:" not in text] == []
    blocks = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert [read_mapping(block.encode(), "example", schemas).source for block in blocks] == [
        "county-list",
        "perry-leisure",
    ]
