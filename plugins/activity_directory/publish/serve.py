"""The site on this computer, built again whenever something changes, with pages that reload by themselves.

The pages are served as they are but for one line that is added on the way out, never to the files. The
site's own content policy forbids scripts to open connections, so the line's script waits by asking for a
picture, which comes when the next build is there.
"""

from __future__ import annotations

import threading
import time
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import click

from .build import build_and_swap

if TYPE_CHECKING:
    from collections.abc import Callable

WATCHED = ("content", "theme", "schema", "plugins", "overrides", "pelicanconf.py", "publishconf.py")
SCRIPT_ADDRESS = "/-/reload.js"
CHANGED_ADDRESS = "/-/changed"
WAIT_SECONDS = 20.0
SCRIPT = b"""\
(function () {
  "use strict";
  var build = document.currentScript.getAttribute("data-build");
  function wait() {
    var picture = new Image();
    picture.onload = function () { location.reload(); };
    picture.onerror = function () { setTimeout(wait, 1000); };
    picture.src = "/-/changed?build=" + build + "&t=" + Date.now();
  }
  // Not before: a picture that is asked for while the page loads would hold the page up.
  window.addEventListener("load", function () { setTimeout(wait, 0); });
})();
"""
PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'


class Builds:
    """Which build is shown (the name of the folder behind the link `output`), and a way to wait for another."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self._changed = threading.Condition()

    @property
    def shown(self) -> str:
        """The name of the build that readers see now."""
        return self.output.resolve().parent.name

    def announce(self) -> None:
        """Wake everyone who waits: there is another build."""
        with self._changed:
            self._changed.notify_all()

    def wait_for_another(self, than: str, seconds: float) -> bool:
        """True as soon as another build than `than` is shown, False after so many seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: self.shown != than, timeout=seconds)


def make_server(output: Path, port: int, builds: Builds) -> ThreadingHTTPServer:
    """A server on this computer alone (127.0.0.1) for whatever `output` shows when a request comes."""

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *args: object, **kwargs: object) -> None:
            # socketserver hands over what it likes; the folder is all that is ours to say.
            super().__init__(*args, directory=str(output), **kwargs)  # type: ignore[arg-type]

        def do_GET(self) -> None:
            address = urlsplit(self.path)
            if address.path == SCRIPT_ADDRESS:
                self._send(SCRIPT, "text/javascript; charset=utf-8")
            elif address.path == CHANGED_ADDRESS:
                than = parse_qs(address.query).get("build", [""])[0]
                if builds.wait_for_another(than, WAIT_SECONDS):
                    self._send(PICTURE, "image/svg+xml")
                else:
                    self._send(b"", "text/plain", HTTPStatus.NOT_FOUND)
            else:
                self._page_or_file()

        def _page_or_file(self) -> None:
            path = Path(self.translate_path(self.path))
            if path.is_dir():
                path /= "index.html"
            status = HTTPStatus.OK
            if not path.is_file() and (output / "404.html").is_file():
                path, status = output / "404.html", HTTPStatus.NOT_FOUND
            if path.suffix != ".html" or not path.is_file():
                super().do_GET()
                return
            # Asked before the page is read: at worst the page reloads once too often, never too seldom.
            line = f'<script src="{SCRIPT_ADDRESS}" data-build="{builds.shown}"></script>'.encode()
            page = path.read_bytes()
            self._send(page.replace(b"</body>", line + b"</body>", 1), "text/html; charset=utf-8", status)

        def _send(self, body: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing of single requests: what matters here is what the build says."""

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    server.daemon_threads = True
    return server


def serve(
    project: Path,
    *,
    port: int = 8000,
    settings_file: str = "pelicanconf.py",
    today: str | None = None,
    say: Callable[[str], None] = click.echo,
) -> int:
    """Build, show the site at http://127.0.0.1:<port>/, and build again whenever something changes.

    A build that fails leaves the last good one on show. Ends with Ctrl-C. Returns 0, or 1 when there is
    nothing to show.
    """
    from watchfiles import watch

    project = project.resolve()
    output = project / "output"
    code = build_and_swap(project, settings_file=settings_file, today=today, say=say)
    if code and not output.exists():
        return code
    builds = Builds(output)
    try:
        server = make_server(output, port, builds)
    except OSError:
        say(f"Port {port} is taken by another program. Choose another:  make serve PORT={port + 1}")
        return 1
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(f"\nThe site is at http://127.0.0.1:{port}/   Change a file and the page reloads. Ctrl-C ends this.\n")
    paths = [project / name for name in WATCHED if (project / name).exists()]
    try:
        for _ in watch(*paths, raise_interrupt=False):
            say(f"{time.strftime('%H:%M:%S')}  Something changed.")
            build_and_swap(project, settings_file=settings_file, today=today, say=say)
            builds.announce()
    finally:
        server.shutdown()
        server.server_close()
    return 0
