"""QR codes: the same as a general encoder draws, and read as the address that went in."""

from __future__ import annotations

import random
import string

import pytest
import segno
import zxingcpp
from PIL import Image

from activity_directory.brochure.qr_codes import modules

LETTERS = string.ascii_lowercase + string.digits + "/-.?=:%"


def by_segno(text: str) -> tuple[str, ...]:
    code = segno.make_qr(text, error="m", boost_error=False, mask=2)
    return tuple("".join(str(int(module)) for module in row) for row in code.matrix)


def read(rows: tuple[str, ...]) -> str:
    quiet = "0" * (len(rows) + 8)
    dots = "".join([quiet * 4, *(f"0000{row}0000" for row in rows), quiet * 4])
    picture = Image.frombytes("L", (len(quiet),) * 2, bytes(0 if dot == "1" else 255 for dot in dots))
    (found,) = zxingcpp.read_barcodes(picture.resize((len(quiet) * 4,) * 2, Image.Resampling.NEAREST))
    return found.text


def address_of(length: int) -> str:
    chance = random.Random(length)  # noqa: S311 - the same letters every time
    return "a" + "".join(chance.choice(LETTERS) for _ in range(length - 1))


@pytest.mark.parametrize("length", [14, 26, 42, 62, 84, 106, 122, 152, 180, 181])
def test_a_full_code_of_every_size_is_the_one_that_segno_draws(length):
    assert modules(address_of(length)) == by_segno(address_of(length))


@pytest.mark.parametrize("length", [3, 15, 27, 43, 61, 63, 85, 107, 123, 153, 179])
def test_a_reader_reads_the_address_from_a_code_of_every_size(length):
    rows = modules(address_of(length))
    assert len(rows) == len(by_segno(address_of(length)))
    assert read(rows) == address_of(length)


@pytest.mark.parametrize("text", ["HTTPS://EXAMPLE.ORG/1", "12345", "https://example.org/café", "https://例え.jp/"])
def test_what_has_a_code_of_another_kind_is_left_to_segno(text):
    assert modules(text) == by_segno(text)
