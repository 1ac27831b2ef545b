"""Whatever a picture's file holds, it is opened or refused, and nothing else happens."""

from __future__ import annotations

import io
import random
import struct
import zlib

import pytest
from PIL import Image as Pillow
from PIL import ImageOps

from activity_directory import safe_pictures
from activity_directory.safe_pictures import PictureTooLarge, PictureUnreadable, open_picture


def upright(tmp_path, orientation):
    """A red and a blue half, stored as a camera held that way stores them, opened."""
    exif = Pillow.Exif()
    exif[0x0112] = orientation
    picture = Pillow.new("RGB", (40, 20), "red")
    picture.paste("blue", (20, 0, 40, 20))
    picture.save(tmp_path / "a.jpg", exif=exif, quality=95)
    return open_picture(tmp_path / "a.jpg", 100)


def png_saying(width, height):
    """A PNG of a few bytes that claims to be of that size."""

    def chunk(kind, body):
        return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")

    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    packed = zlib.compress(b"\0" * 100)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size + b"\x08\x02\0\0\0") + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_put_upright_as_pillow_would(tmp_path, orientation):
    opened = upright(tmp_path, orientation)
    with Pillow.open(tmp_path / "a.jpg") as stored:
        expected = ImageOps.exif_transpose(stored)
        assert opened.tobytes() == expected.tobytes()
        assert opened.size == expected.size


@pytest.mark.parametrize(("width", "height"), [(8000, 8000), (10_000, 10_000), (60_000, 60_000)])
def test_a_picture_that_would_fill_the_memory_is_not_unpacked(tmp_path, monkeypatch, width, height):
    """Below Pillow's warning, between its warning and its error, and above both."""
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", lambda _: pytest.fail("unpacked"))
    (tmp_path / "a.png").write_bytes(png_saying(width, height))
    with pytest.raises(PictureTooLarge):
        open_picture(tmp_path / "a.png", 100)


def test_a_file_that_says_a_size_and_does_not_hold_it_is_unreadable(tmp_path):
    (tmp_path / "a.png").write_bytes(png_saying(500, 500))
    with pytest.raises(PictureUnreadable):
        open_picture(tmp_path / "a.png", 100)


def test_a_missing_file_is_unreadable(tmp_path):
    with pytest.raises(PictureUnreadable):
        open_picture(tmp_path / "a.png", 100)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_no_damage_to_a_file_leads_to_anything_but_a_refusal(tmp_path, monkeypatch, kind):
    """Bytes changed, cut off and repeated, most often near the beginning, where a file says what it is."""
    monkeypatch.setattr(safe_pictures, "MOST_PIXELS", 100_000)
    chance = random.Random(kind)  # noqa: S311 - nothing secret
    exif = Pillow.Exif()
    exif[0x0112] = 6
    written = io.BytesIO()
    Pillow.effect_noise((60, 40), 80).convert("RGB").save(written, kind, exif=exif)
    whole = written.getvalue()
    path = tmp_path / "a"
    for _ in range(300):
        raw = bytearray(whole[: chance.randrange(20, len(whole))] if chance.random() < 0.2 else whole)
        for _ in range(chance.randrange(1, 8)):
            raw[chance.randrange(3, min(len(raw), chance.choice((100, 200, len(whole)))))] = chance.randrange(256)
        path.write_bytes(raw)
        try:
            open_picture(path, 100)
        except (PictureTooLarge, PictureUnreadable):
            continue


def test_a_good_picture_with_an_odd_note_of_the_camera_is_shown(tmp_path):
    """Its resolution is text here, which Pillow reads and cannot write again."""
    exif = Pillow.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "secret"
    written = io.BytesIO()
    Pillow.new("RGB", (40, 20), "teal").save(written, "JPEG", exif=exif)
    raw = written.getvalue()
    assert raw.count(b"\x01\x0e\x00\x02") == 1
    (tmp_path / "a.jpg").write_bytes(raw.replace(b"\x01\x0e\x00\x02", b"\x01\x3d\x00\x02"))
    with Pillow.open(tmp_path / "a.jpg") as stored, pytest.raises(struct.error):
        ImageOps.exif_transpose(stored)
    assert open_picture(tmp_path / "a.jpg", 100).size == (20, 40)
