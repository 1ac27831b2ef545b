"""Pictures that others sent, opened so that nothing in a file can stop a build: their pixels, or why there are none."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PIL.Image import Image as Pixels
    from PIL.Image import Transpose
    from PIL.ImageFile import ImageFile

MOST_PIXELS = 60_000_000
"""A picture with more is refused before it is unpacked: that could take all of a small machine's memory."""

_FORMATS = ("JPEG", "PNG", "WEBP")
_ORIENTATION = 0x0112  # the number by which a camera says how it was held


class PictureTooLarge(Exception):  # noqa: N818 - it is the picture that is at fault, not the program
    """The picture has more than MOST_PIXELS."""


class PictureUnreadable(Exception):  # noqa: N818 - as above
    """The file is cut off, damaged or not a picture at all."""


def open_picture(source: Path, largest: int) -> Pixels:
    """The pixels of a JPEG, PNG or WebP file, the right way up.

    A JPEG may come smaller than it is stored, but no smaller than `largest` pixels on both sides where it has them.
    Raises PictureTooLarge or PictureUnreadable, and nothing else, whatever the file holds.
    """
    from PIL import Image as Pillow

    try:
        with warnings.catch_warnings():
            # Our own limit is lower than the one that Pillow warns of, and the rest is said by the exceptions here.
            warnings.simplefilter("ignore")
            with Pillow.open(source, formats=_FORMATS) as opened:
                return _upright(opened, largest)
    except (PictureTooLarge, Pillow.DecompressionBombError) as error:
        raise PictureTooLarge from error
    except Exception as error:  # Pillow raises whatever a damaged file leads it to, TypeError and struct.error too
        raise PictureUnreadable from error


def _upright(opened: ImageFile, largest: int) -> Pixels:
    if opened.width * opened.height > MOST_PIXELS:
        raise PictureTooLarge
    opened.draft("RGB", (largest, largest))
    turn = _turns().get(opened.getexif().get(_ORIENTATION))
    return opened.transpose(turn) if turn is not None else opened.copy()


def _turns() -> Mapping[object, Transpose]:
    """What puts a picture upright, by what its camera says.

    Pillow's own exif_transpose also writes the camera's notes anew, and fails on a good picture with an odd one.
    """
    from PIL.Image import Transpose as To

    return {
        2: To.FLIP_LEFT_RIGHT,
        3: To.ROTATE_180,
        4: To.FLIP_TOP_BOTTOM,
        5: To.TRANSPOSE,
        6: To.ROTATE_270,
        7: To.TRANSVERSE,
        8: To.ROTATE_90,
    }
