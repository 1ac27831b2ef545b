"""A page that is open while somebody edits shows the next build by itself, under the site's own content policy."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path
from typing import Any

import pytest

from activity_directory.publish.serve import Builds, make_server
from tests.browser.conftest import CHROMIUM_NAMES

POLICY = (
    "default-src 'none'; script-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
)
CHROMIUM = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return {"executable_path": CHROMIUM, "args": ["--no-sandbox"], "headless": True}


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; tests/browser says so loudly")
def test_a_page_reloads_when_there_is_another_build(project: Any, page: Any) -> None:
    plugin: Path = project.folder / "small_plugin.py"
    head = f'<head><title>Live</title><meta http-equiv=\\"Content-Security-Policy\\" content=\\"{POLICY}\\"></head>'
    plugin.write_text(plugin.read_text().replace("<html><body>", f"<!DOCTYPE html><html lang='en'>{head}<body>"))
    assert project.build() == 0
    builds = Builds(project.output)
    server = make_server(project.output, 0, builds)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        page.goto(f"http://127.0.0.1:{server.server_port}/index.html")
        assert page.inner_text("body") == "first"
        project.will(text="second")
        assert project.build() == 0
        builds.announce()
        page.get_by_text("second").wait_for(timeout=15_000)
    finally:
        server.shutdown()
        server.server_close()
