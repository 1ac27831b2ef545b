"""What the page for providers is made of: its frame, its questions, and each entry as it was typed."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from activity_directory.authoring.fingerprint import fingerprint
from activity_directory.contribute.contribute_files import PAGE, TEMPLATE, contribute
from activity_directory.contribute.sections import FILLED_IN, PROVIDER, PROVIDER_LATER, SECTIONS
from activity_directory.load.strict_yaml import read_yaml
from activity_directory.rendering import make_render
from tests.conftest import PROJECT

SWIM = "severn-splash/saturday-swim"
ENTRY = """\
name: Saturday swim   # ask Jo before this changes
summary: A small, quiet group.
sessions:
  - {days: [saturday], start: 10:00, end: 11:00, cancelled: [{on: 2026-12-05, why: Mending}]}
"""
REPOSITORY = {"host": "github", "repository": "https://github.com/example/directory"}
SITE = {
    "name": "Example Activities",
    "area": "Shropshire",
    "contact": {"name": "Short breaks team", "phone": "01632 960100", "email": "shortbreaks@example.org"},
}
SESSIONS = [
    {"days": ["saturday"], "start": "10:00", "end": "11:00", "cancelled": [{"on": "2026-12-05", "why": "Mending"}]},
    {"dates": ["2026-12-24"], "start": "10:00", "end": "12:00"},
]


@pytest.fixture
def made(settings, make_directory):
    """A function that makes the files: their texts by path."""

    def make(entries=None, written=ENTRY, **site):
        entries = entries or {SWIM: {"sessions": SESSIONS}}
        for activity_id in entries:
            path = settings.content / "activities" / f"{activity_id}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(written, encoding="utf-8")
        directory = make_directory(entries, site={**SITE, **site})
        files = contribute(directory, settings, make_render(settings, directory))
        return {file.path: file.content.decode() for file in files}

    return make


def said(text: str, start: str):
    """The value that a script hands over."""
    assert text.startswith(start)
    return json.loads(text.removeprefix(start).strip().removesuffix(";").removesuffix(")"))


def test_an_entry_is_given_back_as_it_was_typed_with_the_text_that_it_was_made_from(made):
    entry = said(made(contributing=REPOSITORY)[f"contribute/entries/{SWIM}.js"], "activityContribute.entry(")
    assert entry["id"] == SWIM
    assert entry["text"] == ENTRY
    assert entry["from"] == fingerprint(ENTRY)
    assert entry["data"] == {
        "name": "Saturday swim",
        "summary": "A small, quiet group.",
        "sessions": [SESSIONS[0]],
    }


def test_a_remark_in_a_file_stays_with_the_staff_where_the_repository_is_not_public(made):
    files = made()
    assert said(files[f"contribute/entries/{SWIM}.js"], "activityContribute.entry(")["text"] == ""
    assert not [path for path, text in files.items() if "ask Jo" in text]


def test_a_providers_own_file_is_given_back_and_only_what_is_asked_where_it_is_not_public(settings, made):
    written = "name: Severn Splash\nphone: 01632 960124   # the office\nmaintainers: [severn-office]\n"
    path = settings.content / "providers" / "severn-splash.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(written, encoding="utf-8")
    entry = said(made(contributing=REPOSITORY)["contribute/entries/severn-splash.js"], "activityContribute.entry(")
    assert (entry["text"], entry["data"]["maintainers"]) == (written, ["severn-office"])
    entry = said(made()["contribute/entries/severn-splash.js"], "activityContribute.entry(")
    assert (entry["text"], entry["data"]) == ("", {"name": "Severn Splash", "phone": "01632 960124"})
    assert entry["from"] == fingerprint(written)


def test_the_dates_to_come_say_which_session_they_are_of_and_which_are_called_off(made):
    dates = said(made()[f"contribute/entries/{SWIM}.js"], "activityContribute.entry(")["dates"]
    assert dates[0] == [0, "2026-11-28", "Saturday 28 November, 10am to 11am", 0]
    assert [0, "2026-12-05", "Saturday 5 December, 10am to 11am", 1] in dates
    assert [1, "2026-12-24", "Thursday 24 December, 10am to 12 noon", 0] in dates


def test_providers_are_in_the_order_of_their_names_with_what_they_run(made):
    files = made({SWIM: {}, "all-wheels/trikes": {"name": "Trikes", "status": "paused"}})
    providers = said(files["contribute/providers.js"], "activityContribute.providers = ")
    assert [(each[0], each[1]) for each in providers] == [
        ("all-wheels", "Severn Splash"),
        ("severn-splash", "Severn Splash"),
    ]
    assert providers[0][2] == {"phone": "01632 960124", "email": "hello@example.org"}
    name, title, mark, checked, status = providers[0][3][0]
    assert (name, title, checked, status) == ("trikes", "Trikes", "2026-09-01", "paused")
    assert re.fullmatch("[0-9a-f]{10}", mark)


def test_what_is_being_checked_is_not_given_to_anybody(made, make_directory, settings):
    directory = make_directory({SWIM: {}}, withheld=("severn-splash/hidden",))
    hidden = settings.content / "activities" / "severn-splash" / "hidden.yaml"
    hidden.parent.mkdir(parents=True, exist_ok=True)
    hidden.write_text("name: A child is named here\n", encoding="utf-8")
    (hidden.parent / "saturday-swim.yaml").write_text(ENTRY, encoding="utf-8")
    files = list(contribute(directory, settings, make_render(settings, directory)))
    assert not [file.path for file in files if b"A child is named here" in file.content or "hidden" in file.path]


def test_an_entry_whose_file_went_while_the_site_was_built_is_left_out(settings, make_directory):
    directory = make_directory({SWIM: {}})
    files = {file.path for file in contribute(directory, settings, make_render(settings, directory))}
    assert not [path for path in files if path.startswith("contribute/entries/")]
    assert PAGE in files


def test_a_changed_entry_is_asked_for_by_another_name(made):
    def mark(written):
        return said(made(written=written)["contribute/providers.js"], "activityContribute.providers = ")[0][3][0][2]

    assert mark(ENTRY) == mark(ENTRY)
    assert mark(ENTRY) != mark(ENTRY.replace("quiet", "loud"))


def test_the_page_names_exactly_the_questions_and_providers_of_its_build(made):
    import hashlib

    files = made()
    for name in ("questions", "providers", "checking"):
        mark = hashlib.sha256(files[f"contribute/{name}.js"].encode()).hexdigest()[:10]
        assert f'data-{name}="{mark}"' in files[PAGE]


def test_without_script_the_page_says_whom_to_ring_and_where_the_file_is(made):
    page = made(contributing={"email": "listings@example.org", "licence": "Yours <for good>"})[PAGE]
    assert f'href="{TEMPLATE}" download' in page
    assert 'href="mailto:listings@example.org"' in page
    assert "01632 960100" in page
    assert "Yours &lt;for good&gt;." in page


def test_the_terms_lead_to_their_page_where_there_is_one(made, settings, make_directory):
    site = {**SITE, "contributing": {"terms_page": "your-words"}}
    directory = make_directory({SWIM: {}}, site=site, pages={"your-words": "# Your words\n\nThey stay yours."})
    files = contribute(directory, settings, make_render(settings, directory))
    page = next(file.content.decode() for file in files if file.path == PAGE)
    assert 'href="your-words.html"' in page
    assert "your-words.html" not in made(contributing={"terms_page": "your-words"})[PAGE]


def test_the_questions_hold_what_the_form_chooses_from(made):
    questions = said(made(contributing=REPOSITORY)["contribute/questions.js"], "activityContribute.questions = ")
    assert questions["today"] == "2026-11-22"
    assert questions["places"][0] == ["shrewsbury", "Shrewsbury", "central"]
    assert questions["terms"] == [["shropshire", "Shropshire schools"]]
    assert questions["schemes"] == [["all-in", "All In"]]
    assert questions["vocabularies"]["interests"][0][:2] == ["swimming", "Swimming"]
    assert questions["patches"]["swimming"] == ["water", "swimming"]
    assert questions["site"]["ways"] == ["pull-request", "issue", "email", "file"]
    assert "$ref" not in json.dumps(questions["schema"])


def test_the_page_knows_the_school_holidays_that_are_not_over(made):
    """So that a break does not list what a session in term time leaves out anyway."""
    files = made(contributing=REPOSITORY)
    checking = said(files["contribute/checking.js"], "activityContribute.questions.checking = ")
    assert checking["terms"] == ["shropshire"]
    known = checking["school_holidays"]["shropshire"]
    assert known["from"] <= "2026-11-22" <= known["until"]
    assert known["holidays"]
    assert all("2026-11-22" <= last <= known["until"] and first <= last for first, last in known["holidays"])


def test_every_field_is_asked_in_one_section_or_filled_in():
    for kind, asked in (
        ("activity", [*(field for section in SECTIONS for field in section.fields), *FILLED_IN]),
        ("provider", [*PROVIDER.fields, *PROVIDER_LATER]),
    ):
        schema = json.loads((PROJECT / "schema" / f"{kind}.schema.json").read_text(encoding="utf-8"))
        assert sorted(asked) == sorted(schema["properties"]), kind
        assert len(set(asked)) == len(asked), kind


def test_the_nine_first_questions_hold_all_that_an_entry_needs():
    schema = json.loads((PROJECT / "schema" / "activity.schema.json").read_text(encoding="utf-8"))
    first = [section for section in SECTIONS if section.first]
    assert len(first) == 9
    fields = {field for section in first for field in section.fields}
    assert fields == {*schema["required"], "help", "adult_stays"} - {"checked"}


def test_the_file_to_fill_in_passes_as_it_stands(made):
    from tests.example_content import problems_of

    text = made()[TEMPLATE]
    document, problems = read_yaml(text.encode(), "a.yaml")
    assert document is not None
    assert problems == ()
    found = problems_of(text.encode(), "activities/severn-splash/a.yaml")
    assert [problem for problem in found if problem.severity.value == "blocking"] == []


def test_all_examples_of_the_file_to_fill_in_pass_too_when_their_marks_are_taken_away(made):
    from tests.example_content import problems_of

    fields = json.loads((PROJECT / "schema" / "activity.schema.json").read_text(encoding="utf-8"))["properties"]
    lines, within = [], False
    for line in made()[TEMPLATE].splitlines():
        begins = re.match("# ([a-z_]+):( |$)", line)
        within = (begins is not None and begins[1] in fields) or (within and line.startswith("#  "))
        lines.append(line[2:] if within else line)
    text = "\n".join(lines) + "\n"
    document, _ = read_yaml(text.encode(), "a.yaml")
    assert document is not None
    assert set(document.data) == set(fields) - {*FILLED_IN} | {"checked"}
    found = problems_of(text.encode(), "activities/severn-splash/a.yaml")
    # The example can bring neither a picture nor another activity.
    blocking = {each.rule for each in found if each.severity.value == "blocking"}
    assert blocking <= {"picture-exists", "next-step-exists"}


def test_the_form_gets_no_more_than_the_schema_says(settings, made):
    """The page's copy of the schema is the schema, but for examples of whole lists and mappings."""
    from activity_directory.validate.schemas import load_schemas

    def lean(part):
        if isinstance(part, dict):
            return {key: lean(value) for key, value in part.items() if key not in {"examples", "uniqueItems"}}
        return [lean(item) for item in part] if isinstance(part, list) else part

    questions = said(made()["contribute/questions.js"], "activityContribute.questions = ")
    schemas = load_schemas(settings.schema)
    for kind in ("activity", "provider"):
        assert lean(questions["schema"][kind]) == json.loads(json.dumps(lean(dict(schemas[kind].plain)))), kind


def test_another_county_may_keep_its_theme(settings, make_directory, tmp_path):
    """A template in the override folder stands in for ours."""
    template = Path(tmp_path / "own" / "templates" / "pages" / PAGE)
    template.parent.mkdir(parents=True)
    template.write_text("{{ site.name }}: {{ contributing.email }}", encoding="utf-8")
    settings = replace(settings, overrides=tmp_path / "own")
    directory = make_directory({SWIM: {}})
    files = contribute(directory, settings, make_render(settings, directory))
    page = next(file.content.decode() for file in files if file.path == PAGE)
    assert page == "Example Activities: shortbreaks@example.org"
