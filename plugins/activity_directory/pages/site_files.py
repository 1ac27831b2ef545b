"""Files for machines: sitemap, robots, headers; and the page for an address that does not exist."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from activity_directory.model import OutputFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from activity_directory.model import Directory, Render

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_MOST_ADDRESSES = 50_000
"""What the sitemap protocol allows in one file."""


def site_files(directory: Directory, paths: Iterable[str], standalone_css: str, render: Render) -> Iterator[OutputFile]:
    """`paths` are the pages to be found by search engines. The sitemap needs base_url, so without one there is none."""
    base = directory.site.base_url
    if base:
        yield OutputFile("sitemap.xml", _sitemap(base, sorted(paths), _changed(directory)))
    robots = "User-agent: *\nAllow: /\n" + (f"Sitemap: {base}sitemap.xml\n" if base else "")
    yield OutputFile("robots.txt", robots.encode())
    # The page for a missing address has its style inside itself, let by with its digest.
    digest = base64.b64encode(hashlib.sha256(standalone_css.encode()).digest()).decode()
    yield OutputFile("_headers", render("pages/headers.txt", digest=digest).encode())
    page = render("pages/not-found.html", style=standalone_css, digest=digest)
    yield OutputFile("404.html", page.encode())


def _changed(directory: Directory) -> Mapping[str, date]:
    """The day of the last confirmed change of each activity's page."""
    return {
        f"activities/{activity.id}.html": max(
            day for day in (activity.checked.on, activity.added, activity.changed and activity.changed.on) if day
        )
        for activity in directory.activities
    }


def _sitemap(base: str, paths: list[str], changed: Mapping[str, date]) -> bytes:
    root = ET.Element("urlset", {"xmlns": _SITEMAP})
    for path in paths[:_MOST_ADDRESSES]:
        url = ET.SubElement(root, "url")
        ET.SubElement(url, "loc").text = base + ("" if path == "index.html" else path)
        if path in changed:
            ET.SubElement(url, "lastmod").text = changed[path].isoformat()
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"
