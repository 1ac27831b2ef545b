"""`activity-directory receive`: what it says of what was sent, what it writes, and the code it ends with."""

from __future__ import annotations

import shutil
import textwrap

import pytest
from click.testing import CliRunner

from activity_directory.authoring.fingerprint import fingerprint
from activity_directory.load.strict_yaml import read_yaml
from activity_directory.receive_command import receive
from tests.example_content import EXAMPLES, SCHEMA

PATH = "activities/severn-splash/saturday-swim.yaml"


@pytest.fixture
def project(tmp_path, monkeypatch):
    shutil.copytree(EXAMPLES / "content", tmp_path / "content")
    shutil.copytree(SCHEMA, tmp_path / "schema")
    (tmp_path / "pelicanconf.py").touch()
    entry = (EXAMPLES / "valid" / "smallest.yaml").read_text(encoding="utf-8")
    (tmp_path / "content" / PATH).write_text(entry.replace("sessions:", "sessions:  # ours"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path


def there(project, path=PATH):
    return (project / "content" / path).read_text(encoding="utf-8")


def sent(project, text, path=PATH, made_from=None):
    """A file as the form sends it."""
    made_from = fingerprint(there(project)) if made_from is None and path == PATH else made_from
    start = f"# from: {made_from}\n" if made_from else ""
    (project / "sent.txt").write_text(f"Hello\n# file: {path}\n{start}{text}# end\nJo\n", encoding="utf-8")


def run(*arguments, answer=None):
    return CliRunner().invoke(receive, ["sent.txt", "--today", "2026-11-22", *arguments], input=answer)


def later(text):
    assert "start: 10:00" in text
    return text.replace("start: 10:00", "start: 10:15").replace("sessions:  # ours", "sessions:")


def test_a_change_is_said_in_words_and_written_after_a_yes(project):
    before = there(project)
    sent(project, later(before))
    result = run(answer="yes\n")
    assert result.exit_code == 0, result.output
    assert f"Saturday swim ({PATH}): a change." in result.output
    assert "10:15am" in result.output
    assert f"Written: content/{PATH}" in result.output
    after, _ = read_yaml(there(project).encode(), PATH)
    was, _ = read_yaml(before.encode(), PATH)
    assert after.data["sessions"][0]["start"] == "10:15"
    assert after.data["changed"]["on"] == "2026-11-22"
    assert "10:15am" in after.data["changed"]["what"]
    assert {**after.data, "sessions": 0, "changed": 0} == {**was.data, "sessions": 0, "changed": 0}
    assert there(project).startswith(before[:40])


@pytest.mark.parametrize("answer", ["no\n", "y\n", "\n", None])
def test_anything_but_a_whole_yes_writes_nothing(project, answer):
    before = there(project)
    sent(project, later(before))
    result = run(answer=answer)
    assert result.exit_code == 3
    assert "Nothing was written." in result.output
    assert there(project) == before


def test_with_yes_nobody_is_asked_and_the_same_again_changes_nothing(project):
    sent(project, later(there(project)))
    assert run("--yes").exit_code == 0
    again = there(project)
    sent(project, again)
    result = run("--yes")
    assert result.exit_code == 0
    assert "says already" in result.output
    assert there(project) == again


def test_a_safety_fact_is_for_a_member_of_staff_to_look_at(project):
    sent(project, there(project).replace("from: 5", "from: 3"))
    result = run("--yes")
    assert result.exit_code == 0, result.output
    assert "A member of staff must look at this first:" in result.output
    assert "  ! Ages" in result.output


def test_a_newer_entry_is_never_written_over_in_silence(project):
    sent(project, later(there(project)))
    newer = there(project).replace("name: Saturday swim", "name: Saturday splash")
    (project / "content" / PATH).write_text(newer, encoding="utf-8")
    result = run("--yes")
    assert result.exit_code == 3
    assert "Somebody has changed the entry since" in result.output
    assert "-name: Saturday splash" in result.output
    assert "+name: Saturday swim" in result.output
    assert there(project) == newer
    assert run(answer="no\n").exit_code == 3
    assert there(project) == newer
    assert run("--yes", "--over-newer").exit_code == 0
    assert "name: Saturday swim" in there(project)


def test_an_entry_that_was_checked_later_than_what_was_sent_counts_as_newer(project):
    before = there(project)
    sent(project, later(before).replace("2026-09-01", "2026-06-01"), made_from="")
    assert run("--yes").exit_code == 3
    assert there(project) == before


def test_a_part_of_an_entry_leaves_the_rest_as_it_is(project):
    before = there(project)
    only = "# only: name, checked, summary\n"
    sent(
        project,
        f"{only}name: Saturday swim\nsummary: A small group.\ncosts: []\nchecked: {{on: 2026-11-22, by: provider}}\n",
    )
    result = run("--yes")
    assert result.exit_code == 0, result.output
    assert "costs" in result.output, "what was not to change is left out, and that is said"
    was, _ = read_yaml(before.encode(), PATH)
    after, _ = read_yaml(there(project).encode(), PATH)
    changed = {"summary": "A small group.", "checked": {"on": "2026-11-22", "by": "provider"}}
    assert after.data == {**was.data, **changed}
    assert "sessions:  # ours" in there(project)


def test_a_new_provider_comes_with_its_first_activity(project):
    entry = there(project)
    provider = (EXAMPLES / "valid" / "provider.yaml").read_text(encoding="utf-8")
    text = f"# file: providers/new-club.yaml\n{provider}# file: activities/new-club/swim.yaml\n{entry}# end\n"
    (project / "sent.txt").write_text(text, encoding="utf-8")
    result = run(answer="yes\n")
    assert result.exit_code == 0, result.output
    assert result.output.count(": new.") == 2
    assert "Nobody has met this provider yet" in result.output
    # There is nothing to compare a new one with, so all of it is said before somebody says yes.
    for said in ("Ages ", "Venue ", "Does an adult stay?", "Telephone  ", "Help "):
        assert said in result.output.partition("Type yes")[0], said
    for path in ("providers/new-club.yaml", "activities/new-club/swim.yaml"):
        assert read_yaml(there(project, path).encode(), path)[0] is not None


def test_what_must_be_mended_first_is_said_as_the_check_says_it_and_nothing_is_written(project):
    before = there(project)
    sent(project, before.replace("start: 10:00", "start: 7.30"))
    result = run("--yes")
    assert result.exit_code == 1
    assert '"7.30" is not a time this directory can read.' in result.output
    assert f"content/{PATH}, line " in result.output
    assert there(project) == before


def test_what_programs_did_to_it_is_mended_and_said(project):
    broken = later(there(project)).replace("start: 10:15", "start: 10.15am").replace("  - ", "\u2013 ")
    sent(project, broken)
    result = run("--yes")
    assert result.exit_code == 0, result.output
    assert "ended" in result.output
    assert "start: 10:15" in there(project)


def test_an_activity_of_a_provider_that_is_not_there_is_refused(project):
    sent(project, there(project), path="activities/nobody/swim.yaml")
    assert run("--yes").exit_code == 1
    assert not (project / "content" / "activities" / "nobody").exists()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("../site.yaml", "leads out"),
        ("/etc/passwd", "leads out"),
        ("activities/../site.yaml", "leads out"),
        ("C:\\swim.yaml", "leads out"),
        ("site.yaml", "not where an entry stands"),
        ("pages/privacy.md", "not where an entry stands"),
        ("activities/severn-splash/a/b.yaml", "not where an entry stands"),
        ("activities/severn-splash/swim.md", "does not end with .yaml"),
        ("activities/Severn-Splash/swim.yaml", "has capital letters"),
        ("activities/severn-splash/s\u0430turday-swim.yaml", "only looks like"),
        ("activities/severn-splash/con.yaml", "Windows keeps"),
    ],
)
def test_paths_that_are_no_entrys_are_refused_in_words(project, path, words):
    sent(project, there(project), path=path)
    result = run("--yes")
    assert result.exit_code == 1
    assert words in result.output


def test_a_name_that_differs_by_case_alone_from_one_that_is_there_is_refused(project):
    (project / "content" / PATH).rename(project / "content" / PATH.replace("saturday", "Saturday"))
    sent_from = (project / "content" / PATH.replace("saturday", "Saturday")).read_text(encoding="utf-8")
    sent(project, sent_from, made_from="0" * 16)
    result = run("--yes")
    assert result.exit_code == 1
    assert "Use the name that is there" in result.output


def test_nothing_is_written_through_a_link(project):
    outside = project / "outside"
    (project / "content" / "activities" / "severn-splash").rename(outside)
    (project / "content" / "activities" / "severn-splash").symlink_to(outside)
    before = (outside / "saturday-swim.yaml").read_bytes()
    sent(project, "name: Swim\n", made_from="0" * 16)
    assert run("--yes", "--over-newer").exit_code == 1
    assert (outside / "saturday-swim.yaml").read_bytes() == before


def test_an_entry_that_was_pasted_below_itself_is_taken_once(project):
    entry = later(there(project))
    block = f"# file: {PATH}\n# from: {fingerprint(there(project))}\n{entry}# end\n"
    (project / "sent.txt").write_text(f"Hello\n{block}\n{block}Jo\n", encoding="utf-8")
    result = run("--yes")
    assert result.exit_code == 0, result.output
    assert "start: 10:15" in there(project)


def test_too_much_and_two_of_the_same_name_are_refused(project):
    entry = there(project)
    sent(project, entry + f"description: {'long ' * 20_000}\n")
    assert run("--yes").exit_code == 1
    (project / "sent.txt").write_text(f"# file: {PATH}\n{entry}# file: {PATH}\n{later(entry)}# end\n", encoding="utf-8")
    result = run("--yes")
    assert result.exit_code == 1
    assert "in it twice" in result.output


def test_a_picture_that_is_not_there_is_said(project):
    sent(project, there(project) + "images: [{file: rope.jpg, alt: A rope, of: place, consent: yes}]\n")
    result = run("--yes")
    assert result.exit_code == 1
    assert "rope.jpg" in result.output


def test_a_remark_that_goes_with_its_line_is_said(project):
    text = there(project).replace("days: [saturday]", "days: [sunday]")
    (project / "content" / PATH).write_text(there(project).replace("costs:", "  # ask Jo\ncosts:"), encoding="utf-8")
    sent(project, text)
    result = run("--yes")
    assert result.exit_code == 0, result.output
    assert "ask Jo" in result.output


def test_a_pipe_cannot_answer_for_a_person(project):
    text = f"# file: {PATH}\n{later(there(project))}# end\nyes\n"
    before = there(project)
    result = CliRunner().invoke(receive, ["-", "--today", "2026-11-22"], input=text)
    assert result.exit_code == 3
    assert there(project) == before
    assert CliRunner().invoke(receive, ["-", "--yes", "--today", "2026-11-22"], input=text).exit_code == 0


def test_what_is_not_there_or_holds_nothing_ends_in_words(project):
    assert run().exit_code == 2
    (project / "sent.txt").write_text("Hello", encoding="utf-8")
    result = run()
    assert result.exit_code == 1
    assert "no line says which file it is" in result.output


def test_an_entry_with_windows_line_ends_keeps_them_where_nothing_changes(project):
    text = there(project)
    (project / "content" / PATH).write_bytes(text.replace("\n", "\r\n").encode())
    sent(project, later(text), made_from=fingerprint(text))
    result = run("--yes")
    assert result.exit_code == 0, result.output
    raw = (project / "content" / PATH).read_bytes()
    assert b"name: Saturday swim\r\n" in raw
    assert read_yaml(raw, PATH)[0].data["sessions"][0]["start"] == "10:15"


def test_nothing_that_was_sent_can_take_hold_of_the_terminal(project):
    hostile = (
        later(there(project)).replace("A small", "\x1b[2J\u202eA\xa0small").replace("start: ", "start:\u2003\x1b[1m")
    )
    sent(project, hostile)
    text = (
        (project / "sent.txt").read_text(encoding="utf-8").replace("# file: ", "# file: activities/\x1b[31m\n# file: ")
    )
    (project / "sent.txt").write_text(f"From: \x1b[2J\u202e <jo@example.org>\n\n{text}", encoding="utf-8")
    result = run("--yes")
    assert result.exit_code == 1
    assert "\x1b" not in result.output
    assert "\u202e" not in result.output


def test_lines_that_an_email_broke_come_together_again(project):
    """As some programs do with all that is longer than 72 letters, without a word about it."""
    before = there(project)
    words = (
        "We start together at the shallow end, and there is music only if everyone wants it; ask: we tell you more. "
    )
    text = before.replace("interests:", f"description: |\n  {(words * 2).strip()}\n\n  {words.strip()}\ninterests:")
    broken = "\n".join("\n".join(textwrap.wrap(line, 72)) or line for line in text.split("\n"))
    assert broken != text
    sent(project, broken)
    result = run("--yes")
    assert result.exit_code == 0, result.output
    assert "put together again" in result.output
    after, _ = read_yaml(there(project).encode(), PATH)
    wanted, _ = read_yaml(text.encode(), PATH)
    assert after.data == wanted.data
