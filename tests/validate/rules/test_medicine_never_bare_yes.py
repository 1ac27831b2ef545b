"""Medical help is never a bare yes."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("kind", ["rescue_medicine", "tube_feeding"])
def test_a_bare_yes_is_refused_and_a_note_is_enough(problems_with, kind):
    (problem,) = problems_with(f"help: {{{kind}: {{who: we-do-this}}}}")
    assert problem.severity == "blocking"
    assert problems_with(f"help: {{{kind}: {{who: we-do-this, note: After training for your child.}}}}") == ()


def test_other_answers_and_other_help_need_no_note(problems_with):
    assert problems_with("help: {tube_feeding: {who: cannot}, routine_medicine: {who: we-do-this}}") == ()
