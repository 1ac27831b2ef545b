"""What belongs in the content folder is read, and what does not is refused in plain words."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from activity_directory.load import files
from activity_directory.load.file_names import is_good, suggested
from activity_directory.load.files import Content, read_content

if TYPE_CHECKING:
    from activity_directory.problem import Problem

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff\xe0"
GOOD = "activities/severn-splash/saturday-swim.yaml"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    write(folder / GOOD, b"name: Saturday swim\n")
    return folder


def write(path: Path, raw: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)


def only_problem_of(content: Path) -> Problem:
    read = read_content(content)
    assert "severn-splash/saturday-swim" in read.activities, "one bad file takes nothing else with it"
    (problem,) = read.problems
    return problem


def test_every_kind_of_file_is_read(content: Path) -> None:
    write(content / "providers/severn-splash.yaml", b"name: Severn Splash\n")
    for name in files.SINGLE_FILES:
        write(content / f"{name}.yaml", b"name: x\n")
    write(content / "feedback/2026-autumn.yaml", b"name: x\n")
    write(content / "pages/privacy.md", "# Privacy\n\n£\n".encode())
    write(content / "activities/severn-splash/pool.jpg", JPEG)
    write(content / "activities/severn-splash/steps.png", PNG)
    write(content / "README.md", b"For staff.\n")
    read = read_content(content)
    assert read.problems == ()
    assert list(read.activities) == ["severn-splash/saturday-swim"]
    assert read.activities["severn-splash/saturday-swim"].path == f"content/{GOOD}"
    assert read.activities["severn-splash/saturday-swim"].data == {"name": "Saturday swim"}
    assert list(read.providers) == ["severn-splash"]
    assert list(read.feedback) == ["2026-autumn"]
    assert read.pages["privacy"].text == "# Privacy\n\n£\n"
    assert read.pages["privacy"].path == "content/pages/privacy.md"
    assert read.images == {
        "severn-splash/pool.jpg": content / "activities/severn-splash/pool.jpg",
        "severn-splash/steps.png": content / "activities/severn-splash/steps.png",
    }
    assert all(getattr(read, name) is not None for name in files.SINGLE_FILES)


def test_what_is_read_stands_in_the_order_of_its_names(content: Path) -> None:
    for name in ("zebra/a", "apple/z", "apple/b", "mango/c"):
        write(content / f"activities/{name}.yaml", b"name: x\n")
    assert list(read_content(content).activities) == [
        "apple/b",
        "apple/z",
        "mango/c",
        "severn-splash/saturday-swim",
        "zebra/a",
    ]


def test_hidden_files_are_ignored(content: Path) -> None:
    write(content / ".DS_Store", b"\0")
    write(content / "activities/severn-splash/.saturday-swim.yaml.swp", b"\0")
    write(content / ".git/config.yaml", b"[")
    assert read_content(content).problems == ()


@pytest.mark.parametrize(
    ("name", "message", "fix"),
    [
        (
            "activities/severn-splash/saturday-swim (1).yaml",
            (
                'The name "saturday-swim (1).yaml" has a space. It becomes part of a web address, so it may have '
                "small letters a to z, digits and hyphens only."
            ),
            (
                "Rename the file, like this:  saturday-swim.yaml  "
                "- or delete it, if it is a copy that was made by accident."
            ),
        ),
        (
            "activities/severn-splash/saturday swim.yaml.txt",
            'The name ends with ".txt": Windows may hide that ending and show "saturday swim.yaml".',
            "Rename the file, like this:  saturday-swim.yaml",
        ),
        (
            "activities/severn-splash/sunday.yml",
            'The name ends with ".yml".',
            "Rename the file so that it ends with .yaml, like this:  sunday.yaml",
        ),
        (
            "activities/severn-splash/Sunday_Swim.yaml",
            (
                'The name "Sunday_Swim.yaml" has "_" in it. It becomes part of a web address, so it may have '
                "small letters a to z, digits and hyphens only."
            ),
            "Rename the file, like this:  sunday-swim.yaml",
        ),
        (
            "activities/severn-splash/s\u0430turday.yaml",
            (
                'The name "s\u0430turday.yaml" has a Cyrillic letter "\u0430" that only looks like "a". It becomes '
                "part of a web address, so it may have small letters a to z, digits and hyphens only."
            ),
            "Rename the file, like this:  saturday.yaml",
        ),
        (
            "activities/severn-splash/sunday\u202elmay.yaml",
            (
                'The name "sunday\\u202elmay.yaml" has a character that cannot be seen. It becomes part of a web '
                "address, so it may have small letters a to z, digits and hyphens only."
            ),
            "Rename the file, like this:  sunday-lmay.yaml",
        ),
        (
            "activities/Severn Splash 2/sunday.yaml",
            (
                'The name "Severn Splash 2" has a space. It becomes part of a web address, so it may have '
                "small letters a to z, digits and hyphens only."
            ),
            "Rename the folder, like this:  severn-splash-2",
        ),
        (
            "activities/severn-splash/flyer.docx",
            'The directory does not read files that end with ".docx".',
            "Type what it says into a file like this:  flyer.yaml",
        ),
        (
            "activities/severn-splash/logo.svg",
            "An SVG picture can carry a program, so the directory does not take it.",
            "Save the picture as JPEG or PNG, like this:  logo.jpg",
        ),
        (
            "activities/severn-splash/POOL.JPG",
            (
                'The name "POOL.JPG" has capital letters. It becomes part of a web address, so it may have '
                "small letters a to z, digits and hyphens only."
            ),
            "Rename the file, like this:  pool.jpg",
        ),
        (
            "activities/sunday.yaml",
            "This file is not in a provider's folder.",
            "Move it into the folder of the provider, like this:  activities/severn-splash/sunday.yaml",
        ),
        (
            "activities/severn-splash/old/sunday.yaml",
            "A folder cannot be here, so nothing in it is read.",
            "An activity goes in its provider's folder, like this:  activities/severn-splash/saturday-swim.yaml",
        ),
        (
            "activties/severn-splash/sunday.yaml",
            "The directory reads no folder of this name. It reads activities, providers, feedback, pages and quarters.",
            "Move what is in it to one of those, or delete it.",
        ),
        (
            "sites.yaml",
            (
                "The directory reads no file of this name here. It reads site.yaml, programme.yaml, assurance.yaml, "
                "calendar.yaml, places.yaml and targets.yaml."
            ),
            "Correct its name, move it to its folder, or delete it.",
        ),
        (
            "activities/severn-splash/Thumbs.db",
            "A program left this file behind. It is not part of the directory.",
            "Delete it.",
        ),
        (
            "activities/severn-splash/con.yaml",
            (
                'The name "con.yaml" is a name that Windows keeps for itself. It becomes part of a web address, so it '
                "may have small letters a to z, digits and hyphens only."
            ),
            "Rename the file, like this:  con-1.yaml",
        ),
        (
            "providers/logo.png",
            "A picture cannot be here.",
            "Put it beside the activities of its provider, like this:  activities/severn-splash/logo.jpg",
        ),
        (
            "activities/severn-splash/pool.png",
            "What is in this file is not the kind of picture that its name says.",
            "Open the picture and save it again as JPEG, like this:  pool.jpg",
        ),
    ],
)
def test_what_does_not_belong_is_refused(content: Path, name: str, message: str, fix: str) -> None:
    write(content / name, b"name: x\n")
    problem = only_problem_of(content)
    assert (problem.message, problem.fix) == (message, fix)
    assert (problem.line, problem.column, problem.field) == (0, 0, "")


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("activities/severn-splash/passwords.yaml", "/etc/passwd"),
        ("activities/severn-splash/again.yaml", "saturday-swim.yaml"),
        ("activities/severn-splash/gone.yaml", "nowhere.yaml"),
        ("activities/again", "severn-splash"),
        ("pages", "activities"),
        ("activities/round", ".."),
        ("activities/severn-splash/pool.jpg", "/etc/passwd"),
        ("site.yaml", "/etc/passwd"),
    ],
)
def test_no_link_is_followed(content: Path, link: str, target: str) -> None:
    (content / link).symlink_to(target)
    problem = only_problem_of(content)
    assert problem.path == f"content/{link}"
    assert problem.message == (
        "This is a link to another place, not a file or folder of its own. The directory follows no links."
    )


def test_a_link_put_in_after_the_look_is_not_followed(content: Path) -> None:
    secret = content.parent / "secret"
    secret.write_text("name: secret", encoding="utf-8")
    (content / "activities/severn-splash/later.yaml").symlink_to(secret)
    reader = files._Reader(content)
    with pytest.raises(OSError, match="symbolic link"):
        reader._bytes(("activities", "severn-splash", "later.yaml"), 100)


def test_a_pipe_does_not_hold_up_the_reading(content: Path) -> None:
    os.mkfifo(content / "activities/severn-splash/pipe.yaml")
    assert only_problem_of(content).message == "This is not an ordinary file or folder."


def test_names_that_differ_only_by_case_are_refused(content: Path) -> None:
    write(content / "activities/severn-splash/Saturday-Swim.yaml", b"name: x\n")
    read = read_content(content)
    assert list(read.activities) == ["severn-splash/saturday-swim"]
    assert {problem.path for problem in read.problems} == {"content/activities/severn-splash/Saturday-Swim.yaml"}
    assert [problem.message for problem in read.problems if problem.rule == "names-too-alike"] == [
        'Many computers take this name and "saturday-swim.yaml" beside it for the same one, and keep only one of them.'
    ]


def test_names_that_differ_only_by_unicode_form_are_refused(content: Path) -> None:
    for form in ("NFC", "NFD"):
        write(content / f"activities/severn-splash/{unicodedata.normalize(form, 'café')}.yaml", b"name: x\n")
    rules = [problem.rule for problem in read_content(content).problems]
    assert sorted(rules) == ["file-name", "file-name", "names-too-alike"]


def test_an_activity_that_cannot_be_read_can_still_be_shown_as_being_checked(content: Path) -> None:
    write(content / "activities/severn-splash/broken.yaml", b"name: [x\n")
    write(content / "activities/severn-splash/sunday.yml", b"name: x\n")
    write(content / "providers/severn-splash.yaml", b"name: \xa3\n")
    read = read_content(content)
    assert dict(read.unreadable) == {
        "severn-splash/broken": "content/activities/severn-splash/broken.yaml",
        "severn-splash/sunday": "content/activities/severn-splash/sunday.yml",
    }
    assert "content/providers/severn-splash.yaml" in read.unreadable_paths


def test_a_large_file_is_read_to_its_limit_only(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(content / "activities/severn-splash/large.yaml", b"a: " + b"x" * 5_000_000)
    taken: list[int] = []
    read = os.read

    def counted(handle: int, count: int) -> bytes:
        taken.append(len(piece := read(handle, count)))
        return piece

    monkeypatch.setattr(os, "read", counted)
    assert only_problem_of(content).rule == "file-too-large"
    assert max(taken) <= 64 * 1024 + 1


def test_a_picture_over_ten_megabytes_is_refused(content: Path) -> None:
    path = content / "activities/severn-splash/pool.jpg"
    write(path, JPEG)
    os.truncate(path, 11 * 1024 * 1024)
    problem = only_problem_of(content)
    assert problem.message == "The picture is 11 MB, and 10 MB is the most."


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (b"\0\0\0\x18ftypheic", "It seems to be an HEIC picture or a film from a phone."),
        (b"<svg xmlns=", "It seems to be a web page or an SVG picture."),
        (b"GIF89a", "It seems to be a GIF picture."),
        (b"", "is not the kind of picture that its name says."),
    ],
)
def test_a_picture_is_what_its_name_says(content: Path, start: bytes, words: str) -> None:
    write(content / "activities/severn-splash/pool.jpg", start)
    assert only_problem_of(content).message.endswith(words)


def test_the_number_of_files_is_bounded(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_FILES", 3)
    for n in range(5):
        write(content / f"activities/severn-splash/a{n}.yaml", b"name: x\n")
    read = read_content(content)
    assert [problem.rule for problem in read.problems] == ["too-many-files"]
    assert len(read.activities) <= 3


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    read: Content = read_content(tmp_path / "content")
    (problem,) = read.problems
    assert problem.path == "content"
    assert problem.message == "This folder is not there or cannot be opened."


def test_a_name_that_is_no_text_is_shown_by_its_code(content: Path) -> None:
    raw = os.fsencode(content / "activities/severn-splash") + b"/\xff.yaml"
    with open(raw, "wb") as file:  # noqa: PTH123 - a Path takes no bytes
        file.write(b"name: x\n")
    problem = only_problem_of(content)
    assert problem.path == "content/activities/severn-splash/\\udcff.yaml"
    assert (problem.path + problem.message + problem.fix).encode("utf-8")


@pytest.mark.parametrize(
    ("name", "good"),
    [
        ("Sátürday_Swim", "saturday-swim"),
        ("Rosie's club", "rosies-club"),
        ("  a -- b  ", "a-b"),
        ("Straße", "strasse"),
        ("ﬁsh", "fish"),
        ("日本", "saturday-swim"),
        ("NUL", "nul-1"),
        ("x" * 200, "x" * 80),
        ("-", "saturday-swim"),
    ],
)
def test_the_suggested_name_is_always_a_good_one(name: str, good: str) -> None:
    assert suggested(name) == good
    assert is_good(good)
    assert not is_good(name)


def test_a_picture_that_is_deleted_while_the_folder_is_read_takes_nothing_else_with_it(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`make serve` reads while somebody is at work in the folder."""
    write(content / "activities/severn-splash/pool.jpg", JPEG)
    scandir = os.scandir

    class Found:
        """What os.scandir gives, with the picture gone as soon as it was listed."""

        def __init__(self, folder: str) -> None:
            self.entries = list(scandir(folder))

        def __enter__(self) -> list[os.DirEntry[str]]:
            for entry in self.entries:
                if entry.name == "pool.jpg":
                    Path(entry.path).unlink()
            return self.entries

        def __exit__(self, *_: object) -> None:
            pass

    monkeypatch.setattr(files.os, "scandir", Found)
    assert only_problem_of(content).path == "content/activities/severn-splash/pool.jpg"


def test_what_a_quarter_printed_is_read_by_its_quarter(content: Path) -> None:
    write(content / "quarters/2027-Q1.json", b'{"closed": "2026-12-01"}\n')
    read = read_content(content)
    assert read.problems == ()
    assert read.quarters["2027-Q1"].data == {"closed": "2026-12-01"}


@pytest.mark.parametrize("name", ["2027-q1.json", "spring.json", "2027-Q1.yaml", "2027-Q1.JSON"])
def test_a_file_that_is_no_quarter_is_told_what_it_would_be_called(content: Path, name: str) -> None:
    write(content / "quarters" / name, b"{}\n")
    problem = only_problem_of(content)
    assert "is not the name of a quarter" in problem.message
    assert "2027-Q1.json" in problem.fix


def test_the_archive_is_its_quarters_pdfs_and_follows_no_link(content: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    for name in ("2026-Q4/a.pdf", "2026-Q4/notes.txt", "other/b.pdf", "secret/c.pdf"):
        write(archive / name, b"%PDF-1.7\n")
    (archive / "2026-Q3").symlink_to(archive / "secret")
    (archive / "2026-Q4/d.pdf").symlink_to(archive / "secret/c.pdf")
    assert read_content(content, archive).archive == {"2026-Q4/a.pdf": archive / "2026-Q4/a.pdf"}
    assert read_content(content, tmp_path / "nowhere").archive == {}
    assert read_content(content).archive is None
