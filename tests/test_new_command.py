"""`activity-directory new`: questions one by one, each answer checked at once, nothing lost."""

from __future__ import annotations

import shutil

import pytest
from click.testing import CliRunner

from activity_directory.authoring.entry_text import entry_text
from activity_directory.check_command import check
from activity_directory.load.strict_yaml import read_yaml
from activity_directory.new_command import new
from tests.example_content import EXAMPLES, SCHEMA, project_schemas

TODAY = ["--today", "2026-11-22"]
DRAFT = "drafts/tuesday-splash.yaml"
WRITTEN = "content/activities/severn-splash/tuesday-splash.yaml"

WHO = ["1", "Severn Splash"]
WHAT = ["Tuesday splash", "A small group in warm water, with helpers.", "swimming"]
AGES = ["5", "16"]
VENUE = ["", "Quarry Pool", "1 Example Street", "shrewsbury", "SY1 1RF"]
TIMES = ["tuesday", "18:00", "19:30", "term-time", "no"]
PRICES = ["child", "6.50", "session", "no"]
BOOKING = ["book", "01632 960123", "", ""]
HELP = ["", "", "3", "", "", "", "", "", "", ""]
STAYS = ["drop-off", "medical, personal-care"]
END = ["", "yes"]
WHOLE = [*WHO, *WHAT, *AGES, *VENUE, *TIMES, *PRICES, *BOOKING, *HELP, *STAYS, *END]
ENTRY = """name: Tuesday splash
summary: "A small group in warm water, with helpers."
interests: [swimming]
ages:
  from: 5
  to: 16
help:
  pad_changing:
    who: your-adult-does-this
adult_stays:
  usually: drop-off
  stays_if: [medical, personal-care]
venue:
  name: Quarry Pool
  address: 1 Example Street
  town: shrewsbury
  postcode: SY1 1RF
sessions:
  - days: [tuesday]
    start: 18:00
    end: 19:30
    when: term-time
costs:
  - for: child
    amount: 6.50
    per: session
booking:
  how: book
  phone: 01632 960123
added: 2026-11-22
checked:
  on: 2026-11-22
  by: provider
"""


@pytest.fixture
def project(tmp_path, monkeypatch):
    shutil.copytree(EXAMPLES / "content", tmp_path / "content")
    shutil.copytree(SCHEMA, tmp_path / "schema")
    (tmp_path / "pelicanconf.py").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path


def run(answers, *arguments):
    return CliRunner().invoke(new, [*arguments, *TODAY], input="".join(f"{line}\n" for line in answers))


def exchanged(old, fresh):
    """The whole interview with some of its answers exchanged for others, which may be more."""
    at = next(n for n in range(len(WHOLE)) if WHOLE[n : n + len(old)] == old)
    return [*WHOLE[:at], *fresh, *WHOLE[at + len(old) :]]


def written(project):
    return (project / WRITTEN).read_text(encoding="utf-8")


def test_nine_things_make_the_file_that_the_same_answers_make_anywhere(project):
    result = run(WHOLE)
    assert result.exit_code == 0, result.output
    assert "--- 9 of 9: " in result.output
    data = read_yaml(ENTRY.encode(), WRITTEN)[0].data
    assert written(project) == entry_text(data, project_schemas()["activity"].plain)
    assert data == read_yaml(written(project).encode(), WRITTEN)[0].data
    assert not (project / DRAFT).exists()
    checked = CliRunner().invoke(check, [WRITTEN, *TODAY])
    assert checked.exit_code == 0, checked.output


def test_the_entry_is_said_back_before_it_is_written(project):
    output = run(WHOLE).output
    assert "Tuesdays in term time, 6pm to 7:30pm" in output
    assert "Quarry Pool, 1 Example Street, Shrewsbury, SY1 1RF" in output
    assert "Child: £6.50 a session" in output
    assert "Changing a pad: Your adult does this" in output
    assert f"--- {WRITTEN}\nname: Tuesday splash\n" in output


def test_what_means_the_same_is_taken_and_said(project):
    answers = exchanged(TIMES, ["Tues", "6pm", "half past seven in the evening", "term time", "no"])
    answers[answers.index("swimming")] = "Swiming"
    answers[answers.index("SY1 1RF")] = "sy11rf"
    answers[answers.index("6.50")] = "£6.50"
    result = run(answers)
    assert result.exit_code == 0, result.output
    for words in ("Taken as 18:00.", "Taken as 19:30.", "Taken as tuesday.", "Taken as SY1 1RF.", "Taken as 6.50."):
        assert words in result.output
    assert written(project) == run_of_the_whole(project)


def run_of_the_whole(project):
    (project / WRITTEN).unlink()
    run(WHOLE)
    return written(project)


def test_a_wrong_answer_gets_the_words_of_the_check_and_the_question_again(project):
    result = run(exchanged(["18:00", "19:30"], ["7.30", "?", "18:00", "19:30"]))
    assert result.exit_code == 0, result.output
    assert '"7.30" is not a time this directory can read.' in result.output
    assert "start: 07:30  or  start: 19:30" in result.output
    assert "For example: 10:00" in result.output


def test_what_only_a_rule_can_see_is_said_at_once_and_the_old_answers_are_offered(project):
    result = run(exchanged(TIMES, ["tuesday", "18:00", "17:00", "term-time", "no", "", "", "19:30", "", "no"]))
    assert result.exit_code == 0, result.output
    assert "It starts at 18:00 and ends at 17:00" in result.output
    assert "[18:00]" in result.output
    assert "end: 19:30" in written(project)


def test_words_are_chosen_by_number_and_several_at_once(project):
    result = run(exchanged(["swimming"], ["1, 2"]))
    assert result.exit_code == 0, result.output
    assert "interests: [swimming, water-play]" in written(project)


def test_once_a_month_and_single_dates_are_asked_for_when_it_is_not_weekly(project):
    result = run(
        exchanged(
            TIMES,
            ["", "1st Saturday", "10:00", "11:00", "", "yes", "", "", "5 December 2026", "10:00", "11:00", "", "no"],
        )
    )
    assert result.exit_code == 0, result.output
    assert "monthly: [first saturday]" in written(project)
    assert "dates: [2026-12-05]" in written(project)


def test_a_town_only_is_not_asked_for_a_street(project):
    result = run(exchanged(VENUE, ["town-only", "ludlow"]))
    assert result.exit_code == 0, result.output
    assert "venue:\n  kind: town-only\n  town: ludlow\n" in written(project)


def test_a_new_provider_is_asked_for_and_written_too(project):
    provider = ["1", "New Club", "new"][:2]
    answers = [*provider, "New Club", "A club.", "01632 960125", "", "", "", "", "", *WHOLE[2:]]
    result = run(answers)
    assert result.exit_code == 0, result.output
    text = (project / "content" / "providers" / "new-club.yaml").read_text(encoding="utf-8")
    assert text.startswith("name: New Club\ndescription: A club.\n")
    assert (project / "content" / "activities" / "new-club" / "tuesday-splash.yaml").exists()


def test_a_provider_is_found_by_a_part_of_its_name(project):
    result = run(exchanged(["Severn Splash"], ["severn", "1"]))
    assert result.exit_code == 0, result.output


def test_a_question_mark_lists_who_is_here_and_is_nobodys_name(project):
    output = run(exchanged(["Severn Splash"], ["?", "Severn Splash"])).output
    assert "    Severn Splash\n" in output
    assert read_yaml(written(project).encode(), WRITTEN)[0].data == read_yaml(ENTRY.encode(), WRITTEN)[0].data


def test_more_can_be_said_and_what_was_said_can_be_changed(project):
    answers = [
        *WHOLE[:-2],
        "food",
        "Bring a snack.",
        "Ages",
        "6",
        "",
        "",
        "summary",
        "Warm water and a small group.",
        "yes",
    ]
    result = run(answers)
    assert result.exit_code == 0, result.output
    assert "food: Bring a snack." in written(project)
    assert "from: 6\n  to: 16" in written(project)
    assert "summary: Warm water and a small group." in written(project)


def test_no_entry_is_written_over(project):
    run(WHOLE)
    before = written(project)
    result = run([*WHOLE[:-2], "Severn Splash", "tuesday-splash-2", *END])
    assert result.exit_code == 0, result.output
    assert written(project) == before
    assert "is there already" in result.output
    assert (project / WRITTEN.replace("splash.yaml", "splash-2.yaml")).exists()


@pytest.mark.parametrize("answered", [0, 1, 2, 3, 6, 9, 13, 15, 19, 24, 30, 37])
def test_wherever_somebody_stops_they_can_go_on(project, answered):
    """Ctrl-C and a closed terminal end the same way: the draft is named, and the rest of the answers finishes it."""
    first = run(WHOLE[:answered])
    assert first.exit_code == 3
    if answered == 0:
        assert "Nothing was answered yet" in first.output
        return
    draft = next((project / "drafts").glob("*.yaml"))
    assert f"activity-directory new --resume drafts/{draft.name}" in first.output
    assert not (project / WRITTEN).exists()
    kept = read_yaml(draft.read_bytes(), "draft")[0]
    assert kept is None or "name" in kept.data


def test_a_draft_is_gone_on_with_from_where_it_was_put_aside(project):
    stopped = len(WHO) + len(WHAT) + len(AGES) + 3  # in the middle of the venue
    run(WHOLE[:stopped])
    rest = ["", "", "", *WHOLE[stopped:]]
    result = run(rest, "--resume", DRAFT)
    assert result.exit_code == 0, result.output
    assert "--- 1 of 9" not in result.output
    assert "[Quarry Pool]" in result.output
    assert written(project) == run_of_the_whole(project)


def test_the_newest_draft_is_offered_the_next_time(project):
    stopped = len(WHO) + len(WHAT) + len(AGES)
    run(WHOLE[:stopped])
    result = run(["yes", *WHOLE[stopped:]])
    assert "Go on with it?" in result.output
    assert result.exit_code == 0, result.output
    run(WHOLE[:stopped])
    result = run(["no", *WHOLE[:3]])
    assert (project / DRAFT).exists()
    assert (project / "drafts" / "tuesday-splash-2.yaml").exists()


def test_a_no_at_the_end_keeps_the_draft(project):
    result = run([*WHOLE[:-1], "no"])
    assert result.exit_code == 3
    assert (project / DRAFT).exists()
    assert not (project / WRITTEN).exists()


def test_what_is_no_draft_ends_in_words(project):
    result = run([], "--resume", "content/site.yaml")
    assert result.exit_code == 2
    assert "is not a draft" in result.output
