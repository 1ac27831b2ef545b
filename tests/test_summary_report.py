"""Problems as the page that a run of a workflow leaves behind."""

from __future__ import annotations

from activity_directory.problem import Problem, Severity
from activity_directory.reporters.summary import summary_report


def problem(severity: Severity = Severity.WARNING, message: str = "The pool is cold.", line: int = 4) -> Problem:
    fix = "Warm it, like this:  water: 33  - or say so, like this:  note: Bring a wetsuit."
    return Problem("content/activities/a b/c.yaml", line, 1, "surroundings", message, fix, severity, "water")


def test_what_matters_most_stands_first_and_advice_is_folded() -> None:
    report = summary_report([problem(severity) for severity in reversed(Severity)])
    places = [report.index(words) for words in ("1 thing to mend first", "1 warning", "1 piece of advice")]
    assert places == sorted(places)
    assert report.count("<details open>") == 2
    assert report.count("<details>") == 1


def test_what_somebody_typed_is_text_and_stays_on_its_line() -> None:
    report = summary_report([problem(message='"<img src=x>\n\n# Heading\n@everybody" is cold.')], "All <b>\n\nwell")
    assert "<img" not in report
    assert "\n#" not in report
    assert "\n\n" not in report
    assert "<p>All &lt;b&gt;</p>\n<p>well</p>" in report


def test_what_is_to_be_typed_is_shown_as_code() -> None:
    report = summary_report([problem()])
    assert "like this: <code>water: 33</code> - or say so, like this: <code>note: Bring a wetsuit.</code>" in report


def test_a_file_is_a_link_to_its_line_where_its_address_is_known() -> None:
    report = summary_report([problem(), problem(line=0)], "", "https://example.org/x/blob/main/")
    assert 'href="https://example.org/x/blob/main/content/activities/a%20b/c.yaml#L4"' in report
    assert 'href="https://example.org/x/blob/main/content/activities/a%20b/c.yaml"' in report
    assert "<a " not in summary_report([problem()])


def test_very_many_are_counted_and_not_all_listed() -> None:
    report = summary_report([problem()] * 500)
    assert "500 warnings" in report
    assert "And 100 more" in report
    assert report.count("<li>") == 400
