"""What is registered is what is on disk: every plugin that there is runs, and none is named that is not there."""

from __future__ import annotations

import ast
import runpy
from pathlib import Path

from tests.conftest import PROJECT

PACKAGE = PROJECT / "plugins" / "activity_directory"
PLUGINS = runpy.run_path(str(PROJECT / "pelicanconf.py"))["PLUGINS"]


def _has_register(path: Path) -> bool:
    return any(
        isinstance(node, ast.FunctionDef) and node.name == "register"
        for node in ast.parse(path.read_text(encoding="utf-8")).body
    )


def test_every_package_with_a_register_is_in_the_pipeline_and_nothing_else_is():
    on_disk = {
        ".".join(path.parent.relative_to(PACKAGE.parent).parts)
        for path in PACKAGE.rglob("__init__.py")
        if _has_register(path)
    }
    assert sorted(PLUGINS) == sorted(on_disk)


def test_the_directory_is_put_together_before_the_views_are_asked():
    assert PLUGINS[0] == "activity_directory"
