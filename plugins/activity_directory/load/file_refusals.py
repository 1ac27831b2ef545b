"""The words for files and folders that have no place in the content folder."""

from __future__ import annotations

import re

from activity_directory.load.file_names import is_good, shown, split_name, suggested, why_not
from activity_directory.problem import Problem, Severity

_PICTURES_REFUSED = {
    ".svg": "An SVG picture can carry a program",
    ".gif": "A GIF picture can move, which some people cannot bear to look at",
    ".heic": "Most phones and computers cannot show an HEIC picture",
    ".heif": "Most phones and computers cannot show an HEIF picture",
    ".tif": "Web pages cannot show a TIFF picture",
    ".tiff": "Web pages cannot show a TIFF picture",
    ".bmp": "A BMP picture is too large for a web page",
    ".avif": "Older phones cannot show an AVIF picture",
}
_DOCUMENTS = (".doc", ".docx", ".odt", ".pdf", ".rtf", ".xls", ".xlsx", ".csv", ".pages", ".txt")
_LEFT_BY_PROGRAMS = frozenset({"thumbs.db", "desktop.ini", "icon\r"})


def _refuse(path: str, message: str, fix: str, rule: str) -> Problem:
    return Problem(path, 0, 0, "", message, fix, Severity.BLOCKING, rule)


def link(path: str) -> Problem:
    """A symbolic link, which could lead anywhere."""
    message = "This is a link to another place, not a file or folder of its own. The directory follows no links."
    return _refuse(path, message, "Delete the link and put a copy of the file itself here.", "link")


def not_a_file(path: str) -> Problem:
    """A device, a pipe or a socket."""
    return _refuse(path, "This is not an ordinary file or folder.", "Delete it.", "not-a-file")


def cannot_be_opened(path: str, *, folder: bool) -> Problem:
    """The system refuses, or it is gone."""
    what = "folder" if folder else "file"
    message = f"This {what} is not there or cannot be opened."
    return _refuse(path, message, f"Check that the {what} exists and that you may read it.", "cannot-be-opened")


def too_many_files(path: str, limit: int) -> Problem:
    """More files than a county could have."""
    message = f"There are more than {limit:,} files and folders here, so the reading stopped."
    return _refuse(path, message, "Look for a folder that was copied in by accident.", "too-many-files")


def same_but_for_case(path: str, other: str) -> Problem:
    """Two names that some computers take for one."""
    message = f'Many computers take this name and "{other}" beside it for the same one, and keep only one of them.'
    return _refuse(path, message, "Give one of them another name, or delete it.", "names-too-alike")


def unknown_folder(path: str, folders: tuple[str, ...]) -> Problem:
    """A folder at the top that nothing reads."""
    message = f"The directory reads no folder of this name. It reads {_list(folders)}."
    return _refuse(path, message, "Move what is in it to one of those, or delete it.", "unknown-folder")


def folder_too_deep(path: str) -> Problem:
    """A folder inside a folder that has none."""
    message = "A folder cannot be here, so nothing in it is read."
    fix = "An activity goes in its provider's folder, like this:  activities/severn-splash/saturday-swim.yaml"
    return _refuse(path, message, fix, "folder-in-the-wrong-place")


def wrong_place(path: str, name: str) -> Problem:
    """A file straight in activities."""
    message = "This file is not in a provider's folder."
    fix = f"Move it into the folder of the provider, like this:  activities/severn-splash/{name}"
    return _refuse(path, message, fix, "file-in-the-wrong-place")


def unknown_file(path: str, singles: tuple[str, ...]) -> Problem:
    """A YAML file at the top that nothing reads."""
    known = _list(tuple(f"{name}.yaml" for name in singles))
    message = f"The directory reads no file of this name here. It reads {known}."
    return _refuse(path, message, "Correct its name, move it to its folder, or delete it.", "unknown-file")


def bad_name(path: str, name: str, ending: str, *, folder: bool) -> Problem:
    """A name that cannot be part of an address."""
    what = "folder" if folder else "file"
    good = suggested(_without_copy_number(name)) + ending.lower()
    if is_good(name):  # only the ending is in capitals
        message = f'The ending of "{shown(name + ending)}" has capital letters.'
    else:
        message = (
            f'The name "{shown(name + ending)}" {shown(why_not(name))}. '
            "It becomes part of a web address, so it may have small letters a to z, digits and hyphens only."
        )
    fix = f"Rename the {what}, like this:  {good}"
    if good != suggested(name) + ending.lower():
        fix += "  - or delete it, if it is a copy that was made by accident."
    return _refuse(path, message, fix, "file-name")


def not_a_quarter(path: str, name: str) -> Problem:
    """A file of what was printed whose name is no quarter."""
    message = f'"{shown(name)}" is not the name of a quarter. These files are written by the program, one for each.'
    return _refuse(path, message, "Take back its old name, like this:  2027-Q1.json", "file-name")


def wrong_ending(path: str, name: str, wanted: str) -> Problem:
    """A file of a kind that is not read here."""
    stem, ending = split_name(name)
    ending = ending.lower()
    if name.lower() in _LEFT_BY_PROGRAMS or name.startswith("~$") or name.endswith(("~", ".bak", ".tmp", ".orig")):
        message, fix = "A program left this file behind. It is not part of the directory.", "Delete it."
    elif ending in (".yml", ".yaml") and wanted == ".yaml":
        message = f'The name ends with "{shown(split_name(name)[1])}".'
        fix = f"Rename the file so that it ends with .yaml, like this:  {suggested(stem)}.yaml"
    elif wanted in stem.lower() and ending == ".txt":
        good = suggested(stem[: stem.lower().index(wanted)]) + wanted
        message = f'The name ends with ".txt": Windows may hide that ending and show "{shown(stem)}".'
        fix = f"Rename the file, like this:  {good}"
    elif ending in _PICTURES_REFUSED:
        message = f"{_PICTURES_REFUSED[ending]}, so the directory does not take it."
        fix = f"Save the picture as JPEG or PNG, like this:  {suggested(stem)}.jpg"
    elif ending in (".jpg", ".jpeg", ".png", ".webp"):
        message = "A picture cannot be here."
        good = f"activities/severn-splash/{suggested(stem)}.jpg"
        fix = f"Put it beside the activities of its provider, like this:  {good}"
    elif ending in _DOCUMENTS:
        message = f'The directory does not read files that end with "{ending}".'
        fix = f"Type what it says into a file like this:  {suggested(stem)}{wanted}"
    else:
        message = f'The directory reads files that end with {wanted} here, and not "{shown(name)}".'
        fix = f"Delete it, or rename it, like this:  {suggested(stem)}{wanted}"
    return _refuse(path, message, fix, "unknown-file")


def picture_too_big(path: str, size: int, limit: int) -> Problem:
    """A picture of more bytes than are worth keeping."""
    message = f"The picture is {size / 1024 / 1024:.0f} MB, and {limit // 1024 // 1024} MB is the most."
    fix = "Make it smaller: 1600 pixels wide is plenty. On a phone, send it to yourself by e-mail as Medium."
    return _refuse(path, message, fix, "picture-too-large")


def not_a_picture(path: str, start: bytes) -> Problem:
    """The content is not what the name's ending says."""
    really = ""
    if start[4:8] == b"ftyp":
        really = " It seems to be an HEIC picture or a film from a phone."
    elif start.startswith(b"GIF8"):
        really = " It seems to be a GIF picture."
    elif start.startswith(b"%PDF"):
        really = " It seems to be a PDF."
    elif start.lstrip().startswith(b"<"):
        really = " It seems to be a web page or an SVG picture."
    message = f"What is in this file is not the kind of picture that its name says.{really}"
    return _refuse(path, message, "Open the picture and save it again as JPEG, like this:  pool.jpg", "not-a-picture")


def page_too_big(path: str, limit: int) -> Problem:
    """A page of more bytes than anybody would read."""
    message = f"The page is larger than {limit // 1024} KB, which is more than anybody would read."
    return _refuse(path, message, "Look for something pasted in by accident, and take it out.", "file-too-large")


def _without_copy_number(name: str) -> str:
    """Names such as "saturday-swim (1)" and "saturday-swim - Copy" are what computers call a second copy."""
    return re.sub(r"( \(\d+\)| - Copy( \(\d+\))?| copy( \d+)?)$", "", name) or name


def _list(names: tuple[str, ...]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"
