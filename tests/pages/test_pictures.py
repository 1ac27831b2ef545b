"""Pictures are drawn again, so that nothing but what is seen is published."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from PIL import Image as Pillow

from activity_directory.model import Image
from activity_directory.pages.pictures import Pictures

SWIM = "activities/severn-splash/saturday-swim.html"


def test_no_picture_keeps_anything_beside_its_pixels(site: dict[str, bytes]) -> None:
    found = {path: content for path, content in site.items() if path.startswith("images/")}
    assert sorted(found) == [
        "images/severn-splash/pool.png-480.webp",
        "images/severn-splash/swimmers-480.jpg",
        "images/severn-splash/swimmers-960.jpg",
    ]
    for content in found.values():
        assert b"secret" not in content
        assert b"taken at home" not in content
        image = Pillow.open(io.BytesIO(content))
        assert dict(image.getexif()) == {}
        assert {"exif", "comment", "icc_profile", "xmp"} & set(image.info) == set()


def test_the_place_is_shown_before_the_people(pages_of: Any) -> None:
    assert [image["alt"] for image in pages_of[SWIM].all("img")] == ["The pool from the door.", "Two children float."]


def test_a_page_offers_two_widths_and_says_how_large_the_picture_is(pages_of: Any) -> None:
    image = pages_of[SWIM].all("img")[1]
    assert image["srcset"] == (
        "../../images/severn-splash/swimmers-480.jpg 480w, ../../images/severn-splash/swimmers-960.jpg 960w"
    )
    assert (image["width"], image["height"]) == ("480", "320")


def test_a_picture_taken_sideways_is_turned_up(tmp_path: Path) -> None:
    exif = Pillow.Exif()
    exif[0x0112] = 6
    Pillow.new("RGB", (400, 200)).save(tmp_path / "a.jpg", exif=exif)
    picture = Pictures().picture(Image(tmp_path / "a.jpg", "x/a.jpg", "A", "place"))
    assert picture is not None
    assert (picture.width, picture.height) == (200, 400)


def test_a_file_that_is_no_picture_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert Pictures().picture(Image(tmp_path / "a.jpg", "x/a.jpg", "A", "place")) is None


def test_a_picture_that_two_pages_show_is_made_once(tmp_path: Path) -> None:
    Pillow.new("RGB", (20, 20)).save(tmp_path / "a.png")
    made = Pictures()
    image = Image(tmp_path / "a.png", "x/a.png", "A", "place")
    assert made.picture(image) == made.picture(image)
    assert [file.path for file in made.take()] == ["images/x/a.png-480.jpg"]
    assert list(made.take()) == []


def test_two_pictures_that_differ_only_in_their_ending_are_both_published(tmp_path: Path) -> None:
    """Both become JPEG; at one address the build would stop."""
    made = Pictures()
    for name in ("pool.jpg", "pool.jpeg", "pool.png"):
        Pillow.new("RGB", (20, 20)).save(tmp_path / name)
        assert made.picture(Image(tmp_path / name, f"x/{name}", "A", "place")) is not None
    paths = [file.path for file in made.take()]
    assert len(set(paths)) == 3
    assert paths[0] == "images/x/pool-480.jpg"
