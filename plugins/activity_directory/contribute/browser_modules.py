"""Python modules as their translation sees them: what they define, and where their names come from."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

Node = ast.FunctionDef | ast.ClassDef | ast.expr
"""What a module's name may stand for: a function, a class, or the value of a constant."""


class TranslationFault(Exception):  # noqa: N818 - as SchemaFault: a fault of the program
    """Python that has no translation."""


@dataclass(slots=True, eq=False)
class Module:
    """One Python file: what it defines, and the names it has from elsewhere, each as (module, name)."""

    name: str
    path: Path
    definitions: dict[str, Node] = field(default_factory=dict)
    imported: dict[str, tuple[str, str]] = field(default_factory=dict)

    def resolve(self, name: str) -> tuple[str, str] | None:
        """Where a name comes from; None when it is Python's own."""
        return (self.name, name) if name in self.definitions else self.imported.get(name)


@dataclass(slots=True, eq=False)
class Definition:
    """One function, class or constant of a module. `name` is what it is called in the browser."""

    module: Module
    node: Node
    name: str
    text: str = ""


class Code(Protocol):
    """What translates the names that an expression uses. `instead` is JavaScript for what the page has by itself."""

    instead: Mapping[tuple[str, str], str]

    def definition(self, module: str, name: str) -> Definition:
        """A definition of ours, translated."""
        ...


def read_module(name: str, path: Path) -> Module:
    """Read a file's imports, wherever they stand, and what it defines at the edge."""
    module = Module(name, path)
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            module.imported |= {alias.asname or alias.name: (node.module, alias.name) for alias in node.names}
        elif isinstance(node, ast.Import):
            module.imported |= {alias.asname or alias.name: (alias.name, "") for alias in node.names}
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            module.definitions[statement.name] = statement
        elif isinstance(statement, ast.Assign):
            module.definitions |= dict(_named(statement.targets, statement.value))
        elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
            module.definitions |= dict(_named([statement.target], statement.value))
    return module


def _named(targets: Iterable[ast.expr], value: ast.expr) -> Iterable[tuple[str, ast.expr]]:
    for target in targets:
        if isinstance(target, ast.Name):
            yield target.id, value
        elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            for inner, part in zip(target.elts, value.elts, strict=True):
                yield from _named([inner], part)
