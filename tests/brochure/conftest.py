"""What the brochure's tests share: one whole PDF of made-up activities, set once for all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from activity_directory.brochure.book import Book
from activity_directory.brochure.compose import compose
from activity_directory.brochure.typesetting import Typeset, typeset
from activity_directory.schedule import Quarter
from tests.brochure.made_up import SETTINGS, many
from tests.brochure.paper import Paper

SPRING = Quarter(2027, 1)


@pytest.fixture(scope="session")
def edition() -> Book:
    return compose(many(24), SETTINGS, SPRING)


@pytest.fixture(scope="session")
def made(edition: Book) -> Typeset:
    directory = many(24)
    return typeset(edition, directory.site, SETTINGS, directory.today)


@pytest.fixture(scope="session")
def paper(made: Typeset, tmp_path_factory: pytest.TempPathFactory) -> Paper:
    file: Path = tmp_path_factory.mktemp("brochure") / "brochure.pdf"
    file.write_bytes(made.pdf)
    return Paper(file)
