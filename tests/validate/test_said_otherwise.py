"""What a volunteer writes in place of a word leads to the word that was meant, and never to a larger promise."""

from __future__ import annotations

import pytest

from activity_directory.validate.said_otherwise import days_of, words_meant
from activity_directory.validate.sentence_in_place import age_in_years, under_a_name
from tests.example_content import project_schemas


def _meant(typed: str, vocabulary: str) -> tuple[str, ...]:
    return words_meant(typed, vocabulary, project_schemas().vocabularies[vocabulary])


@pytest.mark.parametrize(
    ("typed", "vocabulary", "word"),
    [
        ("parents please", "help-answers", "your-adult-does-this"),
        ("sorry, no", "help-answers", "cannot"),
        ("it depends", "help-answers", "ask"),
        ("parents must stay", "adult-stays", "stay-on-site"),
        ("parents can leave", "adult-stays", "drop-off"),
        ("yes", "adult-stays", "stay-on-site"),
        ("no", "adult-stays", "drop-off"),
        ("online form", "booking-how", "book"),
        ("not needed", "booking-how", "drop-in"),
        ("all abilities", "levels", "universal"),
        ("all", "needs", "any-need"),
        ("on hold", "statuses", "paused"),
        ("closed until Easter", "statuses", "open"),
    ],
)
def test_a_phrase_leads_to_the_word_that_was_meant(typed: str, vocabulary: str, word: str) -> None:
    assert _meant(typed, vocabulary)[0] == word


@pytest.mark.parametrize("vocabulary", ["help-answers", "adult-stays", "levels", "needs", "wheelchair"])
def test_a_word_of_the_list_and_what_it_is_called_stay_that_word(vocabulary: str) -> None:
    for word in project_schemas().vocabularies[vocabulary]:
        assert _meant(word.const, vocabulary) == (word.const,)
        assert _meant(word.title, vocabulary)[0] == word.const


def test_several_days_in_one_are_each_of_them() -> None:
    assert days_of("Mon-Wed") == ("monday", "tuesday", "wednesday")
    assert days_of("weekdays") == ("monday", "tuesday", "wednesday", "thursday", "friday")
    assert days_of("tuesdays to thursdays") == ("tuesday", "wednesday", "thursday")
    assert days_of("saturday") == ()
    assert days_of("friday-monday") == (), "over a week's end, each day is for the author to write"


def test_an_answer_that_is_not_understood_becomes_no_promise() -> None:
    answer = project_schemas()["activity"].plain["properties"]["help"]["properties"]["pad_changing"]
    assert under_a_name("hmm", answer, project_schemas()) == {"who": "ask"}


def test_a_person_with_a_number_becomes_a_role_with_a_number() -> None:
    contact = project_schemas()["activity"].plain["properties"]["contact"]
    words = under_a_name("Carol 01632 960123 carol@example.org", contact, project_schemas())
    assert words == {"role": "The group leader", "phone": "01632 960123", "email": "carol@example.org"}


def test_months_and_school_years_become_ages() -> None:
    typed = ("18 months", "reception", "Year 6", "yr 13", "6", "year 40", "seven")
    assert [age_in_years(one) for one in typed] == [1, 4, 10, 17, None, None, None]
