"""Which entries wait to be looked at again, and the e-mails that ask."""

from __future__ import annotations

import csv
import email
import email.policy
import io
import json
from datetime import date

import pytest
from click.testing import CliRunner

from activity_directory.cli import main
from activity_directory.reminders.messages import reminders
from activity_directory.reminders.stale import State, age_in_words, stale_entries
from tests.conftest import PROJECT, PROVIDER, SITE

ID = "severn-splash/saturday-swim"
BASE = "https://example.org/all/"
LATE = "2027-11-22"


@pytest.fixture
def swim(make_directory):
    """A Directory with one activity, checked on 1 September 2026, as of a day."""

    def make(today: str, *, base_url: str = BASE, provider=PROVIDER, **changes):
        return make_directory(
            {ID: changes},
            date.fromisoformat(today),
            site={**SITE, "base_url": base_url},
            providers={"severn-splash": provider},
        )

    return make


def state(directory, soon=30):
    (entry,) = stale_entries(directory, soon)
    return entry.state


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-09-02", State.FINE),
        ("2027-08-01", State.FINE),
        ("2027-08-02", State.SOON),
        ("2027-09-01", State.SOON),
        ("2027-09-02", State.OVERDUE),
    ],
)
def test_an_entry_waits_from_a_year_after_its_check(swim, today, expected):
    assert state(swim(today)) is expected


def test_review_by_brings_it_forward(swim):
    assert state(swim("2026-11-22", review_by="2026-11-21")) is State.OVERDUE


def test_what_has_ended_is_not_asked_about(swim):
    assert stale_entries(swim(LATE, status="ended"), 30) == ()


def test_what_has_waited_longest_comes_first(make_directory):
    checks = {"a": "2025-03-01", "b": "2024-01-01", "c": "2026-11-01", "d": "2025-12-01"}
    directory = make_directory(
        {f"severn-splash/{name}": {"checked": {"on": on, "by": "provider"}} for name, on in checks.items()}
    )
    assert [entry.id[-1] for entry in stale_entries(directory, 30)] == ["b", "a", "d", "c"]


def test_an_entry_that_cannot_be_read_is_in_the_list(make_directory):
    directory = make_directory(withheld=("severn-splash/broken",))
    assert [entry.state for entry in stale_entries(directory, 30)] == [State.BEING_CHECKED, State.FINE]


def test_a_provider_whose_own_file_has_waited_is_in_the_list(swim):
    entries = stale_entries(swim("2026-11-22"), 30, ["severn-splash"])
    assert [(entry.kind, entry.state) for entry in entries] == [
        ("provider", State.OVERDUE),
        ("activity", State.FINE),
    ]


@pytest.mark.parametrize(
    ("on", "words"),
    [
        ("2026-11-22", "today"),
        ("2026-11-21", "1 day ago"),
        ("2026-11-01", "3 weeks ago"),
        ("2026-01-23", "9 months ago"),
        ("2024-11-22", "2 years ago"),
        ("2027-01-01", "today"),
    ],
)
def test_how_long_ago_is_said_as_people_say_it(on, words):
    assert age_in_words(date.fromisoformat(on), date(2026, 11, 22)) == words


def message(directory, overdue_providers=()):
    (found,) = reminders(directory, stale_entries(directory, 30, overdue_providers))
    return found


def test_a_message_says_what_the_entry_says_now_and_what_happens_without_an_answer(swim):
    found = message(
        swim(
            LATE,
            help={"pad_changing": {"who": "cannot"}, "one_to_one": {"who": "can-arrange"}},
            adult_stays={"usually": "drop-off", "stays_if": ["medical"]},
        )
    )
    assert found.to == "hello@example.org"
    assert found.subject == "Is this still right? Saturday swim"
    text = " ".join(found.text.split())
    for words in (
        "Last checked by you on 1 September 2026, 14 months ago. Families now read “Ring first”.",
        "When: Saturdays in term time, 10am to 11am",
        "Where: Quarry Pool, 1 Example Street, Shrewsbury, SY1 1RF",
        "Ages: 5 to 16",
        "Cost: Child: £6.50 a session",
        "Help, you cannot do this: changing a pad",
        "Help, you can arrange this: one adult just for my child (1:1)",
        "Help, you have not said who does this: reminders to use the toilet",
        "Who stays: Drop-off. An adult stays if: your child needs medical help",
        "Whom families ring: 01632 960124, hello@example.org",
        "Nothing is taken away.",
        "only a name and a number",
        "answer this message in your own words",
        "Short breaks team",
    ):
        assert words in text


def test_the_link_stands_on_a_line_of_its_own(swim):
    assert f"   {BASE}add-or-change.html#right={ID}" in message(swim(LATE)).text.splitlines()


def test_without_an_address_of_the_site_an_answer_is_asked_for(swim):
    text = message(swim(LATE, base_url="")).text
    assert "add-or-change" not in text
    assert "A short answer to this message is enough." in " ".join(text.split())


def test_lines_are_short_enough_for_any_mail_program(swim):
    found = message(swim(LATE, summary="word " * 30, help={"pad_changing": {"who": "ask", "note": "word " * 50}}))
    assert max(len(line) for line in found.text.splitlines() if "://" not in line) <= 78


def test_one_message_for_all_of_a_provider(make_directory):
    old = {"checked": {"on": "2025-01-01", "by": "provider"}}
    directory = make_directory({f"severn-splash/{name}": {**old, "name": name} for name in ("one", "two", "three")})
    found = message(directory, ["severn-splash"])
    assert found.subject == "Is this still right? one and 3 more"
    assert [line for line in found.text.splitlines() if line[:2] in ("1.", "2.", "3.", "4.")] == [
        "1. one", "2. three", "3. two", "4. Severn Splash",
    ]  # fmt: skip


def test_nothing_is_sent_about_what_is_right(swim):
    assert reminders(swim("2026-11-22"), stale_entries(swim("2026-11-22"), 30)) == ()


def test_the_file_opens_as_a_message_that_is_ready_to_be_sent(swim):
    found = message(swim(LATE, name="Café “Ö”\nBcc: others@example.org"))
    raw = found.as_mail("Short breaks\nBcc: x@example.org", "shortbreaks@example.org")
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    assert mail["To"] == "Severn Splash <hello@example.org>"
    assert "shortbreaks@example.org" in mail["From"]
    assert mail["Bcc"] is None
    assert mail["Subject"] == "Is this still right? Café “Ö” Bcc: others@example.org"
    assert mail["X-Unsent"] == "1"
    assert mail.get_content().replace("\r\n", "\n") == found.text
    assert max(len(line) for line in raw.splitlines()) <= 78


@pytest.fixture
def run(monkeypatch):
    monkeypatch.chdir(PROJECT)

    def stale(*words: str, code: int = 0) -> str:
        done = CliRunner().invoke(main, ["stale", "--today", LATE, *words])
        assert done.exit_code == code, done.output
        return done.stdout

    return stale


def test_the_list_is_text_a_table_data_or_a_page(run):
    assert "Overdue: families read “Ring first”" in run()
    rows = list(csv.DictReader(io.StringIO(run("--format", "csv"))))
    assert rows[0]["State"] == "overdue"
    assert int(rows[0]["Days ago"]) >= int(rows[1]["Days ago"]) >= 365
    data = json.loads(run("--format", "json"))
    assert [row["id"] for row in data] == [row["Id"] for row in rows]
    assert "content/activities/" in run("--format", "summary", "--files-at", "https://example.org/")


def test_the_list_holds_no_address_and_no_number_of_anybody(run):
    """It stands in an issue that anybody can read, and outlives what it says."""
    for kind in ("text", "csv", "json", "summary"):
        said = run("--format", kind, "--all")
        assert "@" not in said
        assert "01632" not in said
        assert "07700" not in said


def test_messages_are_written_into_a_new_folder_only(run, tmp_path):
    run("--emails", str(tmp_path / "emails"), "--base-url", "https://example.org/all")
    written = {path.suffix for path in (tmp_path / "emails").iterdir()}
    assert written == {".eml", ".txt"}
    text = next((tmp_path / "emails").glob("severn-splash.txt")).read_text("utf-8")
    assert f"{BASE}add-or-change.html#right=severn-splash/" in text
    run("--emails", str(tmp_path / "emails"), code=2)


def test_staff_are_told_when_the_messages_hold_no_link(monkeypatch, tmp_path):
    monkeypatch.chdir(PROJECT)
    asked = ["stale", "--today", LATE, "--emails"]
    told = CliRunner().invoke(main, [*asked, str(tmp_path / "bare")])
    assert "add  --base-url" in told.stderr
    told = CliRunner().invoke(main, [*asked, str(tmp_path / "linked"), "--base-url", "https://example.org/all"])
    assert "--base-url" not in told.stderr


def test_a_provider_without_an_address_is_rung(swim, tmp_path, monkeypatch):
    provider = {name: value for name, value in PROVIDER.items() if name != "email"}
    found = message(swim(LATE, provider=provider))
    assert (found.to, found.phone) == ("", "01632 960124")


def test_a_cell_that_a_spreadsheet_would_work_out_is_text():
    from activity_directory.stale_command import _plain_cell

    assert _plain_cell('=HYPERLINK("x")') == '\'=HYPERLINK("x")'
    assert _plain_cell("Swim") == "Swim"
    assert _plain_cell(12) == 12
