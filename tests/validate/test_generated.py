"""What is generated from the schemas is kept, and is current. `make golden` writes it anew."""

from __future__ import annotations

import json
import re
from typing import ClassVar

import jsonschema
import pytest
import yaml

from activity_directory.validate.editor_schema import editor_schemas
from activity_directory.validate.fields_page import fields_page
from tests.conftest import PROJECT
from tests.example_content import EXAMPLES, SCHEMA, place_of, project_schemas

EDITOR = SCHEMA / "editor"


def test_the_editor_schemas_are_current():
    kept = {path.name: path.read_text("utf-8") for path in EDITOR.glob("*.json")}
    assert kept == editor_schemas(SCHEMA)


def test_the_page_of_fields_is_current():
    assert (PROJECT / "docs/providers/fields.md").read_text("utf-8") == fields_page(SCHEMA)


class AsAnEditorReads(yaml.SafeLoader):
    """YAML 1.2's core schema: yes is a word, 10:30 is text, 01632 is a number."""

    yaml_implicit_resolvers: ClassVar[dict] = {}


AsAnEditorReads.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
AsAnEditorReads.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
AsAnEditorReads.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9]+\.[0-9]+$"), list("-+0123456789")
)
AsAnEditorReads.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|)$"), ["~", "n", ""])
AsAnEditorReads.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node)))


def editor_schema_for(place: str) -> dict:
    folder = place.removesuffix(".yaml").partition("/")[0]
    kind = {"activities": "activity", "providers": "provider", "feedback": "feedback"}.get(folder, folder)
    return json.loads((EDITOR / f"{kind}.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("example", sorted((EXAMPLES / "valid").glob("*.yaml")), ids=lambda path: path.stem)
def test_an_editor_has_nothing_to_say_of_a_valid_example(example):
    raw = example.read_bytes()
    data = yaml.load(raw, Loader=AsAnEditorReads)  # noqa: S506 - a SafeLoader, and our own examples
    jsonschema.validate(data, editor_schema_for(place_of(raw, example.stem)))


CONTENT = PROJECT / "content"


@pytest.mark.parametrize("folder", ["activities", "providers", "feedback", ""])
def test_an_editor_has_nothing_to_say_of_the_directory_itself(folder):
    files = sorted((CONTENT / folder).rglob("*.yaml") if folder else CONTENT.glob("*.yaml"))
    assert files
    for file in files:
        place = file.relative_to(CONTENT).as_posix()
        schema = editor_schema_for(place)
        checker = jsonschema.Draft7Validator(schema)
        data = yaml.load(file.read_bytes(), Loader=AsAnEditorReads)  # noqa: S506 - as above
        assert [f"{place}: {error.message}" for error in checker.iter_errors(data)] == []


def test_an_editor_marks_a_telephone_number_without_its_area_code():
    schema = editor_schema_for("activities/a/b.yaml")["properties"]["booking"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"how": "book", "phone": 960123}, schema)


@pytest.mark.parametrize(
    "line", ["phone: 01632960123", "text: 07700900123", "waiting_list: yes", "waiting_list: true", "note: 2026"]
)
def test_an_editor_takes_what_it_makes_of_an_unquoted_value(line):
    data = yaml.load(f"how: book\n{line}\n", Loader=AsAnEditorReads)  # noqa: S506 - as above
    jsonschema.validate(data, editor_schema_for("activities/a/b.yaml")["properties"]["booking"])


def test_an_editor_marks_an_unknown_name_and_a_wrong_word():
    schema = editor_schema_for("activities/a/b.yaml")["properties"]
    for name, value in (("booking", {"how": "book", "fone": "x"}), ("level", "medium"), ("ages", {"from": "five"})):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(value, schema[name])


def test_editor_schemas_hold_no_references_and_keep_every_description():
    for text in editor_schemas(SCHEMA).values():
        assert "$ref" not in text
    plain = project_schemas()["activity"].plain
    kept = editor_schema_for("activities/a/b.yaml")
    assert kept["properties"]["summary"]["description"] == plain["properties"]["summary"]["description"]
