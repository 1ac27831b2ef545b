"""What a provider has sent, an e-mail or a file: the entries in it, as they were before programs quoted and broke them.

Each stands between a line that names its file and the next such line, or `# end`:

    # file: activities/severn-splash/saturday-swim.yaml
    # from: 0123456789abcdef
    name: Saturday swim
    ...
    # end

`# activity: severn-splash/saturday-swim` is a shorter way to write the first line. What stands around is not read.
`# only: name, sessions` below it says that the block speaks of these parts of an entry alone: those that it leaves out
are taken away, all else stays. So a new time, or "it is still right", is short enough for an address.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from activity_directory.authoring.mail_text import MailTexts, is_mail, mail_texts, words_of_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_BYTES = 16 * 1024 * 1024  # an e-mail with a few pictures; they are named and left
MAX_TEXT = 1024 * 1024
MAX_BLOCKS = 40

_LINE_END = re.compile("\r\n|\n|\r")
_QUOTED = re.compile(r"(?:[ \t]*[>|] ?)*")
_FILE = re.compile(r"#\s*(file|activity):\s*(\S.*?)\s*$", re.IGNORECASE)
_FROM = re.compile(r"#\s*from:\s*([0-9a-f]{8,64})\s*$", re.IGNORECASE)
_ONLY = re.compile(r"#\s*only:\s*([a-z_]+(?:\s*,\s*[a-z_]+)*)\s*$", re.IGNORECASE)
_END = re.compile(r"#\s*end\s*$", re.IGNORECASE)
# An address as a program writes a link in plain text: hello@example.org <mailto:hello@example.org>
_LINKED = re.compile(r"(?<![^\s\"'\[{(:,])([^\s<>\"']{5,300}?) ?<(?:mailto:|tel:)?\1/?>")
_ODD_SPACES = str.maketrans(dict.fromkeys("\xa0\u2007\u202f", " "))
_OUTLOOKS_OWN = b"\xd0\xcf\x11\xe0"
_LONGEST_SHORT_LINE = 40  # a line that a program broke was longer


class NothingArrivedError(ValueError):
    """There is no entry in it that could be told from the words around; says why and what to do."""


@dataclass(frozen=True, slots=True)
class Block:
    """One entry that was sent. `path` is as it was written there; `made_from` is "" where it does not say.

    `only` names the parts that it speaks of, () where it is the whole entry. `is_ended` is False when no line says
    where it ends, so that its end may be missing.
    """

    path: str
    text: str = field(repr=False)
    made_from: str = ""
    is_ended: bool = True
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrived:
    """The entries of what was sent, the line that says whom it is from, and the names of files that came with it."""

    blocks: tuple[Block, ...]
    sender: str = ""
    others: tuple[str, ...] = ()


def arrived(raw: bytes, path: str = "") -> Arrived:
    """What is in an e-mail or a file. `path` is where an entry belongs that does not say so itself.

    Raises NothingArrivedError when there is nothing that could be filed.
    """
    if len(raw) > MAX_BYTES:
        raise NothingArrivedError(
            f"This is larger than {MAX_BYTES // 1024 // 1024} MB, which no entry is. Nothing was read."
        )
    if raw.startswith(_OUTLOOKS_OWN):
        raise NothingArrivedError(
            "This is an e-mail in Outlook's own form (.msg), which other programs cannot read. "
            "In Outlook, choose File, Save as, and then Text Only."
        )
    mail = mail_texts(raw) if is_mail(raw) else MailTexts((_words(decoded(raw)),), "", ())
    texts = [_LINKED.sub(r"\1", text[:MAX_TEXT].translate(_ODD_SPACES)) for text in mail.texts]
    found = [tuple(block for block in _blocks(text) if block.text.strip()) for text in texts]
    blocks = tuple(_once_each(found))
    if not blocks and path:
        whole = next((text for text in texts if text.strip()), "")
        blocks = (Block(path, whole),) if whole else ()
    if not blocks:
        raise NothingArrivedError(
            "There is no entry in this: no line says which file it is. Put a line like this above it:\n"
            "  # file: activities/severn-splash/saturday-swim.yaml\n"
            "or say it with --as activities/severn-splash/saturday-swim.yaml"
        )
    if len(blocks) > MAX_BLOCKS:
        raise NothingArrivedError(f"There are more than {MAX_BLOCKS} entries in this. File them a few at a time.")
    return Arrived(blocks, mail.sender, mail.others)


def _words(text: str) -> str:
    """The text, or the words of the web page that it is: so some programs save an e-mail."""
    start = text[:2000].lstrip().lower()
    return words_of_page(text) if start.startswith(("<!doctype html", "<html")) else text


def decoded(raw: bytes) -> str:
    """A file's text: UTF-8, what Windows calls Unicode, or what Windows wrote before that."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _once_each(found: Iterable[tuple[Block, ...]]) -> Iterator[Block]:
    """An e-mail says everything twice, plain and as a web page: what was in the first of its parts counts."""
    seen: set[str] = set()
    for blocks in found:
        new = [block for block in blocks if block.path not in seen]
        seen.update(block.path for block in blocks)
        yield from new


def _blocks(text: str) -> Iterator[Block]:
    path, lines, made_from, quotes = "", list[str](), "", 0
    only: tuple[str, ...] = ()
    for line in _LINE_END.split(text):
        bare = _QUOTED.sub("", line, count=1).strip()
        marker = _FILE.match(bare)
        begins = not any(line.strip() for line in lines)
        if marker is not None:
            if path:
                yield Block(path, _joined(lines), made_from, only=only)
            path = marker[2] if marker[1].lower() == "file" else f"activities/{marker[2]}.yaml"
            lines, made_from, only, quotes = [], "", (), _depth(line)
        elif path and _END.match(bare):
            yield Block(path, _joined(lines), made_from, only=only)
            path = ""
        elif path and begins and (said := _FROM.match(bare)) is not None:
            made_from = said[1].lower()
        elif path and begins and (named := _ONLY.match(bare)) is not None:
            only = tuple(name.strip().lower() for name in named[1].split(","))
        elif path:
            lines.append(_unquoted(line, quotes))
    if path:
        yield Block(path, _joined(lines), made_from, is_ended=False, only=only)


def _depth(line: str) -> int:
    quoted = _QUOTED.match(line)
    return len(re.findall(r"[>|]", quoted[0])) if quoted is not None else 0


def _unquoted(line: str, depth: int) -> str:
    """The line without as many marks of quoting as its block began with."""
    for _ in range(depth):
        line = re.sub(r"^[ \t]*[>|] ?", "", line, count=1)
    return line


def _joined(lines: list[str]) -> str:
    return "\n".join(lines).strip("\n") + "\n"


def rejoined(text: str, names: Iterable[str]) -> str:
    """The text with the lines made whole that a program broke after some seventy letters.

    For a text that cannot be read as it is: a line at the left edge that begins with none of `names` goes on from the
    one above.
    """
    known = frozenset(names)
    lines: list[str] = []
    for line in text.split("\n"):
        name = re.match(r"[\"']?([A-Za-z_]+)[\"']?:(?:\s|$)", line)
        is_new = not line.strip() or line[0] in " \t#" or (name is not None and name[1] in known)
        if is_new or not lines or len(lines[-1]) < _LONGEST_SHORT_LINE:
            lines.append(line)
        else:
            lines[-1] = f"{lines[-1].rstrip()} {line}"
    return "\n".join(lines)
