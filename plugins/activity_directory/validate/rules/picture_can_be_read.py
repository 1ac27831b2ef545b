"""A picture that is there can be opened and shown."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.safe_pictures import MOST_PIXELS, PictureTooLarge, PictureUnreadable, open_picture
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from activity_directory.validate.entry import Entry, Known

_LARGE_ENOUGH = 16  # pixels: nothing is shown here, and a JPEG is unpacked the faster the smaller it may come


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    for keys, file in entry.pictures:
        source = known.pictures.get(f"{entry.provider}/{file}")
        if source is None:
            continue  # told by picture-exists
        if (told := _what_is_wrong(source, _stamp(source))) is not None:
            says, fix = told
            yield Finding(keys, f'The picture "{file}" {says}', fix)


def _stamp(source: Path) -> tuple[int, int]:
    """What changes when the file is replaced, so that nobody is told of the picture that was there before."""
    try:
        now = source.stat()
    except OSError:
        return 0, 0
    return now.st_mtime_ns, now.st_size


@lru_cache(maxsize=1024)  # many activities of a provider show the same picture
def _what_is_wrong(source: Path, _written: tuple[int, int]) -> tuple[str, str] | None:
    try:
        open_picture(source, _LARGE_ENOUGH)
    except PictureTooLarge:
        return (
            f"has more than {MOST_PIXELS // 1_000_000} million dots, which is more than this directory opens.",
            "Make it smaller: 1600 pixels wide is plenty. On a phone, send it to yourself by e-mail as Medium.",
        )
    except PictureUnreadable:
        return (
            "is damaged or was cut off on its way, so that it cannot be shown.",
            "Open it on your computer. If it shows, save it again as JPEG; if it does not, fetch it anew.",
        )
    return None


RULE = Rule(
    id="picture-can-be-read",
    severity=Severity.BLOCKING,
    title="A picture can be opened",
    reason="A picture that only half arrived would be missing from the page, and nobody would know why.",
    bad="images:\n  - {file: cut-off.jpg, alt: The shallow end with wide steps, of: place, consent: yes}",
    good="images:\n  - {file: pool.jpg, alt: The shallow end with wide steps, of: place, consent: yes}",
    check=_check,
    kinds=("activity", "provider"),
)
