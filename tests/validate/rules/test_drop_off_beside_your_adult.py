"""Where your adult has to help, it is not simply drop-off."""

from __future__ import annotations


def entry(stays_if):
    return (
        "help: {pad_changing: {who: your-adult-does-this}, rescue_medicine: {who: your-adult-does-this}}\n"
        f"adult_stays: {{usually: drop-off{stays_if}}}"
    )


def test_what_is_lacking_is_written_out_whole(problems_with):
    (problem,) = problems_with(entry(", stays_if: [under-8, personal-care]"))
    assert "stays_if: [under-8, personal-care, medical]" in problem.fix


def test_with_every_reason_it_is_right(problems_with):
    assert problems_with(entry(", stays_if: [personal-care, medical]")) == ()


def test_where_an_adult_stays_anyway_nothing_is_said(problems_with):
    assert problems_with(entry("").replace("drop-off", "stay-on-site")) == ()
