"""Two people at the page for providers: one has only a keyboard, the other taps on a small telephone. Both count."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

_FAR = 80  # stops of the Tab key; what is further away, nobody finds
_HERE = "one => one === document.activeElement"


class Hands:
    """How somebody answers. `presses` are keys or taps; what is typed into fields is not counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.presses = 0

    def heading(self, words: str) -> None:
        """The screen of that heading has come, and has the focus."""
        expect(self.page.locator("h2.entry-title")).to_have_text(words)
        expect(self.page.locator("h2.entry-title")).to_be_focused()

    def press(self, words: str) -> None:
        self.act(self.page.get_by_role("button", name=words).first)

    def write(self, label: str, text: str, *, last: bool = False) -> None:
        found = self.page.locator("#entry-form").get_by_label(label)
        self.type_into(found.last if last else found.first, text)

    def tick(self, label: str) -> None:
        raise NotImplementedError

    def act(self, target: Locator) -> None:
        raise NotImplementedError

    def type_into(self, target: Locator, text: str) -> None:
        raise NotImplementedError

    def choose(self, target: Locator, words: str) -> None:
        raise NotImplementedError

    def send(self, folder: Path) -> Path:
        """The file that comes out of "Send it to us"."""
        raise NotImplementedError


class Keyboard(Hands):
    """Tab, Space, Enter, arrows and letters. Sends a file."""

    def key(self, name: str) -> None:
        self.page.keyboard.press(name)
        self.presses += 1

    def to(self, target: Locator, here: str = _HERE) -> None:
        """Tab until it has the focus."""
        element = target.element_handle()
        for _ in range(_FAR):
            if element.evaluate(here):
                return
            self.key("Tab")
        raise AssertionError(f"{target} was not reached in {_FAR} stops")

    def act(self, target: Locator) -> None:
        self.to(target)
        self.key("Enter")

    def tick(self, label: str) -> None:
        target = self.page.locator("#entry-form").get_by_label(label).first
        if target.get_attribute("type") == "checkbox":
            self.to(target)
            self.key("Space")
            return
        # One stop for a group of radio buttons; arrows choose among them.
        self.to(target, "one => document.activeElement.name === one.name")
        element = target.element_handle()
        if element.evaluate(_HERE):
            self.key("Space")
        while not element.evaluate("one => one.checked"):
            self.key("ArrowDown")

    def type_into(self, target: Locator, text: str) -> None:
        self.to(target)
        if target.get_attribute("type") in ("time", "date"):
            text = text.replace(":", "")
        elif target.input_value():
            self.key("ControlOrMeta+A")
        self.page.keyboard.type(text)

    def choose(self, target: Locator, words: str) -> None:
        self.to(target)
        self.page.keyboard.type(words)

    def send(self, folder: Path) -> Path:
        with self.page.expect_download() as download:
            self.press("Keep the file")
        name = folder / download.value.suggested_filename
        download.value.save_as(name)
        return name


class Thumb(Hands):
    """Taps, and the telephone's own wheels for times and lists. Sends an e-mail; what is too long is pasted into it."""

    def act(self, target: Locator) -> None:
        target.tap()
        self.presses += 1

    def tick(self, label: str) -> None:
        self.act(self.page.locator("#entry-form").get_by_label(label).first)

    def type_into(self, target: Locator, text: str) -> None:
        self.act(target)
        target.fill(text)

    def choose(self, target: Locator, words: str) -> None:
        # One tap opens the telephone's own list, the next takes a line of it.
        target.select_option(label=words)
        self.presses += 2

    def send(self, folder: Path) -> Path:
        way = self.page.locator(".entry-way", has_text="By e-mail")
        link = way.get_by_role("link")
        asked = urlsplit(link.get_attribute("href") or "")
        fields = parse_qs(asked.query)
        pasted = ""
        if "body" not in fields:
            self.press("Copy it")
            pasted = self.page.locator("#entry-whole").input_value()
        self.act(link)
        expect(self.page.locator(".entry-told")).to_contain_text("Press “Send” there.")
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = "Jo <jo@example.org>", asked.path, fields["subject"][0]
        mail.set_content(fields.get("body", [""])[0].replace("\r\n", "\n") + pasted + "\n\nSent from my phone\n")
        name = folder / "sent.eml"
        name.write_bytes(mail.as_bytes())
        return name
