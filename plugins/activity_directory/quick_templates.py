"""Jinja, with three shortcuts for thousands of pages. A page is the same to the byte; a test holds it to that.

- Text without a character that HTML knows is put out as it is, instead of becoming a Markup object first.
- A drawing with a fixed name, `{{ icon("phone") }}`, is looked up while the template is compiled, not on every page.
- A template that has been loaded is found by its name alone: no loader is asked again during a build.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from jinja2 import Template
    from jinja2.compiler import Frame

# Functions whose result hangs on their one argument alone. They stand in the environment's filters by the same names.
DRAWINGS = frozenset({"icon", "symbol"})

_special = re.compile("[&<>\"']").search


def escaped(value: object) -> str:
    """The value as HTML text, exactly as Jinja's autoescape gives it."""
    if type(value) is str:
        return value if _special(value) is None else escape(value)
    return value if type(value) is Markup else escape(value)


class _DrawingsAsFilters(NodeTransformer):
    """A filter with a constant before it is worked out at compile time; a call of a global name never is."""

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - Jinja's name
        self.generic_visit(node)
        name = node.node
        if not isinstance(name, nodes.Name) or name.name not in DRAWINGS or len(node.args) != 1:
            return node
        drawing = nodes.Filter(node.args[0], name.name, [], [], None, None, lineno=node.lineno)
        drawing.environment = node.environment
        return drawing


class _QuickCode(CodeGenerator):
    """Writes Python that asks `escaped` where Jinja's own asks `escape`."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        super().visit_Template(_DrawingsAsFilters().visit(node), frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("environment.escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)


class QuickEnvironment(Environment):
    """A Jinja environment for one build: a template's file is not looked at again once it is loaded."""

    code_generator_class = _QuickCode
    escaped = staticmethod(escaped)

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._loaded: dict[str, Template] = {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's name
    ) -> Template:
        """As Jinja's own; see there for what it raises."""
        if not isinstance(name, str) or globals:
            return super().get_template(name, parent, globals)
        found = self._loaded.get(name)
        if found is None:
            found = self._loaded[name] = super().get_template(name, parent, globals)
        return found
