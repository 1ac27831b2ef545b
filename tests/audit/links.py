"""Follow every link and fragment of a built site on the disk; print those that lead nowhere and end with 1 if any does.

Hyperlink, the npm tool for this, keeps every page in a browser's shape: it took over ten minutes and two
gigabytes for 400 pages. This reads each page once.
"""

from __future__ import annotations

import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

NOT_FOUND = "404.html"
LINKS = {"a": "href", "link": "href", "img": "src", "script": "src", "source": "src", "iframe": "src", "form": "action"}


class Page(HTMLParser):
    """The links of one page, each with its line, and the ids that a fragment can name."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[tuple[int, str]] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Keep what leads somewhere, and what can be led to."""
        for name, value in attributes:
            if name == "id" and value:
                self.ids.add(value)
            if value is not None and LINKS.get(tag) == name:
                self.links.append((self.getpos()[0], value))


def broken(site: Path) -> list[str]:
    """Sentences, one for each link inside `site` that leads nowhere, sorted."""
    pages = {path: Page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}
    found = []
    for path, page in pages.items():
        for line, link in page.links:
            address = urlsplit(link)
            if address.scheme or address.netloc:
                continue
            if path.name == NOT_FOUND and address.path == "/":
                # The page for what is not there is shown at any depth and knows no address without base_url: "/" is
                # its guess at the host's first page, and is only ever followed on a host.
                continue
            target = (path.parent / unquote(address.path)).resolve() if address.path else path
            fragment = unquote(address.fragment)
            where = f"{path.relative_to(site)}, line {line}: {link}"
            if not target.is_relative_to(site) or not target.is_file():
                found.append(f"{where}  leads to no file")
            # After "#" a search page keeps its filters, which are no place on the page: they have "=" in them.
            elif fragment and "=" not in fragment and target in pages and fragment not in pages[target].ids:
                found.append(f"{where}  names no place on that page")
    return sorted(found)


if __name__ == "__main__":
    lost = broken(Path(sys.argv[1]).resolve())
    sys.stdout.write("".join(f"{each}\n" for each in lost))
    sys.exit(1 if lost else 0)
