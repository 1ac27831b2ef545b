"""What an editor is told of this project: each entry has its schema, and the keyboard types what can be read."""

from __future__ import annotations

import json
import re

from activity_directory.authoring.entry_place import kind_of
from tests.conftest import PROJECT

SETTINGS = json.loads((PROJECT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
SCHEMAS = SETTINGS["yaml.schemas"]
FILES = sorted(path.relative_to(PROJECT).as_posix() for path in (PROJECT / "content").rglob("*.yaml"))


def is_of(path, glob):
    """Whether an editor's glob holds for a path: a star stays within one folder."""
    return re.fullmatch(re.escape(glob).replace(r"\*", "[^/]*"), path) is not None


def test_each_file_of_the_content_folder_has_the_one_schema_of_its_kind():
    assert len(FILES) > 100
    for path in FILES:
        found = [schema for schema, glob in SCHEMAS.items() if is_of(path, glob)]
        kind = kind_of(path.removeprefix("content/"))
        assert found == [f"schema/editor/{kind}.schema.json"], path


def test_each_schema_that_is_named_exists_and_each_that_exists_is_named():
    named = sorted(SCHEMAS)
    assert named == sorted(path.relative_to(PROJECT).as_posix() for path in (PROJECT / "schema/editor").glob("*.json"))
    assert all(any(is_of(path, glob) for path in FILES) for glob in SCHEMAS.values())


def test_an_entry_is_typed_with_spaces_in_utf8_and_nothing_is_sent_or_rewritten():
    yaml = SETTINGS["[yaml]"]
    assert (yaml["editor.insertSpaces"], yaml["editor.tabSize"], yaml["editor.formatOnSave"]) == (True, 2, False)
    assert (SETTINGS["files.encoding"], SETTINGS["files.eol"]) == ("utf8", "\n")
    assert SETTINGS["yaml.format.enable"] is False
    assert SETTINGS["yaml.schemaStore.enable"] is False
    assert SETTINGS["redhat.telemetry.enabled"] is False
    extensions = json.loads((PROJECT / ".vscode" / "extensions.json").read_text(encoding="utf-8"))
    assert extensions["recommendations"] == ["redhat.vscode-yaml"]


def test_the_line_for_other_editors_names_the_schema_of_the_file_it_stands_in():
    """The same line is in docs/providers/at-a-terminal.md."""
    for path in FILES:
        first = (PROJECT / path).read_text(encoding="utf-8").partition("\n")[0]
        said = re.fullmatch(r"# yaml-language-server: \$schema=(.+)", first)
        if said is not None:
            schema = ((PROJECT / path).parent / said[1]).resolve()
            assert schema == PROJECT / f"schema/editor/{kind_of(path.removeprefix('content/'))}.schema.json", path
    page = (PROJECT / "docs" / "providers" / "at-a-terminal.md").read_text(encoding="utf-8")
    assert "# yaml-language-server: $schema=../../../schema/editor/activity.schema.json" in page
    assert "# yaml-language-server: $schema=../../schema/editor/provider.schema.json" in page
