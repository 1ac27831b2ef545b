"""`activity-directory changes`: what somebody's change means, and who looks at it first."""

from __future__ import annotations

import json
import shutil

import pytest
from click.testing import CliRunner

from activity_directory.authoring.review import LABELS
from activity_directory.cli import main
from tests.conftest import PROJECT

ENTRY = "content/activities/severn-splash/saturday-swim.yaml"
SWIM = """\
name: Saturday swim
summary: A small, quiet group in warm water.
interests: [swimming]
ages: {from: 5, to: 16}
help:
  one_to_one: {who: ask}
adult_stays: {usually: drop-off}
venue: {name: Quarry Pool, address: 1 Example Street, town: shrewsbury, postcode: SY1 1RF}
sessions:
  - {days: [saturday], start: 10:00, end: 11:00}
costs:
  - {for: child, amount: 5, per: session}
booking: {how: book, by: [telephone], phone: 01632 960123}
checked: {on: 2026-09-01, by: provider}
"""


@pytest.fixture
def folders(tmp_path, monkeypatch):
    """A project as it is and as somebody would have it, the same until a test changes one of them."""
    base, head = tmp_path / "base", tmp_path / "head"
    shutil.copytree(PROJECT / "tests" / "examples" / "content", base / "content")
    (base / ENTRY).write_text(SWIM, encoding="utf-8")
    provider = base / "content" / "providers" / "severn-splash.yaml"
    provider.write_text(provider.read_text("utf-8") + "maintainers: [Splash-Club]\n", encoding="utf-8")
    (base / "theme.txt").write_text("the looks", encoding="utf-8")
    shutil.copytree(base, head)
    monkeypatch.chdir(PROJECT)
    return base, head


@pytest.fixture
def run(folders, tmp_path):
    base, head = folders

    def changes(*extra: str, code: int = 0) -> str:
        asked = ["changes", "--base", str(base), "--head", str(head), "--today", "2026-11-22", *extra]
        done = CliRunner().invoke(main, asked)
        assert done.exit_code == code, done.output
        return done.output

    return changes


def edit(head, old, new, path=ENTRY):
    file = head / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def labels_of(run, tmp_path, *extra, code=0):
    run("--labels", str(tmp_path / "labels"), *extra, code=code)
    labels = (tmp_path / "labels").read_text("utf-8").splitlines()
    assert set(labels) <= LABELS.keys()
    return labels


def test_the_same_folder_twice_says_that_nothing_changes(run):
    said = run()
    assert said.startswith("Nothing changes.")
    assert "Who looks" not in said


def test_a_provider_changes_a_price_of_its_own_and_nobody_has_to_look(run, folders, tmp_path):
    edit(folders[1], "amount: 5", "amount: 6")
    said = run("--author", "splash-club")
    assert "The price for a child goes from £5 to £6 for each session." in said
    assert "This can go in as it is." in said
    assert "Nobody has to" in said
    assert "activities/severn-splash/saturday-swim.html" in said
    assert labels_of(run, tmp_path, "--author", "splash-club") == ["the provider's own"]


def test_a_safety_fact_needs_a_look_and_does_not_fail(run, folders, tmp_path):
    edit(folders[1], "usually: drop-off", "usually: stay-in-room")
    said = run("--author", "splash-club")
    assert "It says whether a child is left there without their adult." in said
    assert labels_of(run, tmp_path, "--author", "splash-club") == ["needs staff review", "safety facts"]


def test_a_stranger_may_not_change_a_price_without_a_look(run, folders, tmp_path):
    edit(folders[1], "amount: 5", "amount: 6")
    said = run("--author", "somebody")
    assert "The account somebody does not stand under maintainers in content/providers/severn-splash.yaml." in said
    assert "needs staff review" in labels_of(run, tmp_path, "--author", "somebody")


def test_nobody_lets_themselves_in(run, folders, tmp_path):
    """`maintainers` count as they are before the change."""
    edit(folders[1], "[Splash-Club]", "[Splash-Club, somebody]", "content/providers/severn-splash.yaml")
    edit(folders[1], "amount: 5", "amount: 6")
    assert "needs staff review" in labels_of(run, tmp_path, "--author", "somebody")


def test_another_providers_file_needs_a_look(run, folders, tmp_path):
    path = next((folders[1] / "content" / "providers").glob("quiet-corner.yaml"))
    path.write_text(
        path.read_text("utf-8").replace("description:", "contact_note: Mornings.\ndescription:", 1), "utf-8"
    )
    assert "needs staff review" in labels_of(run, tmp_path, "--author", "splash-club")


def test_only_what_changed_is_told_of(run, folders):
    """A Problem that was there before, in a file that nobody touched, is not put upon whoever changes another."""
    for folder in folders:
        (folder / "content" / "activities" / "severn-splash" / "old-fault.yaml").write_text("name: [", "utf-8")
    edit(folders[1], "amount: 5", "amount: 6")
    assert "old-fault" not in run()


def test_what_the_change_upsets_elsewhere_is_told_of_and_fails(run, folders):
    (folders[1] / "content" / "providers" / "severn-splash.yaml").unlink()
    said = run(code=1)
    assert "What the change upsets elsewhere" in said
    assert "there is no provider of that name" in said


def test_a_time_that_cannot_be_read_stands_beside_its_line(run, folders, tmp_path):
    edit(folders[1], "start: 10:00", "start: 6pm")
    assert f"::error file={ENTRY},line=10," in run("--format", "github", code=1)
    report = json.loads(run("--format", "gitlab", code=1))
    found = next(each for each in report if each["severity"] == "blocker")
    assert found["location"] == {"path": ENTRY, "lines": {"begin": 10}}
    assert len({each["fingerprint"] for each in report}) == len(report)
    assert "to mend" in labels_of(run, tmp_path, code=1)


def test_entries_that_come_with_new_rules_are_not_judged_by_the_old_ones(run, folders):
    edit(folders[1], "summary:", "a_new_field: yes\nsummary:")
    run(code=1)
    (folders[1] / "schema").mkdir()
    (folders[1] / "schema" / "activity.schema.json").write_text("{}", "utf-8")
    said = run()
    assert "The rules change too" in said
    assert "a_new_field" in said


def test_what_staff_look_at_stands_beside_its_line_too(run, folders):
    edit(folders[1], "to: 16", "to: 18")
    assert f"::notice file={ENTRY},line=4,title=Staff look at this first::Ages" in run("--format", "github")


def test_a_renamed_entry_is_one_change_and_not_two(run, folders):
    old, new = folders[1] / ENTRY, folders[1] / ENTRY.replace("saturday-swim", "weekend-swim")
    old.rename(new)
    said = run("--author", "splash-club")
    assert "It moves from the address severn-splash/saturday-swim to severn-splash/weekend-swim." in said
    assert "add:  formerly: [severn-splash/saturday-swim]" in said
    new.write_text(SWIM + "formerly: [severn-splash/saturday-swim]\n", "utf-8")
    said = run("--author", "splash-club")
    assert "The old address leads here." in said
    assert "Nobody has to" in said


def test_an_old_address_of_somebody_elses_needs_a_look(run, folders, tmp_path):
    edit(folders[1], "name: Saturday swim", "name: Saturday swim\nformerly: [quiet-corner/cafe]")
    assert "needs staff review" in labels_of(run, tmp_path, "--author", "splash-club")


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("content/activities/severn-splash/hall.jpg", "pictures"),
        ("content/site.yaml", "staff's files"),
        ("theme.txt", "the program"),
        (".github/workflows/publish.yml", "the program"),
        (".venv/bin/activity-directory", "the program"),
        ("output/index.html", "the program"),
    ],
)
def test_every_other_file_is_seen_and_looked_at(run, folders, tmp_path, path, label):
    """Also what is built or hidden: a folder that is left out here could be merged unseen."""
    file = folders[1] / path
    file.parent.mkdir(parents=True, exist_ok=True)
    if path.endswith(".jpg"):
        shutil.copy(PROJECT / "tests/examples/content/activities/severn-splash/pool.jpg", file)
    else:
        file.write_text(file.read_text("utf-8") + "# a line\n" if file.exists() else "x\n", "utf-8")
    assert {"needs staff review", label} <= set(labels_of(run, tmp_path, "--author", "splash-club"))


def test_a_link_is_seen_and_not_followed(run, folders, tmp_path):
    secret = tmp_path / "secret.yaml"
    secret.write_text("name: a secret\n", "utf-8")
    (folders[1] / ENTRY).unlink()
    (folders[1] / ENTRY).symlink_to(secret)
    said = run(code=1)
    assert "a secret" not in said
    assert "is a link" in said
    assert "needs staff review" in labels_of(run, tmp_path, "--author", "splash-club", code=1)


def test_a_file_that_becomes_a_program_is_seen(run, folders, tmp_path):
    (folders[1] / "theme.txt").chmod(0o755)
    assert "the program" in labels_of(run, tmp_path)


def test_a_new_activity_needs_a_look(run, folders, tmp_path):
    (folders[1] / ENTRY.replace("saturday", "sunday")).write_text(SWIM.replace("Saturday", "Sunday"), "utf-8")
    assert labels_of(run, tmp_path, "--author", "splash-club") == ["needs staff review", "new activity"]


def test_the_summary_is_html_that_runs_nothing_and_writes_to_nobody(run, folders, tmp_path):
    edit(folders[1], "Saturday swim", "'<script>alert(1)</script> @everyone ](x) `x`'")
    run("--summary", str(tmp_path / "summary"), "--files-at", "https://example.org/blob/main/")
    html = (tmp_path / "summary").read_text("utf-8")
    assert "<script" not in html
    assert "@everyone" not in html
    assert "\n\n" not in html
    assert f'href="https://example.org/blob/main/{ENTRY}#L' in html


def test_as_data_it_says_the_same(run, folders):
    edit(folders[1], "amount: 5", "amount: 6")
    data = json.loads(run("--format", "json"))
    (entry,) = data["entries"]
    assert entry["id"] == "severn-splash/saturday-swim"
    assert entry["changes"][0]["words"] == "The price for a child goes from £5 to £6 for each session."
    assert entry["changes"][0]["line"] == 12
    assert data["needs_staff"] is False


def test_labels_have_words_that_fit_beside_them():
    assert all(len(words) <= 100 and len(name) <= 50 for name, words in LABELS.items())
