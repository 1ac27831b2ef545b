"""Whatever shape a file has, it is answered with Problems and never with an exception."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from activity_directory.validate.schema_check import faults_in
from activity_directory.validate.schemas import NAMES
from tests.example_content import EXAMPLES, problems_of, project_schemas

PLACES = {
    "activity": "activities/severn-splash/any.yaml",
    "provider": "providers/any.yaml",
    "feedback": "feedback/any.yaml",
    **{name: f"{name}.yaml" for name in ("site", "programme", "assurance", "calendar", "places", "targets")},
}
SCALARS = st.one_of(
    st.sampled_from(
        [
            "yes",
            "no",
            "0",
            "-1",
            "5",
            "6.50",
            "10:00",
            "24:00",
            "2027-02-13",
            "2026-02-30",
            "saturday",
            "all-in",
            "ludlow",
        ]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12),
)


def shaped_like(schema: dict[str, Any], depth: int = 0) -> st.SearchStrategy[Any]:
    """Data that often has the right names and the right kinds, and often not."""
    anything = st.one_of(SCALARS, st.lists(SCALARS, max_size=2), st.dictionaries(SCALARS, SCALARS, max_size=2))
    kind = schema.get("type")
    if depth > 4 or kind not in ("object", "array"):
        right = [st.sampled_from([str(word) for word in schema["enum"]])] if "enum" in schema else []
        if schema.get("examples"):
            right.append(st.just(_text(schema["examples"][0])))
        return st.one_of(*right, *right, SCALARS, anything)
    if kind == "array":
        return st.one_of(st.lists(shaped_like(schema["items"], depth + 1), max_size=3), anything)
    names = {name: shaped_like(part, depth + 1) for name, part in schema["properties"].items()}
    return st.one_of(st.fixed_dictionaries({}, optional=names), st.fixed_dictionaries({}, optional=names), anything)


def _text(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _text(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_text(part) for part in value]
    return {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)


@pytest.mark.parametrize("kind", NAMES)
@given(data=st.data())
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_file_gives_problems_that_can_be_shown(kind, data):
    drawn = data.draw(shaped_like(dict(project_schemas()[kind].plain)))
    raw = json.dumps(drawn, ensure_ascii=False).encode()  # JSON is YAML
    for problem in problems_of(raw, PLACES[kind]):
        assert problem.message
        assert problem.fix
        assert problem.line >= 0


@pytest.mark.parametrize("kind", NAMES)
@given(data=st.data())
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_two_validators_agree_on_any_data(kind, data):
    schema = project_schemas()[kind]
    drawn = schema.convert(data.draw(shaped_like(dict(schema.plain))))
    assert schema.is_valid(drawn) is (next(faults_in(drawn, schema), None) is None)


# Words put into a good entry at every place in turn: one slip must never hide what else is wrong, or crash a rule.
GOOD = (EXAMPLES / "valid" / "every-field.yaml").read_text("utf-8")
LINES = [at for at, line in enumerate(GOOD.splitlines()) if ": " in line and not line.startswith("#")]


@given(at=st.sampled_from(LINES), value=st.sampled_from(["x", "[x]", "{x: y}", "[]", "{}", "", "yes", "2026-01-01"]))
@example(at=LINES[0], value="[x]")
@settings(max_examples=40, deadline=None)
def test_any_one_slip_in_a_good_entry_is_answered(at, value):
    lines = GOOD.splitlines()
    lines[at] = f"{lines[at].partition(': ')[0]}: {value}"
    for problem in problems_of("\n".join(lines).encode(), PLACES["activity"]):
        assert problem.message
        assert problem.fix
