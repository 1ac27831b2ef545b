"""`activity-directory search`: what is found and why, for staff."""

from __future__ import annotations

from click.testing import CliRunner

from activity_directory.cli import main
from activity_directory.search.finding import Finder
from activity_directory.search.searchable import make_searchable
from activity_directory.search_command import answer_in_lines
from tests.conftest import PROJECT, TODAY


def said_of(directory, question):
    return list(answer_in_lines(Finder(directory, make_searchable(directory), TODAY), question))


def test_it_says_what_was_found_and_why(make_directory):
    entry = {"help": {"pad_changing": {"who": "can-arrange"}}}
    lines = said_of(make_directory({"severn-splash/swim": entry}), "swiming nappy")
    said = "\n".join(lines)
    assert '"swiming" was read as: swim' in said
    assert "1 with every word, 0 with some of them." in said
    assert "activities/severn-splash/swim.html" in said
    assert "swiming: name; interest: Swimming" in said
    assert "nappy: help they give or can arrange: Changing a pad" in said


def test_it_suggests_words_and_says_what_nobody_says(make_directory):
    lines = said_of(make_directory(), "shrwsbery zzzzzz")
    assert lines[0] == 'Nothing says "shrwsbery". Did you mean "shrewsbury"?'
    assert lines[1] == 'Nothing says "zzzzzz".'


def test_words_that_say_nothing_are_answered_kindly(make_directory):
    assert said_of(make_directory(), "what can we do") == [
        "Those words are in almost everything. Type what, where or when."
    ]


def test_the_command_reads_the_project_it_is_run_in(monkeypatch):
    monkeypatch.chdir(PROJECT)
    result = CliRunner().invoke(main, ["search", "--today", "2026-11-22", "trampolene"])
    assert result.exit_code == 0
    assert '"trampolene" was read as: trampoline' in result.output
    assert "\n 1. " in result.output


def test_a_day_that_is_no_day_is_a_question_of_use(monkeypatch):
    monkeypatch.chdir(PROJECT)
    assert CliRunner().invoke(main, ["search", "--today", "soon", "swim"]).exit_code == 2


def test_it_says_what_was_understood_and_what_else_there_is(make_directory):
    directory = make_directory({"severn-splash/swim": {"ages": {"from": 5, "to": 16}}})
    lines = said_of(directory, "swiming 7yr old in shrewsbury")
    assert '"7yr old" was understood as age: 7' in lines
    assert '"in shrewsbury" was understood as near: shrewsbury' in lines
    assert "1 fit; 0 more have not said." in lines
    assert "Nothing fits. These are the nearest:" in said_of(directory, "swiming in ludlow")


def test_it_does_not_say_that_nothing_fits_when_something_does(make_directory):
    directory = make_directory({"splash/here": {}, "splash/elsewhere": {"venue": {"town": "ludlow"}}})
    lines = said_of(directory, "swimming in ludlow")
    assert "1 fit; 0 more have not said." in lines
    assert "The nearest that fit the rest come after them." in lines
    assert "Nothing fits. These are the nearest:" not in lines
