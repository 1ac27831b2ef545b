"""A web server on this machine for the search's measurements: gzip, HTTP/2 as real hosts speak it, and what was taken.

with serving(folder) as server:
    server.address            # "https://localhost:40123"
    server.taken()            # {path: bytes as they travelled}, since the last time this was asked
"""

from __future__ import annotations

import asyncio
import gzip
import mimetypes
import socket
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

COMPRESSED = {".html", ".css", ".js", ".mjs", ".json", ".svg", ".txt", ".xml"}
# So that a page's clock counts in microseconds.
ISOLATED = [
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-embedder-policy", b"require-corp"),
]


class Server:
    """What is in a folder, sent compressed. `address` is set once it serves."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = ""
        self._ready: dict[str, bytes | None] = {}
        self._taken: dict[str, int] = {}
        self._lock = threading.Lock()

    def taken(self) -> dict[str, int]:
        """The paths that were asked for since the last time, and the bytes of each body. Starts a new count."""
        with self._lock:
            taken, self._taken = self._taken, {}
        return taken

    def body(self, path: str) -> bytes | None:
        """A file as it travels; None where there is none."""
        if path not in self._ready:
            file = (self.folder / path).resolve()
            content = file.read_bytes() if file.is_relative_to(self.folder) and file.is_file() else None
            if content is not None and file.suffix in COMPRESSED:
                content = gzip.compress(content, 6, mtime=0)
            self._ready[path] = content
        return self._ready[path]

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        """One request (ASGI)."""
        if scope["type"] == "lifespan":
            while (await receive())["type"] != "lifespan.shutdown":
                await send({"type": "lifespan.startup.complete"})
            await send({"type": "lifespan.shutdown.complete"})
            return
        path = scope["path"].lstrip("/")
        body = self.body(path)
        with self._lock:
            self._taken[path] = len(body or b"")
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        headers = [(b"content-type", kind.encode()), *ISOLATED]
        if body is not None and Path(path).suffix in COMPRESSED:
            headers.append((b"content-encoding", b"gzip"))
        status = 404 if body is None else 200
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body or b""})


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """Serve a folder until the block ends."""
    import trustme
    from hypercorn.asyncio import serve
    from hypercorn.config import Config

    server = Server(folder.resolve())
    with tempfile.TemporaryDirectory() as place, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        certificate = trustme.CA().issue_cert("localhost")
        certificate.cert_chain_pems[0].write_to_path(f"{place}/certificate")
        certificate.private_key_pem.write_to_path(f"{place}/key")
        config = Config()
        config.bind = [f"127.0.0.1:{port}"]
        config.certfile, config.keyfile = f"{place}/certificate", f"{place}/key"
        config.alpn_protocols = ["h2", "http/1.1"]
        config.loglevel = "ERROR"
        loop = asyncio.new_event_loop()
        stop = asyncio.Event()
        thread = threading.Thread(
            target=lambda: loop.run_until_complete(serve(server, config, shutdown_trigger=stop.wait)),  # type: ignore[arg-type]
            daemon=True,
        )
        thread.start()
        server.address = f"https://localhost:{port}"
        _wait_for(port)
        try:
            yield server
        finally:
            loop.call_soon_threadsafe(stop.set)
            thread.join(10)
            loop.close()


def _wait_for(port: int) -> None:
    for _ in range(200):
        with socket.socket() as trial:
            trial.settimeout(0.1)
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        threading.Event().wait(0.05)
    raise SystemExit("The measuring server did not start.")
