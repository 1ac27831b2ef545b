"""The questions are the county's own: its schemes, its towns, and each kind of help that an entry can answer."""

from __future__ import annotations

import re

import pytest

from activity_directory.model.fit import vocabulary_mark
from activity_directory.pages.can_we_go import can_we_go_page
from activity_directory.rendering import make_render
from tests.conftest import PROGRAMME


@pytest.fixture
def questions(make_directory, settings):
    def made(**parts):
        directory = make_directory(**parts)
        return can_we_go_page(directory, make_render(settings, directory)).content.decode()

    return made


def test_each_kind_of_help_and_each_way_of_talking_can_be_ticked_at_its_place(questions, vocabularies):
    html = questions()
    for kind, vocabulary in (("help", "help-kinds"), ("way", "communication")):
        ticks = re.findall(rf'data-{kind}="([^"]+)" data-at="([0-9]+)"', html)
        assert ticks == [(concept.id, str(at)) for at, concept in enumerate(vocabularies[vocabulary])]
    assert f'data-mark="{vocabulary_mark(vocabularies)}"' in html


def test_what_the_scripts_weigh_apart_is_marked(questions):
    groups = dict(re.findall(r'data-help="([^"]+)"[^>]* data-group="([a-z]*)"', questions()))
    assert groups["one_to_one"] == "o"
    assert groups["communication"] == "c"
    assert {kind for kind, group in groups.items() if group == "m"} == {
        "routine_medicine", "rescue_medicine", "tube_feeding",
    }  # fmt: skip
    assert "" not in groups.values()


def test_a_family_is_asked_about_each_scheme(questions):
    schemes = [*PROGRAMME["schemes"], {**PROGRAMME["schemes"][0], "id": "stepping-out", "title": "Stepping Out"}]
    html = questions(programme={"schemes": schemes})
    assert "Is your child in All In?" in html
    assert "Is your child in Stepping Out?" in html


def test_a_county_without_schemes_asks_nothing_of_membership(questions):
    html = questions(programme={"schemes": []})
    assert "Answer 3 questions" in html
    assert not re.search(r"\bmember", html.partition("<main")[2].partition('id="ask-them"')[0])
    assert re.findall(r"<h2[^>]*>([0-9]\.)", html) == ["1.", "2.", "3."]


def test_the_towns_stand_under_their_areas(questions):
    assert re.findall(r'<option value="([a-z]+)" data-area="([a-z]+)">', questions()) == [
        ("shrewsbury", "central"), ("ludlow", "south"),
    ]  # fmt: skip


def test_the_form_can_send_nothing(questions):
    form = questions().partition("<form")[2].partition(">")[0]
    assert 'method="dialog"' in form
    assert "action" not in form
    assert form.rstrip().endswith("hidden")
