"""Pages of a feed, on disk and at an address: the newest state of each item, within bounds, and never led astray."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from activity_directory.importing import feed_fetch, feed_pages
from activity_directory.importing.feed_fetch import Fetching, gather_from_address
from activity_directory.importing.feed_pages import FeedFault, Gathering, gather_from_disk

FEED = "https://data.example.org/feed"


def item(name, modified=1, state="updated", **data):
    data = {"data": {"name": name, **data}} if state == "updated" else {}
    return {"id": name, "modified": modified, "kind": "Event", "state": state, **data}


def page(items, following=""):
    return json.dumps({"items": items, "next": following}).encode()


def gathered(pages, address=FEED):
    """What is gathered from pages by their address."""
    gathering = Gathering()
    asked = []

    def fetch(one):
        asked.append(one)
        if one not in pages:
            raise FeedFault(f"{one} answers 404.")
        return pages[one]

    gather_from_address(address, gathering, fetch)
    return gathering.feed(), asked


def test_pages_are_followed_until_one_is_empty():
    feed, asked = gathered(
        {
            FEED: page([item("a")], "?after=1"),
            f"{FEED}?after=1": page([item("b")], f"{FEED}?after=2"),
            f"{FEED}?after=2": page([], f"{FEED}?after=2"),
        }
    )
    assert [one.id for one in feed.items] == ["a", "b"]
    assert feed.whole
    assert asked == [FEED, f"{FEED}?after=1", f"{FEED}?after=2"]


def test_the_newest_state_of_an_item_counts_wherever_it_stands():
    pages = {
        FEED: page([item("a", 5, where="new"), item("b", 9, "deleted"), item("c", "0010")], "?2"),
        f"{FEED}?2": page([item("a", 3, where="old"), item("b", 8), item("c", "9", "deleted")], "?3"),
        f"{FEED}?3": page([]),
    }
    found = {one.id: one.data for one in gathered(pages)[0].items}
    assert found["a"]["where"] == "new"
    assert found["b"] is None
    assert found["c"] == {"name": "c"}


@pytest.mark.parametrize(
    ("following", "says"),
    [
        ("https://other.example.org/feed", "at another place"),
        ("http://data.example.org/feed?2", "at another place"),
        ("https://data.example.org:8443/feed", "at another place"),
        ("file:///etc/passwd", "at another place"),
        ("https://user@data.example.org/feed", "at another place"),
        ("http://169.254.169.254/latest", "at another place"),
        ("//[bad", "at another place"),
    ],
)
def test_a_feed_never_leads_to_another_place(following, says):
    try:
        feed, asked = gathered({FEED: page([item("a")], following)})
    except ValueError:
        pytest.fail("a bad link must not end the import")
    assert asked == [FEED]
    assert says in feed.notes[0].why
    assert not feed.whole


def test_a_feed_that_goes_in_a_circle_is_read_once():
    feed, asked = gathered({FEED: page([item("a")], "?2"), f"{FEED}?2": page([item("b")], FEED)})
    assert len(asked) == 2
    assert "in a circle" in feed.notes[0].why
    assert not feed.whole


def test_a_feed_without_end_is_read_to_the_most(monkeypatch):
    monkeypatch.setattr(feed_fetch, "MAX_PAGES", 4)
    pages = {FEED: page([item("a")], "?1")} | {f"{FEED}?{n}": page([item(f"n{n}")], f"?{n + 1}") for n in range(1, 99)}
    feed, asked = gathered(pages)
    assert len(asked) == 4
    assert not feed.whole


def test_a_page_that_fails_in_the_middle_leaves_what_came_before():
    feed, _ = gathered({FEED: page([item("a")], "?2")})
    assert [one.id for one in feed.items] == ["a"]
    assert not feed.whole
    with pytest.raises(FeedFault, match="404"):
        gathered({})


@pytest.mark.parametrize("raw", [b"", b"<html>", b"[1]", b'{"items": 3}', b"[" * 100_000, b"9" * 20_000, b"\xff\xfe"])
def test_what_is_no_page_is_said_to_be_none(raw):
    with pytest.raises(FeedFault):
        gathered({FEED: raw})


def test_items_without_an_id_or_a_state_are_passed_over():
    odd = [
        {},
        3,
        {"id": True, "state": "updated"},
        {"id": "x" * 400, "state": "updated", "data": {}},
        {"id": 1, "state": "gone"},
    ]
    feed, _ = gathered({FEED: page([*odd, item("a")])})
    assert [one.id for one in feed.items] == ["a"]
    assert not feed.whole


@pytest.mark.parametrize(
    "address", ["ftp://example.org/x", "https://", "https://u:p@example.org/", "javascript://x", "https://[x"]
)
def test_only_addresses_of_the_web_are_asked(address):
    with pytest.raises(FeedFault):
        gather_from_address(address, Gathering())


class _Server(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "http://localhost.example/feed")
            self.end_headers()
        elif self.path == "/file":
            self.send_response(302)
            self.send_header("Location", "file:///etc/passwd")
            self.end_headers()
        elif self.path == "/here":
            self.send_response(301)
            self.send_header("Location", "/feed")
            self.end_headers()
        elif self.path == "/big":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b" " * 5000)
        elif self.path == "/feed":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(page([item("a")]))
        else:
            self.send_response(404)
            self.end_headers()

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def server():
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    httpd.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def test_over_http_a_redirect_is_followed_on_the_same_host_only(server):
    assert json.loads(Fetching(server).fetch(f"{server}/here"))["items"][0]["id"] == "a"
    for path in ("away", "file"):
        with pytest.raises(FeedFault, match=r"another place|answers 302"):
            Fetching(server).fetch(f"{server}/{path}")


def test_over_http_an_error_is_a_sentence_and_a_page_has_a_size(server, monkeypatch):
    with pytest.raises(FeedFault, match="answers 404"):
        Fetching(server).fetch(f"{server}/nothing")
    monkeypatch.setattr(feed_fetch, "MAX_PAGE_BYTES", 100)
    monkeypatch.setattr(feed_pages, "MAX_PAGE_BYTES", 100)
    with pytest.raises(FeedFault, match="larger than"):
        gather_from_address(f"{server}/big", Gathering())


def test_nobody_there_is_a_sentence():
    with pytest.raises(FeedFault, match="cannot be reached"):
        Fetching("http://127.0.0.1:9/").fetch("http://127.0.0.1:9/")


def disk(tmp_path, pages):
    for name, raw in pages.items():
        (tmp_path / name).write_bytes(raw)
    return tmp_path


def test_a_folder_is_read_in_the_order_of_names_and_a_file_by_its_links(tmp_path):
    folder = disk(
        tmp_path,
        {"1.json": page([item("a")], "2.json"), "2.json": page([item("b")], "2.json"), "9.json": page([item("c")])},
    )
    everything, linked = Gathering(), Gathering()
    gather_from_disk(folder, everything)
    gather_from_disk(folder / "1.json", linked)
    assert [one.id for one in everything.feed().items] == ["a", "b", "c"]
    assert [one.id for one in linked.feed().items] == ["a", "b"]
    assert linked.feed().whole


@pytest.mark.parametrize(
    "following",
    ["../secret.json", "/etc/passwd", "..%2fsecret.json", "link.json", "gone.json", "a\\b.json", "x\0.json"],
)
def test_a_link_on_disk_never_leaves_its_folder(tmp_path, following):
    (tmp_path / "secret.json").write_bytes(page([item("secret")]))
    folder = tmp_path / "feed"
    folder.mkdir()
    (folder / "link.json").symlink_to(tmp_path / "secret.json")
    (folder / "1.json").write_bytes(page([item("a")], following))
    gathering = Gathering()
    gather_from_disk(folder / "1.json", gathering)
    assert [one.id for one in gathering.feed().items] == ["a"]
    assert not gathering.feed().whole


def test_pages_on_disk_in_a_circle_are_read_once(tmp_path):
    folder = disk(tmp_path, {"1.json": page([item("a")], "2.json"), "2.json": page([item("b")], "1.json")})
    gathering = Gathering()
    gather_from_disk(folder / "1.json", gathering)
    assert "in a circle" in gathering.feed().notes[0].why


def test_a_folder_without_pages_is_said_to_have_none(tmp_path):
    with pytest.raises(FeedFault, match=r"no \.json files"):
        gather_from_disk(tmp_path, Gathering())
