"""Pages of a feed from its address. The one place of the program that asks the network, and only when it is told to.

A feed leads the reader on by itself, so it is not trusted: it stays on the host that was named, over http or https,
with bounds on time, pages and bytes, and never follows a link to a file.
"""

from __future__ import annotations

import contextlib
import http.client
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from activity_directory.importing.feed_pages import MAX_PAGE_BYTES, MAX_PAGES, FeedFault, Gathering, Page

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import IO

TIMEOUT = 20  # seconds in which something has to come
MAX_PAGE_SECONDS = 90
MAX_SECONDS = 600  # for a whole feed
MAX_BYTES = 200 * 1024 * 1024
MAX_REDIRECTS = 3


def origin_of(address: str) -> tuple[str, str, int]:
    """Scheme, host and port. Raises FeedFault when it is no address of the web."""
    try:
        parts = urlsplit(address)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
    except ValueError:
        raise FeedFault(f'"{address[:120]}" is no address of the web.') from None
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
        raise FeedFault(f'"{address[:120]}" is no address of the web, beginning with https://')
    return parts.scheme, parts.hostname.lower(), port


def _may_lead(first: str, following: str) -> bool:
    """Whether a link stays where the feed is; from http to https of the same host is no other place."""
    (scheme, host, port), (to_scheme, to_host, to_port) = origin_of(first), origin_of(following)
    return host == to_host and ((scheme, port) == (to_scheme, to_port) or (scheme, to_scheme) == ("http", "https"))


def gather_from_address(
    address: str,
    gathering: Gathering,
    fetch: Callable[[str], bytes] | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Every page from `address` on. Raises FeedFault when the first page cannot be had."""
    fetch = fetch or Fetching(address).fetch
    origin_of(address)
    here = address
    seen: set[str] = set()
    total = 0
    end = clock() + MAX_SECONDS
    while True:
        seen.add(here)
        try:
            raw = fetch(here)
            total += len(raw)
            following, count = gathering.take(Page(here, raw))
        except FeedFault as fault:
            if len(seen) == 1:
                raise
            gathering.not_whole(here, f"{fault} What came before it was read.", "Try again later.")
            return
        if not count or not following:
            return
        with contextlib.suppress(ValueError):  # what urllib cannot even take apart leads nowhere, and is told below
            following = urljoin(here, following)
        if following == here:
            return
        why = _why_not_on(address, following, seen, total, late=clock() > end)
        if why:
            gathering.not_whole(here, why)
            return
        here = following


def _why_not_on(address: str, following: str, seen: set[str], total: int, *, late: bool) -> str:
    try:
        same = _may_lead(address, following)
    except FeedFault:
        same = False
    if not same:
        return f'Its next page "{following[:120]}" is at another place, and was not asked for.'
    if following in seen:
        return "Its next page was read before: the feed goes round in a circle."
    if len(seen) >= MAX_PAGES:
        return f"There are more than {MAX_PAGES} pages; the others were not read."
    if total > MAX_BYTES:
        return f"The feed is larger than {MAX_BYTES // 1024 // 1024} MB; the rest was not read."
    return f"The feed took longer than {MAX_SECONDS // 60} minutes; the rest was not read." if late else ""


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a redirect only to where the feed is."""

    max_redirections = MAX_REDIRECTS

    def __init__(self, address: str) -> None:
        self.address = address

    def redirect_request(  # noqa: PLR0917 - urllib's own signature
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """A request for the new place, or a FeedFault."""
        if not _may_lead(self.address, newurl):
            raise FeedFault(
                f'It leads on to "{newurl[:120]}", which is another place. Give that address if it is right.'
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class Fetching:
    """Asks for pages over http and https, and for nothing else: no file, no ftp, no proxy that was not set."""

    def __init__(self, address: str) -> None:
        self.opener = urllib.request.OpenerDirector()
        for handler in (
            urllib.request.ProxyHandler(),
            urllib.request.HTTPHandler(),
            urllib.request.HTTPSHandler(),
            urllib.request.HTTPErrorProcessor(),
            urllib.request.HTTPDefaultErrorHandler(),
            _Redirects(address),
        ):
            self.opener.add_handler(handler)

    def fetch(self, address: str) -> bytes:
        """The bytes of one page. Raises FeedFault."""
        origin_of(address)
        request = urllib.request.Request(  # noqa: S310 - the scheme is looked at above, and the opener knows no other
            address, headers={"Accept": "application/json", "User-Agent": "activity-directory"}
        )
        try:
            with self.opener.open(request, timeout=TIMEOUT) as answer:
                raw = _read(answer)
        except urllib.error.HTTPError as fault:
            raise FeedFault(f"{address} answers {fault.code}.") from None
        except (OSError, http.client.HTTPException, ValueError) as fault:
            if isinstance(fault, FeedFault):
                raise
            raise FeedFault(f"{address} cannot be reached.") from None
        return raw


def _read(answer: Any) -> bytes:
    """At most a page and a byte; an answer that drips is given up."""
    pieces: list[bytes] = []
    size = 0
    end = time.monotonic() + MAX_PAGE_SECONDS
    while size <= MAX_PAGE_BYTES and (piece := answer.read1(64 * 1024)):
        pieces.append(piece)
        size += len(piece)
        if time.monotonic() > end:
            raise TimeoutError
    return b"".join(pieces)
