"""Entries out of e-mails as programs leave them, and out of files."""

from __future__ import annotations

import base64
import quopri
from email.message import EmailMessage

import pytest

from activity_directory.authoring.arrived_text import MAX_BYTES, NothingArrivedError, arrived, rejoined

PATH = "activities/severn-splash/saturday-swim.yaml"
ENTRY = """name: Saturday swim
summary: A small, quiet group in warm water — £5, with Zoë.
sessions:
  - days: [saturday]
    start: 10:00
"""
SENT = f"# file: {PATH}\n# from: 0123456789abcdef\n{ENTRY}# end\n"
TALK = "Hello,\n\nhere are our new times.\n\n"
SIGNATURE = "\n-- \nJo\nname: not an entry\n"


def one(raw, path=""):
    (block,) = arrived(raw if isinstance(raw, bytes) else raw.encode(), path).blocks
    return block


def mail(body, kind="text/plain; charset=utf-8", coding="8bit"):
    head = "From: Jo <jo@example.org>\r\nTo: us@example.org\r\nSubject: New times\r\nMIME-Version: 1.0\r\n"
    start = f"{head}Content-Type: {kind}\r\nContent-Transfer-Encoding: {coding}\r\n\r\n".encode()
    return start + (body if isinstance(body, bytes) else body.encode())


def test_a_file_of_the_form_gives_its_entry_and_what_it_was_made_from():
    block = one(SENT)
    assert (block.path, block.text, block.made_from, block.is_ended) == (PATH, ENTRY, "0123456789abcdef", True)


def test_a_part_of_an_entry_says_which_parts_it_speaks_of():
    block = one(SENT.replace("# from", "# only: name, sessions,notice\n# from"))
    assert (block.only, block.made_from, block.text) == (("name", "sessions", "notice"), "0123456789abcdef", ENTRY)
    assert one(SENT).only == ()
    assert one(SENT.replace("sessions:", "# only: name\nsessions:")).only == (), "further down it is a remark"


def test_two_entries_stand_one_after_the_other():
    both = f"# file: providers/new-club.yaml\nname: New Club\n{SENT}"
    first, second = arrived(both.encode()).blocks
    assert (first.path, first.text) == ("providers/new-club.yaml", "name: New Club\n")
    assert second.text == ENTRY


def test_the_shorter_first_line_names_the_same_file():
    assert one(f"# activity: severn-splash/saturday-swim\n{ENTRY}").path == PATH


@pytest.mark.parametrize(
    "raw",
    [
        (TALK + SENT + SIGNATURE).encode(),
        mail(TALK + SENT + SIGNATURE),
        mail((TALK + SENT + SIGNATURE).replace("\n", "\r\n")),
        mail(quopri.encodestring((TALK + SENT + SIGNATURE).encode()), coding="quoted-printable"),
        mail(base64.encodebytes((TALK + SENT + SIGNATURE).encode()), coding="base64"),
        mail((TALK + SENT).encode("cp1252"), kind="text/plain; charset=windows-1252"),
        mail((TALK + SENT).encode("cp1252"), kind="text/plain; charset=no-such-thing"),
        mail(TALK + "".join(f"> {line}\n" for line in SENT.splitlines()) + SIGNATURE),
        mail(TALK + "".join(f">> {line}\n" for line in SENT.splitlines())),
        mail(TALK + "".join(f"> > {line}\n" for line in SENT.splitlines())),
        mail(TALK + SENT.replace("  ", "\xa0 ").replace(": ", ":\xa0")),
        b"From jo@example.org Sat Nov 21 10:00:00 2026\n" + mail(SENT),
        b"From: Jo\r\nSent: Saturday\r\nSubject: pasted out of a window\r\n\r\n" + SENT.encode(),
        SENT.encode("utf-16"),
        b"\xef\xbb\xbf" + SENT.encode(),
        SENT.encode("cp1252"),
        SENT.replace("\n", "\r\n").encode(),
        SENT.replace("# end", "# END  ").replace("# file:", "#file:").encode(),
    ],
    ids=lambda raw: raw[-30:].decode("latin-1"),
)
def test_the_entry_comes_out_as_it_was_written(raw):
    assert one(raw).text == ENTRY


def test_a_web_page_in_an_email_is_read_with_its_lines_and_spaces():
    lines = "".join(f"<div>{line.replace('  ', '&nbsp; ')}</div>\n" for line in SENT.splitlines())
    page = f"<html><head><style>p {{}}</style></head><body><p>Hello</p>\n{lines}<p>Jo</p></body></html>"
    assert one(mail(page, kind="text/html; charset=utf-8")).text == ENTRY
    lines = "<br>".join(line.replace("  ", "&nbsp;&nbsp;") for line in SENT.splitlines())
    assert one(mail(f"Hello<br>{lines}<br>Jo", kind="text/html")).text == ENTRY
    assert one(mail(f"<p>Hi</p><pre>{SENT}</pre>", kind="text/html; charset=utf-8")).text == ENTRY


def test_an_email_that_was_saved_as_a_web_page_or_in_outlooks_own_form():
    lines = "".join(
        f"<p class=MsoNormal>{line.replace('  ', '&nbsp; ')}<o:p></o:p></p>\r\n" for line in SENT.splitlines()
    )
    assert one(f"<html xmlns:o=x><body>{lines}</body></html>").text == ENTRY
    with pytest.raises(NothingArrivedError, match="Text Only"):
        arrived(b"\xd0\xcf\x11\xe0" + b"\0" * 100)


def test_lines_that_a_program_let_flow_are_whole_again():
    flowed = "".join(f" {line}\n" if line.startswith(" ") else f"{line}\n" for line in SENT.splitlines())
    flowed = flowed.replace("group in warm water", "group \nin warm water")
    assert one(mail(flowed, kind="text/plain; charset=utf-8; format=flowed")).text == ENTRY


def test_what_stands_in_a_mail_twice_counts_once_and_its_pictures_are_named():
    message = EmailMessage()
    message["From"] = "Jo <jo@example.org>"
    message.set_content(TALK + SENT)
    message.add_alternative(f"<pre>{SENT}</pre>", subtype="html")
    message.add_attachment(b"\xff\xd8\xff", maintype="image", subtype="jpeg", filename="pool.jpg")
    message.add_attachment(
        b"# file: providers/new-club.yaml\nname: New Club\n",
        maintype="application",
        subtype="octet-stream",
        filename="new-club.yaml",
    )
    found = arrived(message.as_bytes())
    assert [block.path for block in found.blocks] == [PATH, "providers/new-club.yaml"]
    assert found.blocks[0].text == ENTRY
    assert found.others == ("pool.jpg",)
    assert found.sender == "Jo <jo@example.org>"


def test_addresses_that_a_program_made_links_of_stand_there_once():
    text = "email: hello@example.org <mailto:hello@example.org>\nwebsite: https://example.org <https://example.org/>\n"
    right = "email: hello@example.org\nwebsite: https://example.org\n"
    assert one(f"# file: providers/new-club.yaml\n{text}# end").text == right
    start = "# file: providers/new-club.yaml\nemail: "
    assert one(start + "a" * 100_000 + " <" * 50_000).path == "providers/new-club.yaml"


def test_an_entry_without_its_last_line_says_so():
    assert not one(f"# file: {PATH}\n{ENTRY}").is_ended


def test_an_entry_that_names_no_file_is_filed_where_staff_say():
    assert one(ENTRY, PATH).text == ENTRY
    with pytest.raises(NothingArrivedError, match="--as"):
        arrived(ENTRY.encode())


@pytest.mark.parametrize(
    "raw", [b"", b"\0" * 100, b"Hello", mail("Hello"), b"From: \xff\xfe\n\n\xff", b"x" * (MAX_BYTES + 1)]
)
def test_what_holds_no_entry_is_said_so_and_never_fails(raw):
    with pytest.raises(NothingArrivedError):
        arrived(raw)


def test_an_email_of_endless_parts_or_entries_ends():
    parts = b"".join(b"--x\r\nContent-Type: text/plain\r\n\r\nhi\r\n" for _ in range(500))
    with pytest.raises(NothingArrivedError):
        arrived(b"From: a@example.org\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n" + parts)
    with pytest.raises(NothingArrivedError, match="more than"):
        arrived("".join(f"# file: providers/c{n}.yaml\nname: C\n" for n in range(50)).encode())


def test_lines_broken_at_seventy_letters_are_put_together_and_others_stay():
    names = ("name", "summary", "description", "food")
    text = (
        "name: Swim\nsummary: A small, quiet group in warm water, with helpers in the pool\nbeside your child.\n"
        "description: |\n  We start together at the shallow end, and there is music only\nif: everyone wants it.\n"
        "food: None.\n"
    )
    assert rejoined(text, names) == (
        "name: Swim\nsummary: A small, quiet group in warm water, with helpers in the pool beside your child.\n"
        "description: |\n  We start together at the shallow end, and there is music only if: everyone wants it.\n"
        "food: None.\n"
    )
    assert rejoined(ENTRY, ("name", "summary", "sessions")) == ENTRY
