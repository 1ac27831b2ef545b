"""The spreadsheet that staff send out: made from the schema, filled in by a club, brought in without a mapping."""

from __future__ import annotations

import io
import re

import pytest
from openpyxl import load_workbook

from activity_directory.importing.template import ROWS, SHEET, questions, template_bytes, template_columns

ABOUT = {"name": "Short breaks team", "phone": "01632 960100", "email": "shortbreaks@example.org"}


@pytest.fixture(scope="module")
def raw(schemas, towns):
    return template_bytes(schemas, towns.titles(), ABOUT)


@pytest.fixture(scope="module")
def book(raw):
    return load_workbook(io.BytesIO(raw))


def test_the_same_schema_gives_the_same_bytes(raw, schemas, towns):
    assert template_bytes(schemas, towns.titles(), ABOUT) == raw


def test_a_heading_for_each_question_and_no_two_alike(book, schemas):
    heads = [cell.value for cell in book[SHEET][1]]
    assert len(set(heads)) == len(heads) == len(questions(schemas))
    assert [head.removesuffix(" *") for head in heads] == list(template_columns(schemas))
    assert {"Name *", "Summary *", "Provider: Name *", "Help: Changing a pad", "Sessions: Days (second)"} <= set(heads)


def test_all_that_an_activity_needs_is_asked_and_starred(schemas):
    asked = {
        question.field.keys[0] for question in questions(schemas) if question.needed and question.field.of == "activity"
    }
    assert asked >= set(schemas["activity"].plain["required"])


def test_choices_are_the_vocabularies_titles_and_every_list_leads_to_its_own(book, schemas):
    sheet, choices = book[SHEET], book["Choices"]
    assert choices.sheet_state == "hidden"
    by_column = {}
    for rule in sheet.data_validations.dataValidation:
        letter = re.match(r"[A-Z]+", str(rule.sqref))[0]
        by_column[letter] = rule
        assert len(rule.prompt) <= 255
        assert len(rule.promptTitle) <= 32
    for column, question in zip(sheet[1], questions(schemas, ("Ludlow", "Wem")), strict=True):
        rule = by_column[column.column_letter]
        if question.choices and question.field.keys != ("venue", "town"):
            first, last = re.match(r"Choices!(\$[A-Z]+\$\d+):(\$[A-Z]+\$\d+)", rule.formula1).groups()
            listed = [row[0].value for row in choices[first.replace("$", "") : last.replace("$", "")]]
            assert listed == list(question.choices)
        elif not question.choices:
            assert rule.type is None


def test_every_cell_is_text_so_that_no_telephone_loses_its_nought(book):
    assert all(cell.number_format == "@" for row in book[SHEET].iter_rows(2, ROWS + 2) for cell in row)


def test_it_explains_itself_and_says_whom_to_ring(book):
    words = "\n".join(str(row[0]) for row in book["How to fill this in"].iter_rows(values_only=True) if row[0])
    assert "01632 960100" in words
    assert "Name no children" in words
    assert "not stated" in words
