"""The shortcuts for thousands of pages change nothing in what a page says."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from activity_directory.quick_templates import QuickEnvironment

TEMPLATES = {
    "page.html": (
        '{% extends "base.html" %}{% import "macros.html" as make %}{% block main %}'
        '{{ icon("phone") }}{{ icon(which) }}{{ value }}{{ number }}{{ marked }}{{ nothing }}'
        "{{ make.fact(value) }}{% call make.row() %}{{ value }}{% endcall %}"
        '{% set kept %}<b>{{ value }}</b>{% endset %}{{ kept }}{{ kept ~ value }}{% include "part.html" %}'
        "{{ value | upper }}{{ loud(value) }}"
        "{% for each in several %}{{ each }}{{ loop.index }}{% endfor %}{% endblock %}"
    ),
    "base.html": "<main>{% block main %}{% endblock %}</main>",
    "macros.html": (
        "{% macro fact(words) %}<p>{{ words }}</p>{% endmacro %}{% macro row() %}<i>{{ caller() }}</i>{% endmacro %}"
    ),
    "part.html": "<u>{{ value }}</u>",
}
VALUES = ["plain", "a < b & \"c\" 'd' >", "", "é£’", "&amp;"]


def drawn(name: str) -> Markup:
    return Markup('<svg class="{}"/>').format(name)


def rendered(environment: Environment, value: str) -> str:
    environment.globals.update(icon=drawn, loud=lambda text: f"{text}!")
    environment.filters.update(icon=drawn)
    return environment.get_template("page.html").render(
        which="a<b", value=value, number=3.5, marked=Markup("<br>"), nothing=None, several=[value, 1, Markup("&lt;")]
    )


@pytest.mark.parametrize("value", VALUES)
def test_a_page_is_the_same_to_the_byte_as_jinja_itself_makes_it(value: str) -> None:
    options = {"loader": DictLoader(TEMPLATES), "undefined": StrictUndefined}
    ours, theirs = QuickEnvironment(autoescape=True, **options), Environment(autoescape=True, **options)
    assert rendered(ours, value) == rendered(theirs, value)


def test_a_name_that_nobody_gave_is_still_an_error() -> None:
    source = DictLoader({"page.html": "{{ missing }}"})
    environment = QuickEnvironment(loader=source, autoescape=True, undefined=StrictUndefined)
    with pytest.raises(UndefinedError):
        environment.get_template("page.html").render()


def test_a_drawing_that_there_is_no_file_of_is_still_an_error() -> None:
    def none_such(name: str) -> Markup:
        raise KeyError(name)

    environment = QuickEnvironment(loader=DictLoader({"page.html": '{{ icon("nobody") }}'}), autoescape=True)
    environment.globals.update(icon=none_such)
    environment.filters.update(icon=none_such)
    with pytest.raises(KeyError):
        environment.get_template("page.html").render()
