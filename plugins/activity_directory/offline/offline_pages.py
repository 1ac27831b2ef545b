"""What stands in the site whatever else does: the service worker, and the pages that it leads to when it must."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.model import OutputFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.model import Directory, Render, Settings

WARNS_AFTER_DAYS = 30
EXPIRES_AFTER_DAYS = 60
"""Older than this a copy is not shown: too much may be wrong, and a family would travel for nothing (promise 36)."""


def offline_pages(directory: Directory, settings: Settings, render: Render) -> Iterator[OutputFile]:  # noqa: ARG001
    """sw.js at the site's top, because a worker works for the folder that it stands in; and two short pages."""
    yield OutputFile("sw.js", _worker(settings).encode())
    for name in ("not-kept", "too-old"):
        page = render(f"pages/offline-{name}.html", root="../", expires=EXPIRES_AFTER_DAYS)
        yield OutputFile(f"offline/{name}.html", page.encode())


def _worker(settings: Settings) -> str:
    """What the page and the worker share, then the worker's own part."""
    files = ("static/js/offline-copy.js", "offline/worker.js")
    return "\n".join((settings.theme / file).read_text(encoding="utf-8").strip() for file in files) + "\n"
