"""From what web pages and spreadsheets hold to the plain words of an entry: our small Markdown, and what fits."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

from activity_directory.load.characters import HIDDEN, without_hidden
from activity_directory.validate.plain_markdown import is_plain_markdown

LONGEST_SOURCE = 40_000  # characters; past that it is no description, and nobody waits for it
_ROUNDS = 3  # feeds escape once too often; nobody escapes four times

_TAG_LIKE = re.compile(r"<[A-Za-z/!?]")
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "header", "footer", "table", "tr", "blockquote", "ul", "ol", "dl", "dt", "dd"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
_UNSEEN = frozenset({"script", "style", "template", "iframe", "object", "svg", "noscript", "head", "select"})
_LINK = re.compile(
    r"(?:https?://[A-Za-z0-9][^\s<>()\[\]\"'\\]{0,400}|mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+)"
).fullmatch
_BULLET = re.compile(r"(?m)^[ \t]*[•▪◦‣·●–*][ \t]+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?](?=[ )\"”']|$)")


class _Words(HTMLParser):
    """The words of a piece of HTML, as Markdown. What is not known is let through as its words alone."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self.unseen = 0
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a block, a list item, a mark or a link."""
        if tag in _UNSEEN:
            self.unseen += 1
        elif tag == "br":
            self.out.append("\n")
        elif tag == "li":
            self.out.append("\n- ")
        elif tag in _BLOCKS:
            self.out.append("\n\n")
        elif tag in _HEADINGS:
            self.out.append("\n\n**")
        elif tag in _MARKS:
            self.out.append(_MARKS[tag])
        elif tag == "a":
            target = (dict(attrs).get("href") or "").strip()
            self.links.append(target if _LINK(target) else "")
            self.out.append("[" if self.links[-1] else "")

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened."""
        if tag in _UNSEEN:
            self.unseen = max(0, self.unseen - 1)
        elif tag in _BLOCKS:
            self.out.append("\n\n")
        elif tag in _HEADINGS:
            self._end_mark("**")
            self.out.append("\n\n")
        elif tag in _MARKS:
            self._end_mark(_MARKS[tag])
        elif tag == "a" and self.links and (target := self.links.pop()):
            self.out.append(f"]({target})")

    def _end_mark(self, mark: str) -> None:
        """End what a mark began; marks round nothing go."""
        if self.out and self.out[-1].strip() == mark:
            self.out.pop()
        else:
            self.out.append(mark)

    def handle_data(self, data: str) -> None:
        """Keep words; in HTML a line break is a space."""
        if not self.unseen:
            self.out.append(re.sub(r"\s+", " ", data))

    def text(self) -> str:
        """The Markdown that was gathered, every link closed."""
        self.close()
        while self.links:
            target = self.links.pop()
            self.out.append(f"]({target})" if target else "")
        return "".join(self.out)


def as_markdown(text: str) -> str:
    """A description in the small Markdown that entries may hold; "" when nothing is left of it."""
    text = _seen(text[:LONGEST_SOURCE])
    for _ in range(_ROUNDS):
        if not _TAG_LIKE.search(text) and not re.search(
            r"&(?:[a-z]{2,8}|#[0-9]{1,6}|#x[0-9a-f]{1,5});", text, re.IGNORECASE
        ):
            break
        if not _TAG_LIKE.search(text):
            text = text.replace("\r\n", "\n").replace("\n", "<br>")  # only characters were escaped: lines are lines
        parser = _Words()
        parser.feed(text)
        text = _seen(parser.text())
    text = _BULLET.sub("- ", text)
    text = re.sub(r"\[\s*\]\([^)]*\)", "", text)
    text = re.sub(r"[ \t]+", " ", text)
    text = re.sub(r" ?\n ?", "\n", text)
    text = re.sub(r"\n(?=- )", "\n", re.sub(r"\n{3,}", "\n\n", text)).strip()
    return text if is_plain_markdown(text) else _defused(text)


def as_line(text: str) -> str:
    """The same as one line of words, without marks: for names, notes and addresses."""
    words = as_markdown(text)
    words = re.sub(r"\[([^\]]{0,300})\]\([^)]{0,500}\)", r"\1", words)
    return " ".join(re.sub(r"\*\*|(?<![\w*])\*(?=\w)|(?<=\w)\*(?![\w*])", "", words).split())


def _seen(text: str) -> str:
    """Without what cannot be seen; a space of any kind is a space."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = re.sub("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000\x0b\x0c\x85]", " ", text)
    return without_hidden(text)[0] if HIDDEN.search(text) else text


def _defused(text: str) -> str:
    """What is still not plain is made so: a link keeps its words, a picture and a tag go."""
    text = re.sub(r"!\[", "[", text)
    text = re.sub(r"\[([^\]]{0,300})\]\([^)]{0,500}\)", r"\1", text)
    text = re.sub(r"\]\s?(?=[(:])", "", text)
    text = re.sub(r"<(?=[A-Za-z/!?])", "", text)
    return text if is_plain_markdown(text) else re.sub(r"[<>\[\]]", "", text)


def fitting(text: str, most: int) -> str:
    """As many whole sentences as fit into `most` characters, or whole words and " …"."""
    if len(text) <= most:
        return text
    ends = [found.end() for found in _SENTENCE_END.finditer(text, 0, most)]
    if ends and ends[-1] >= most // 3:
        return text[: ends[-1]].strip()
    return text[: most - 2].rsplit(" ", 1)[0].rstrip(" ,;:-–") + " …"


def summary_of(description: str, most: int = 200) -> str:
    """The beginning of a description, for a list: the source's own first words, no more than `most` characters."""
    paragraphs = [part for part in description.split("\n\n") if not part.startswith("- ")]
    return fitting(as_line(paragraphs[0] if paragraphs else description), most)


def completed(data: dict[str, Any]) -> None:
    """Give a summary out of the description's own first words where there is none, and say nothing twice."""
    description = data.get("description")
    if isinstance(description, str) and "summary" not in data:
        summary = summary_of(description)
        if summary:
            data["summary"] = summary
    if isinstance(description, str) and as_line(description) == data.get("summary"):
        del data["description"]
