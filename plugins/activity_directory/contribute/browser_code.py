"""The check's own code for the browser: Python functions, and all that they call, as JavaScript.

A provider who fills in the form is to read the same words as the command line says. There are some four thousand
lines of them, with the guesses at what was meant; written a second time by hand they would drift apart with the first
message that somebody makes better. So the page gets them translated. What is understood is the small part of Python in
which `validate` is written; anything else is a TranslationFault with the file and line.
`theme/static/js/entry-python.js` is what the translated code calls `py`: Python's own words, as far as they are used.
"""

from __future__ import annotations

import ast
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from activity_directory.contribute.browser_modules import Definition, Module, TranslationFault, read_module
from activity_directory.contribute.browser_statements import class_text, constant_text, function_text

if TYPE_CHECKING:
    from collections.abc import Mapping


class BrowserCode:
    """Translates what it is asked for, and whatever that needs, each once."""

    def __init__(self, instead: Mapping[tuple[str, str], str]) -> None:
        """`instead` names what the page has by itself: (module, name) and the JavaScript to say in its place."""
        self.instead = instead
        self._modules: dict[str, Module] = {}
        self._definitions: dict[tuple[str, str], Definition] = {}
        self._written: list[Definition] = []

    def name_of(self, module: str, name: str) -> str:
        """What something is called in the browser; it is translated if it was not yet."""
        return self.definition(module, name).name

    def text(self) -> str:
        """All that was translated, in an order in which it can be run."""
        return "".join(definition.text for definition in self._written)

    def definition(self, module: str, name: str) -> Definition:
        """A definition, followed through the modules that only hand it on."""
        module, name = self._home(module, name)
        known = self._definitions.get((module, name))
        if known is None:
            home = self._module(module)
            known = Definition(home, home.definitions[name], f"{name}${module.rpartition('.')[2]}")
            self._definitions[module, name] = known
            known.text = self._translated(known)
            self._written.append(known)
        return known

    def _home(self, module: str, name: str) -> tuple[str, str]:
        found = self._module(module).resolve(name)
        if found is None:
            raise TranslationFault(f"{module} has no {name}.")
        return found if found == (module, name) else self._home(*found)

    def _translated(self, definition: Definition) -> str:
        node = definition.node
        if isinstance(node, ast.FunctionDef):
            return function_text(node, definition.name, definition.module, self)
        if isinstance(node, ast.ClassDef):
            return class_text(node, definition.name, definition.module, self)
        return constant_text(node, definition.name, definition.module, self)

    def _module(self, name: str) -> Module:
        if name not in self._modules:
            spec = find_spec(name)
            if spec is None or spec.origin is None:
                raise TranslationFault(f"There is no module {name}.")
            self._modules[name] = read_module(name, Path(spec.origin))
        return self._modules[name]
