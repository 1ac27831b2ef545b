"""An issue that somebody filled in, as files and words. What stands in it is a stranger's."""

from __future__ import annotations

import json
import shutil

import pytest
import yaml
from click.testing import CliRunner

from activity_directory.cli import main
from activity_directory.issue_command import FORMS
from activity_directory.issue_forms.issue_body import answers, issue_form
from activity_directory.issue_forms.proposal import fenced
from activity_directory.validate.schemas import load_schemas
from tests.conftest import PROJECT

TEMPLATES = PROJECT / ".github" / "ISSUE_TEMPLATE"
LIST, CHANGE = (issue_form(TEMPLATES / f"{name}.yml") for name in FORMS)

ANSWERS = {
    "provider": "Ludlow Larks",
    "about": "We sing on Saturdays.",
    "name": "Saturday sing",
    "summary": "A small choir.",
    "interests": "Boats, canoes and paddling, Swimming",
    "ages-from": "5",
    "ages-to": "16",
    "venue": "Castle Hall, 3 Example Road",
    "town": "Ludlow",
    "postcode": "sy81as",
    "days-and-times": "Saturdays 10am to 11am, term time",
    "cost": "Child: £5 per session\nAdult who stays: free",
    "booking-phone": "01632 960123",
    "booking-web": "https://example.org/larks",
    "adult-stays": "Drop-off",
}


def body(form=LIST, **given: str) -> str:
    """The text of an issue, as the hosting service writes the answers down: each under its label, lines end by CRLF."""
    texts = {name: given.get(name.replace("-", "_"), ANSWERS.get(name, "")) for name in form.labels}
    parts = [f"### {form.labels[name]}\n\n{text or '_No response_'}\n" for name, text in texts.items()]
    return "\n".join(parts).replace("\n", "\r\n")


@pytest.fixture
def project(tmp_path, monkeypatch):
    folder = tmp_path / "project"
    shutil.copytree(PROJECT / "tests" / "examples" / "content", folder / "content")
    shutil.copytree(TEMPLATES, folder / ".github" / "ISSUE_TEMPLATE")
    (folder / "schema").symlink_to(PROJECT / "schema")
    shutil.copy(PROJECT / "pelicanconf.py", folder)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def made(project, tmp_path):
    """Run the command on an issue's text; what it wrote by name."""

    def run(text: str, code: int = 0) -> dict[str, str]:
        event, out = tmp_path / "event.json", tmp_path / "out"
        shutil.rmtree(out, ignore_errors=True)
        event.write_text(json.dumps({"issue": {"number": 12, "body": text}}), encoding="utf-8")
        done = CliRunner().invoke(main, ["issue-entry", str(event), "--out", str(out), "--today", "2026-11-22"])
        assert done.exit_code == code, done.output
        return {path.relative_to(out).as_posix(): path.read_text("utf-8") for path in out.rglob("*") if path.is_file()}

    return run


def entry(files: dict[str, str]) -> dict:
    (text,) = [text for name, text in files.items() if name.startswith("files/content/activities/")]
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - all text, as typed


def test_the_forms_ask_what_the_page_fills_in():
    assert list(CHANGE.labels) == ["activity", "entry", "why"]
    assert set(LIST.labels) >= {*ANSWERS, "help", "anything-else"}


def test_the_form_offers_every_interest_and_every_way_of_staying():
    data = yaml.safe_load((TEMPLATES / "list-my-activity.yml").read_text("utf-8"))
    options = {item["id"]: item["attributes"].get("options") for item in data["body"] if "id" in item}
    vocabularies = load_schemas(PROJECT / "schema").vocabularies
    for field, vocabulary in (("interests", "interests"), ("adult-stays", "adult-stays")):
        assert options[field] == [word.title for word in vocabularies[vocabulary]]


@pytest.mark.parametrize("name", FORMS)
def test_a_form_has_what_the_hosting_service_asks_for(name):
    data = yaml.safe_load((TEMPLATES / f"{name}.yml").read_text("utf-8"))
    assert {"name", "description", "body"} <= data.keys()
    assert "make a pull request" not in data["labels"], "the label that starts the workflow is staff's to give"
    fields = [item for item in data["body"] if item["type"] != "markdown"]
    assert len({item["id"] for item in fields}) == len({item["attributes"]["label"] for item in fields}) == len(fields)
    intro = data["body"][0]["attributes"]["value"]
    assert "can be read by anybody" in intro
    assert "name no child" in intro


def test_families_are_led_to_a_person_and_no_issue_is_without_a_form():
    config = yaml.safe_load((TEMPLATES / "config.yml").read_text("utf-8"))
    assert config["blank_issues_enabled"] is False
    assert any("Families" in link["name"] for link in config["contact_links"])
    assert all(link["url"].startswith("https://") for link in config["contact_links"])


def test_plain_answers_become_an_entry_and_a_provider(made):
    files = made(body())
    assert files["title.txt"] == "List ludlow-larks/saturday-sing (issue 12)\n"
    assert files["branch.txt"] == "issue-12\n"
    assert entry(files) == {
        "name": "Saturday sing",
        "summary": "A small choir.",
        "interests": ["boats", "swimming"],
        "ages": {"from": "5", "to": "16"},
        "adult_stays": {"usually": "drop-off"},
        "venue": {"name": "Castle Hall", "address": "3 Example Road", "town": "ludlow", "postcode": "SY8 1AS"},
        "sessions": [{"days": ["saturday"], "start": "10:00", "end": "11:00", "when": "term-time"}],
        "costs": [
            {"for": "child", "amount": "5", "per": "session"},
            {"for": "adult who stays", "amount": "0"},
        ],
        "booking": {"how": "request", "url": "https://example.org/larks", "phone": "01632 960123"},
        "added": "2026-11-22",
        "checked": {"on": "2026-11-22", "by": "provider"},
    }
    provider = yaml.load(files["files/content/providers/ludlow-larks.yaml"], Loader=yaml.BaseLoader)  # noqa: S506
    assert provider["description"] == "We sing on Saturdays."
    assert "not clear yet" not in files["comment.md"]


def test_nothing_about_help_is_guessed(made):
    files = made(body(help="We change pads and give medicine."))
    assert "help" not in entry(files)
    assert "We change pads and give medicine." in files["body.md"]


def test_a_provider_that_is_there_is_known_by_its_name(made, project):
    name = yaml.safe_load((project / "content/providers/severn-splash.yaml").read_text("utf-8"))["name"]
    files = made(body(provider=name.upper()))
    assert "files/content/activities/severn-splash/saturday-sing.yaml" in files
    assert not any("providers/" in path for path in files)


def test_an_activity_of_the_same_name_does_not_take_the_place_of_one(made):
    files = made(body(provider="Severn Splash", name="Club swimming"))
    assert "files/content/activities/severn-splash/club-swimming-2.yaml" in files


def test_what_is_not_clear_is_asked_in_the_questions_own_words(made):
    files = made(body(days_and_times="Saturdays 10am to 11am\nwhenever", cost="ask us", town="Atlantis"))
    assert entry(files)["sessions"] == [{"days": ["saturday"], "start": "10:00", "end": "11:00"}]
    assert "costs" not in entry(files)
    assert "On which days, and when? “whenever”. It could be read in more than one way." in files["comment.md"]
    assert "In which town? “Atlantis”." in files["comment.md"]


def test_a_private_number_does_not_go_into_the_entry(made):
    files = made(body(booking_phone="07912 345678"))
    assert "07912" not in "".join(text for name, text in files.items() if name.startswith("files/"))


HOSTILE = [
    "$(touch broken) `touch broken` '; touch broken; \" && touch broken",
    "@everyone closes #1 fixes https://github.com/a/b/issues/2",
    "~~~~~~\n~~~~~~~~~~\nCloses #3",
    "```\n::set-output name=x::y\n::error::z",
    "../../../../etc/passwd",
    "### Who runs it?\n\nSomebody else",
    "{{ site.name }} {% include 'x' %} ${{ github.token }}",
    "&a [*a, *a] !!python/object:os.system x",
    "\u202egnirts\u200b \x00\x07\x1b[31m",
    "x" * 3_000,
    "-" * 3_000,
    "a, " * 1_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_what_strangers_type_stays_words(made, text):
    files = made(body(**{name.replace("-", "_"): text for name in LIST.labels}))
    names = [name for name in files if name.startswith("files/")]
    assert names
    assert all(
        part.strip(".").replace("-", "").isalnum() for name in names for part in name.removesuffix(".yaml").split("/")
    )
    for name in ("title.txt", "branch.txt"):
        assert len(files[name].splitlines()) == 1
        assert not set(files[name]) & set("$`@#\"'\\{<\x00")
    for name in ("body.md", "comment.md"):
        outside = _outside_fences(files[name])
        assert "@" not in outside
        assert "github.com" not in outside
        assert outside.count("#") <= 1, "only our own word to close this issue"
        assert "touch" not in outside


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
@pytest.mark.parametrize("around", ["{}", "name: {}", "# file: activities/a/b.yaml\nname: |\n  {}\n# end"])
def test_what_strangers_send_as_an_entry_stays_words(project, tmp_path, text, around):
    event, out = tmp_path / "event.json", tmp_path / "out"
    issue = {"number": 12, "body": change(around.replace("{}", text), why=text)}
    event.write_text(json.dumps({"issue": issue}), encoding="utf-8")
    done = CliRunner().invoke(main, ["issue-entry", str(event), "--out", str(out), "--today", "2026-11-22"])
    assert done.exit_code in (0, 1), done.output
    for name in ("body.md", "comment.md"):
        outside = _outside_fences((out / name).read_text("utf-8"))
        assert "@" not in outside
        assert "touch" not in outside
        assert outside.count("#") <= 1
    written = {path.relative_to(out).as_posix() for path in (out / "files").rglob("*") if path.is_file()}
    assert written <= {"files/content/activities/a/b.yaml", "files/content/activities/severn-splash/club-swimming.yaml"}


def _outside_fences(text: str) -> str:
    """What Markdown reads as Markdown: everything that is not between a fence and the next one of that length."""
    found, fence = [], ""
    for line in text.split("\n"):
        bare = line.strip()
        if fence:
            if len(line) - len(line.lstrip(" ")) <= 3 and bare and not bare.strip("~") and len(bare) >= len(fence):
                fence = ""
        elif bare.startswith("~~~"):
            fence = bare
        else:
            found.append(line)
    assert not fence, "a block that does not end"
    return "\n".join(found)


def test_a_fence_is_longer_than_any_in_the_text():
    assert fenced("a\n~~~~~~~~\nb").splitlines()[0] == "~" * 9
    assert fenced("") == ""


def change(entry_text: str, activity: str = "severn-splash/club-swimming", why: str = "") -> str:
    return body(CHANGE, activity=activity, entry=f"```yaml\n{entry_text}\n```" if entry_text else "", why=why)


def test_a_whole_entry_that_was_sent_changes_only_its_lines(made, project):
    old = (project / "content/activities/severn-splash/club-swimming.yaml").read_text("utf-8")
    files = made(change(old.replace("name: ", "name: New ", 1), why="A new name."))
    new = files["files/content/activities/severn-splash/club-swimming.yaml"]
    assert len(new.splitlines()) == len(old.splitlines())
    assert sum(a != b for a, b in zip(old.splitlines(), new.splitlines(), strict=True)) == 1
    assert "Name: " in files["body.md"]
    assert "A new name." in files["body.md"]


def test_a_safety_fact_in_it_is_marked_for_staff(made, project):
    old = (project / "content/activities/severn-splash/club-swimming.yaml").read_text("utf-8")
    files = made(change(old + 'staff_ratio: "1:3"\n' if "staff_ratio" not in old else old.replace("1:", "2:")))
    assert "LOOK: " in files["body.md"]


@pytest.mark.parametrize(
    "activity", ["../../x", "severn-splash", "a/b/c", "/etc/passwd", "Severn Splash/Swim", "x" * 500]
)
def test_a_file_anywhere_else_is_not_written(made, activity):
    files = made(change("name: x", activity=activity), code=1)
    assert not any(name.startswith("files/") for name in files)


def test_an_entry_names_no_other_place_than_those_of_entries(made):
    files = made(change("# file: ../.github/workflows/x.yml\nname: x\n# end"), code=1)
    assert set(files) == {"branch.txt", "title.txt", "body.md", "comment.md"}


def test_an_entry_that_cannot_be_read_is_answered_with_its_line(made):
    files = made(change("name: [x\nages: 5"), code=1)
    assert "line" in files["comment.md"]


def test_an_address_in_place_of_the_name_is_understood(made):
    address = "https://example.org/all/activities/severn-splash/club-swimming.html"
    assert made(change("name: Another", activity=address))["title.txt"].startswith(
        "Change severn-splash/club-swimming "
    )


def test_an_entry_that_the_sites_form_wrote_counts_before_the_answers(made):
    text = "# file: activities/severn-splash/dive.yaml\n# from:\nname: Dive\nages: {from: 8}\n# end"
    files = made(body(entry=f"```yaml\n{text}\n```"))
    assert files["title.txt"] == "List severn-splash/dive (issue 12)\n"
    assert entry(files) == {"name": "Dive", "ages": {"from": "8"}}


def test_a_part_of_an_entry_leaves_the_rest_as_it_is(made, project):
    text = "# file: activities/severn-splash/club-swimming.yaml\n# only: bring\nbring: A towel.\n# end"
    files = made(change(text))
    text = (project / "content/activities/severn-splash/club-swimming.yaml").read_text("utf-8")
    old = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - all text, as typed
    assert entry(files) == {**old, "bring": "A towel."}


def test_without_the_entry_the_team_writes_it(made):
    assert "The team reads what you wrote" in made(change("", why="We start at five."), code=1)["comment.md"]


@pytest.mark.parametrize("text", ["", "Hello", "### Something\n\nelse", "\x00" * 100])
def test_an_issue_without_a_form_is_answered(made, text):
    assert "not written with one of the forms" in made(text, code=1)["comment.md"]


@pytest.mark.parametrize(
    "text", ["[]", "{}", '{"issue": 1}', '{"issue": {"number": "1; x", "body": ""}}', "[" * 50_000]
)
def test_what_is_no_event_of_an_issue_is_refused(project, tmp_path, text):
    (tmp_path / "event.json").write_text(text, "utf-8")
    done = CliRunner().invoke(main, ["issue-entry", str(tmp_path / "event.json"), "--out", str(tmp_path / "out")])
    assert done.exit_code == 2
    assert not (tmp_path / "out").exists()


def test_headings_count_in_their_turn_only():
    """An answer that holds a heading spoils its own issue at most: what was answered before it stays."""
    found = answers(body(venue=f"The hall\n### {LIST.labels['provider']}\n\nSomebody else"), LIST)
    assert found is not None
    assert found["provider"] == "Ludlow Larks"
    assert found["venue"].startswith("The hall\n### Who runs it?")
