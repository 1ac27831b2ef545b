"""A small site, built once by the real build, and a real Chromium to read it with.

The entries of `content/` beside this file show every kind of page there is. The directory's own files (places, terms,
schemes, contacts) and the staff's pages are the worked example's, so that what is tested is what is published.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from activity_directory.publish import build_and_swap

PROJECT = Path(__file__).parent.parent.parent
CONTENT = Path(__file__).parent / "content"
TODAY = "2026-11-22"
# The site is read below a path, as on GitHub Pages: an address that begins with "/" would break there.
SUB_PATH = "county/activities"
# Milliseconds that a busy machine may take before a test gives up; a quick one never waits for them.
PATIENCE = 20_000
# The shell is the same engine without windows: a new page costs a third of the time (pages opened one after another).
CHROMIUM_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str:
    """The path of a Chromium. Fails in plain words where there is none: these tests are not skipped in silence."""
    found = next((path for name in CHROMIUM_NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.fail(
            "No Chromium was found, so nothing that needs a browser was tested. Install one, for example with "
            '"apt-get install --no-install-recommends chromium", and run the tests again.',
            pytrace=False,
        )
    return found


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return {"executable_path": chromium(), "args": ["--no-sandbox"], "headless": True}


expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project folder with a few entries and the real schema and theme."""
    folder = tmp_path_factory.mktemp("project")
    for name in ("plugins", "schema", "theme"):
        (folder / name).symlink_to(PROJECT / name)
    shutil.copy(PROJECT / "pelicanconf.py", folder)
    shutil.copytree(CONTENT, folder / "content")
    for name in ("site.yaml", "calendar.yaml", "places.yaml", "programme.yaml"):
        shutil.copy(PROJECT / "content" / name, folder / "content")
    shutil.copytree(PROJECT / "content" / "pages", folder / "content" / "pages")
    return folder


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    """The folder of the built site."""
    said: list[str] = []
    code = build_and_swap(project, today=TODAY, say=said.append)
    if code != 0:
        pytest.fail("The site that the browser reads could not be built:\n" + "\n".join(said), pytrace=False)
    return (project / "output").resolve()


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and keeps quiet about it; an address that is not there gets the site's own 404 page."""

    def log_message(self, *_: object) -> None:
        return

    def copyfile(self, source: Any, outputfile: Any) -> None:
        # A page that was closed while a file was on its way has no more use for it.
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / SUB_PATH / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site's address on this computer, ending in "/"."""
    root = tmp_path_factory.mktemp("served")
    (root / SUB_PATH).parent.mkdir(parents=True)
    (root / SUB_PATH).symlink_to(site)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(root)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/{SUB_PATH}/"
    server.shutdown()
    server.server_close()


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """A function that opens a page of a new reader: `open_page(width=320, color_scheme="dark", scripts=False)`.

    `scripts=False` keeps the site's scripts from arriving, as on a bad line, and leaves script itself on, because axe
    needs it; `java_script_enabled=False` switches it off.
    """
    contexts: list[BrowserContext] = []

    def open_one(width: int = 1280, height: int = 800, *, scripts: bool = True, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        if not scripts:

            def refuse(route: Route) -> None:
                route.abort()

            page.route("**/*.js", refuse)
        return page

    yield open_one
    for context in contexts:
        context.close()
