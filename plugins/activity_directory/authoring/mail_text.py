"""The words of an e-mail: out of its encodings, its parts and its broken lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADER = re.compile(
    rb"\A\s*(?:From \S+@|(?:from|to|cc|subject|date|sent|received|return-path|delivered-to|mime-version|message-id"
    rb"|content-type|content-transfer-encoding|dkim-signature|reply-to|sender|x-[a-z-]+|arc-[a-z-]+): ?\S)",
    re.IGNORECASE,
)
_READ = (".yaml", ".yml", ".txt")
_MOST_PARTS = 60
_NEW_LINE = frozenset({"p", "div", "tr", "li", "h1", "h2", "h3", "pre", "blockquote"})


@dataclass(frozen=True, slots=True)
class MailTexts:
    """The texts of an e-mail, the plain ones before the web pages, who sent it, and what else came with it."""

    texts: tuple[str, ...]
    sender: str
    others: tuple[str, ...]


def is_mail(raw: bytes) -> bool:
    """Whether it begins with the headers of an e-mail (an entry begins with a remark or a name of its own)."""
    return _HEADER.match(raw[:2000]) is not None


def mail_texts(raw: bytes) -> MailTexts:
    """Read an e-mail. Never raises: what cannot be read has no text."""
    raw = re.sub(rb"\A\s*From \S+@[^\r\n]*\r?\n", b"", raw.lstrip(), count=1)
    message = message_from_bytes(raw, policy=policy.default)
    plain: list[str] = []
    pages: list[str] = []
    others: list[str] = []
    for part in _parts(message):
        name = part.get_filename() or ""
        kind = part.get_content_type()
        if name and not name.lower().endswith(_READ):
            others.append(name)
        elif kind == "text/html":
            pages.append(words_of_page(_text(part)))
        elif kind.startswith("text/") or name:
            text = _text(part)
            flowed = str(part.get_param("format", "")).lower() == "flowed"
            deletes = str(part.get_param("delsp", "")).lower() == "yes"
            plain.append(_unflowed(text, deletes_space=deletes) if flowed else text)
    return MailTexts((*plain, *pages), _header(message, "from"), tuple(others))


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    for count, part in enumerate(message.walk()):
        if count >= _MOST_PARTS:
            return
        if not part.is_multipart() and isinstance(part, EmailMessage):
            yield part


def _header(message: EmailMessage, name: str) -> str:
    """A header on one line; "" when it is not there or cannot be read."""
    try:
        return " ".join(str(message.get(name, "")).split())[:200]
    except (ValueError, IndexError, AttributeError):  # the library gives up on some that are broken on purpose
        return ""


def _text(part: EmailMessage) -> str:
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    for charset in (part.get_content_charset(), "utf-8-sig"):
        try:
            if charset:
                return raw.decode(charset)
        except (LookupError, UnicodeDecodeError):
            continue
    return raw.decode("cp1252", "replace")


def _unflowed(text: str, *, deletes_space: bool) -> str:
    """Lines that were broken to be shown (RFC 3676) made whole: a space at a line's end says that it goes on."""
    lines: list[str] = []
    goes_on = False
    for line in text.replace("\r\n", "\n").split("\n"):
        quotes = re.match(r"(?:> ?)*", line)
        mark = quotes[0] if quotes is not None and line.startswith(">") else ""
        words = line[len(mark) :]
        if not mark:
            words = words.removeprefix(" ")  # put before lines that begin with a space
        if goes_on:
            lines[-1] += words
        else:
            lines.append(mark + words)
        goes_on = lines[-1].endswith(" ") and words not in ("-- ", "") and words.strip() != ""
        if goes_on and deletes_space:
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)


class _Page(HTMLParser):
    """The words of a web page, with a new line where the page has one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.hidden = 0
        self.as_typed = 0  # inside a <pre>, where lines and spaces count

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the library's
        if tag in ("script", "style", "head", "title"):
            self.hidden += 1
        self.as_typed += tag == "pre"
        on_a_line = bool(self.words) and not self.words[-1].endswith("\n")
        if tag == "br" or (tag in _NEW_LINE and on_a_line):
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style", "head", "title"):
            self.hidden = max(0, self.hidden - 1)
        self.as_typed = max(0, self.as_typed - (tag == "pre"))
        if tag in ("p", "div", "tr", "li", "pre") and self.words and not self.words[-1].endswith("\n"):
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if self.hidden:
            return
        if not self.as_typed:
            data = re.sub(r"[\r\n]+[ \t]*", " ", data)
            data = data.lstrip(" ") if not self.words or self.words[-1].endswith("\n") else data
        if data:
            self.words.append(data)


def words_of_page(text: str) -> str:
    """The words of a web page, line for line as a browser would show them."""
    page = _Page()
    page.feed(text[:2_000_000])
    page.close()
    return "".join(page.words)
