"""The site on this computer: what is served, and how a page learns that there is another build."""

from __future__ import annotations

import threading
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Any

import pytest

from activity_directory.publish.serve import Builds, make_server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture
def get(project: Any) -> Iterator[Callable[[str], tuple[int, bytes]]]:
    project.will(also=["index.html", "404.html", "activities/swim.html"])
    assert project.build() == 0
    builds = Builds(project.output)
    server = make_server(project.output, 0, builds)
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def get(path: str) -> tuple[int, bytes]:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}{path}", timeout=10) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    project.builds = builds
    yield get
    server.shutdown()
    server.server_close()


def test_pages_are_served_with_one_line_more_and_the_files_stay_as_they_are(project: Any, get: Any) -> None:
    status, page = get("/activities/swim.html")
    assert status == 200
    assert b'src="/-/reload.js"' in page
    assert b"reload.js" not in (project.output / "activities" / "swim.html").read_bytes()
    assert get("/")[1] == get("/index.html")[1]
    assert get("/-/reload.js")[0] == 200
    assert get("/build.json")[1].startswith(b"{")


def test_a_page_that_does_not_exist_shows_the_sites_own_404(get: Any) -> None:
    assert get("/nothing.html")[0] == 404
    assert b"first" in get("/nothing.html")[1]


def test_nothing_outside_the_site_is_served(project: Any, get: Any) -> None:
    (project.folder / "secret.txt").write_text("secret")
    assert get("/../../../secret.txt")[0] == 404
    assert get("/..%2f..%2f..%2fsecret.txt")[0] == 404


def test_a_page_hears_of_the_next_build(project: Any, get: Any) -> None:
    shown = project.builds.shown
    project.will(text="second")
    assert project.build() == 0
    project.builds.announce()
    assert get(f"/-/changed?build={shown}")[0] == 200
    assert b"second" in get("/index.html")[1]


def test_a_page_waits_while_nothing_changes(project: Any) -> None:
    assert project.build() == 0
    builds = Builds(project.output)
    assert builds.wait_for_another(builds.shown, 0.05) is False
