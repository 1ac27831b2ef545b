"""Who may import whom: the rooms of docs/maintainers/architecture.md, held."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.conftest import PROJECT

PACKAGE = PROJECT / "plugins" / "activity_directory"
VIEWS = ("pages", "search", "shortlist", "contribute", "brochure", "feeds", "offline", "insight")

# What each room may import of ours. A room that is not here is at the top, and nothing imports it.
ALLOWED: dict[str, set[str]] = {
    "problem": set(),
    "schedule": set(),
    "load": {"problem"},
    "validate": {"problem", "load", "schedule", "safe_pictures"},
    "model": {"schedule"},
    "calendar_files": {"model", "schedule"},
    "views": {"model"},
    "safe_markdown": set(),
    "safe_pictures": set(),
    "page_frame": {"model"},
    "quick_templates": set(),
    "minified": set(),
    "theme_files": {"model"},
    "rendering": {"model", "schedule", "safe_markdown", "page_frame", "quick_templates"},
    "reporters": {"problem"},
    "settings": {"model", "schedule"},
    "pipeline": {"load", "validate", "model", "problem"},
    "authoring": {"problem", "load", "validate", "schedule", "model"},
    "importing": {"problem", "load", "validate", "schedule", "authoring"},
    "issue_forms": {"problem", "load", "validate", "authoring", "importing", "reporters"},
    "reminders": {"model", "schedule"},
    "generator": {"pipeline", "problem", "rendering", "settings", "views", "model", "reporters"},
    **{view: {"model", "schedule", "views", "safe_markdown", "safe_pictures", "calendar_files"} for view in VIEWS},
}
for view in ("pages", "search"):
    ALLOWED[view] |= {"minified", "theme_files"}
ALLOWED["insight"].add("problem")
ALLOWED["brochure"].add("problem")
# The page for providers hands on what was typed, with the rules it is checked by.
ALLOWED["contribute"] |= {"load", "validate", "authoring"}

# Outside packages that only these rooms may import.
ONLY = {
    "pelican": {"generator", "__init__"},
    "yaml": {"load"},
    "jsonschema": {"validate"},
    "jsonschema_rs": {"validate"},
    "typst": {"brochure"},
    "whoosh": {"search"},
    "PIL": {"pages", "safe_pictures"},
    "openpyxl": {"importing"},
}


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[tuple[str, ...]]:
    """Every import of the file as a dotted name in parts, wherever it stands; relative ones made whole."""
    found = set()
    package = path.relative_to(PACKAGE.parent).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(tuple(alias.name.split(".")) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = (*base, *(node.module or "").split(".")) if node.module else base
            found.add(module)
            if module == ("activity_directory",):
                found.update((*module, alias.name) for alias in node.names)
    return found


MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_what_it_may(path):
    room = room_of(path)
    names = imported(path)
    ours = {name[1] for name in names if name[0] == "activity_directory" and len(name) > 1} - {room}
    if room in ALLOWED:
        assert ours <= ALLOWED[room], f"{room} may not import {sorted(ours - ALLOWED[room])}"
    for package, rooms in ONLY.items():
        if any(name[0] == package for name in names):
            assert room in rooms, f"only {sorted(rooms)} may import {package}"


def test_one_module_alone_asks_the_network():
    """A build never does; `import openactive ADDRESS` is the only command that may."""
    asks = {("urllib", "request"), ("http", "client"), ("socket",), ("ftplib",), ("smtplib",), ("requests",)}
    found = {path.stem for path in MODULES if any(name[: len(one)] == one for name in imported(path) for one in asks)}
    assert found == {"feed_fetch"}


def test_nothing_imports_the_command_line():
    tops = {"cli", "publish"}
    for path in MODULES:
        if room_of(path) in tops or path.stem.endswith(("_command", "_commands")):
            continue
        ours = {name[1] for name in imported(path) if name[0] == "activity_directory" and len(name) > 1}
        assert not ours & tops, path


def test_no_modules_import_each_other_in_a_circle():
    """Imports for types alone count too: two modules that need each other's shapes are one idea in two files."""
    left = {_dotted(path): _modules_imported(path) - {_dotted(path)} for path in MODULES}
    while free := {name for name, others in left.items() if not others & left.keys()}:
        left = {name: others & left.keys() for name, others in left.items() if name not in free}
    assert left == {}


def _dotted(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


def _modules_imported(path: Path) -> set[str]:
    """The modules of ours that a file imports; `from package import name` is of `package.name` where that is one."""
    modules = {_dotted(other) for other in MODULES}
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            inside = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in modules else node.module for name in inside}
    return found & modules


def test_the_check_sees_every_way_of_importing(tmp_path, monkeypatch):
    package = tmp_path / "activity_directory"
    (package / "model").mkdir(parents=True)
    path = package / "model" / "pretend.py"
    path.write_text("from activity_directory.validate import x\nfrom ..load import y\nimport yaml\n", encoding="utf-8")
    monkeypatch.setattr("tests.test_imports.PACKAGE", package)
    assert {("activity_directory", "validate"), ("activity_directory", "load"), ("yaml",)} <= imported(path)
