"""Pictures, drawn again into a new image, so that nothing but what is seen is published.

Saving a picture again is not enough: Pillow keeps a JPEG's comment, and a telephone writes where it stood. The pixels
are pasted into a new image, in two widths, as JPEG, or as WebP where parts are see-through.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from activity_directory.model import OutputFile
from activity_directory.safe_pictures import PictureTooLarge, PictureUnreadable, open_picture
from activity_directory.schedule import date_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PIL.Image import Image as Pixels

    from activity_directory.model import Activity, Image

NARROW, WIDE = 480, 960
_QUALITY = 80


@dataclass(frozen=True, slots=True)
class Picture:
    """A published picture. Addresses are relative to the site; `wide` is "" where one width is all there is."""

    address: str
    width: int
    height: int
    alt: str
    caption: str = ""
    wide: str = ""
    wide_width: int = 0


@dataclass(slots=True)
class Pictures:
    """The pictures of one build. Each is made once, when a page asks for it."""

    _files: list[OutputFile] = field(default_factory=list)
    _made: dict[str, tuple[tuple[str, int, int], ...]] = field(default_factory=dict)

    def of(self, activity: Activity) -> Sequence[Picture]:
        """The pictures of an activity, in the order of its entry; one that cannot be read is left out."""
        return tuple(picture for image in activity.images if (picture := self.picture(image)) is not None)

    def take(self) -> Iterator[OutputFile]:
        """The files made since the last time, so that no more than a page's are held in memory."""
        files, self._files = self._files, []
        yield from files

    def picture(self, image: Image, widths: tuple[int, ...] = (NARROW, WIDE)) -> Picture | None:
        """One picture, or None when its file is not a picture that can be read."""
        if image.name not in self._made:
            self._made[image.name] = self._make(image, widths)
        made = self._made[image.name]
        if not made:
            return None
        address, width, height = made[0]
        wide, wide_width = (made[1][0], made[1][1]) if len(made) > 1 else ("", 0)
        return Picture(address, width, height, image.alt, _caption(image), wide, wide_width)

    def _make(self, image: Image, widths: tuple[int, ...]) -> tuple[tuple[str, int, int], ...]:
        try:
            pixels = open_picture(image.source, WIDE * 2)
        except (PictureTooLarge, PictureUnreadable):
            return ()  # the check said so, and withheld the entry; what is left is a file that broke since
        source = PurePosixPath("images", image.name)
        made: list[tuple[str, int, int]] = []
        for width in widths:
            if made and pixels.width <= widths[0]:
                break
            content, size, ending = _encode(pixels, width)
            # pool.jpg and pool.png may stand side by side; no name holds a full stop, so these two cannot meet.
            stem = source.with_suffix("") if source.suffix == f".{ending}" else source
            address = f"{stem}-{width}.{ending}"
            self._files.append(OutputFile(address, content))
            made.append((address, *size))
        return tuple(made)


def _encode(pixels: Pixels, width: int) -> tuple[bytes, tuple[int, int], str]:
    from PIL import Image as Pillow

    see_through = pixels.mode in {"RGBA", "LA", "PA"} or "transparency" in pixels.info
    mode = "RGBA" if see_through else "RGB"
    source = pixels.convert(mode)
    if source.width > width:
        height = max(1, round(source.height * width / source.width))
        source = source.resize((width, height), Pillow.Resampling.LANCZOS)
    clean = Pillow.new(mode, source.size)
    clean.paste(source)
    written = io.BytesIO()
    if see_through:
        clean.save(written, "WEBP", quality=_QUALITY, method=4)
    else:
        clean.save(written, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    return written.getvalue(), clean.size, "webp" if see_through else "jpg"


def _caption(image: Image) -> str:
    """Whose agreement covers a picture of people; nothing for places and things."""
    if image.of != "people" or not image.agreed_by:
        return ""
    parts = [f"Shown with the agreement of: {image.agreed_by}"]
    if image.covers:
        parts.append(f"for: {image.covers}")
    if image.agreed_until is not None:
        parts.append(f"until {date_in_words(image.agreed_until, year=True, weekday=False)}")
    return f"{', '.join(parts)}."
