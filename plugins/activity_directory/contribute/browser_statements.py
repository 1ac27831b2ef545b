"""Python functions, classes and constants as JavaScript. See browser_code.py for why."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from activity_directory.contribute.browser_expressions import Expressions, names_in, plain_name, positions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from activity_directory.contribute.browser_modules import Code, Module

_CAUGHT = frozenset({"KeyError", "IndexError", "TypeError", "ValueError"})


def function_text(node: ast.FunctionDef, name: str, module: Module, code: Code) -> str:
    """A function of a module; what decorates it (a cache) makes no difference to what it says."""
    says = Expressions(module, code, _own_names(node))
    star = "*" if _is_generator(node) else ""
    return f"function{star} {name}({says.parameters(node.args)}) {{\n{_body(node, says)}}}\n"


def constant_text(node: ast.expr, name: str, module: Module, code: Code) -> str:
    """A constant of a module."""
    return f"const {name} = {Expressions(module, code).text(node)};\n"


def class_text(node: ast.ClassDef, name: str, module: Module, code: Code) -> str:
    """A class: its own __init__, or a dataclass's fields; its methods; a StrEnum as its words."""
    if any(isinstance(base, ast.Name) and base.id == "StrEnum" for base in node.bases):
        words = [f"{each.targets[0].id}: {Expressions(module, code).text(each.value)}" for each in _assignments(node)]  # type: ignore[attr-defined]
        return f"const {name} = {{{', '.join(words)}}};\n"
    functions = [each for each in node.body if isinstance(each, ast.FunctionDef)]
    methods = {each.name: positions(each.args)[1:] for each in functions if not _is_property(each)}
    parts = [] if "__init__" in methods else [_constructor(node, module, code)]
    parts += [_method(each, module, code, methods) for each in functions]
    return f"class {name} {{\n{''.join(parts)}}}\n"


def _assignments(node: ast.ClassDef) -> Iterator[ast.Assign]:
    return (each for each in node.body if isinstance(each, ast.Assign))


def _constructor(node: ast.ClassDef, module: Module, code: Code) -> str:
    says = Expressions(module, code)
    fields = [each for each in node.body if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name)]
    parameters, lines = [], []
    for each in fields:
        name = plain_name(says.target(each.target))
        default = _default(each.value)
        parameters.append(name if default is None else f"{name} = {says.text(default)}")
        lines.append(f"this.{says.target(each.target)} = {name};\n")
    return f"constructor({', '.join(parameters)}) {{\n{''.join(lines)}}}\n"


def _default(value: ast.expr | None) -> ast.expr | None:
    """A field's default, out of field(default=None, repr=False) too."""
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "field":
        found = {each.arg: each.value for each in value.keywords}
        if "default_factory" in found:
            return ast.Call(found["default_factory"], [], [])
        return found.get("default")
    return value


def _method(node: ast.FunctionDef, module: Module, code: Code, methods: dict[str, tuple[str, ...]]) -> str:
    says = Expressions(module, code, _own_names(node), methods)
    parameters = says.parameters(node.args, leave_out=1)
    body = f"const self = this;\n{_body(node, says)}"
    if _is_property(node):
        if _is_generator(node):
            body = f"const self = this;\nreturn (function* () {{\n{_body(node, says)}}})();\n"
        return f"get {node.name}() {{\n{body}}}\n"
    name = "constructor" if node.name == "__init__" else node.name
    return f"{'*' if _is_generator(node) else ''}{name}({parameters}) {{\n{body}}}\n"


def _is_property(node: ast.FunctionDef) -> bool:
    return any(isinstance(each, ast.Name) and each.id == "property" for each in node.decorator_list)


def _is_generator(node: ast.FunctionDef) -> bool:
    return any(isinstance(each, ast.Yield | ast.YieldFrom) for each in _inside(node))


def _inside(node: ast.AST) -> Iterator[ast.AST]:
    """Everything in a function but not in a function of its own in it."""
    for each in ast.iter_child_nodes(node):
        if not isinstance(each, ast.FunctionDef | ast.Lambda):
            yield each
            yield from _inside(each)


def _own_names(node: ast.FunctionDef) -> set[str]:
    """The names that belong to a function: its arguments, and what it assigns to."""
    arguments = node.args
    names = set(positions(arguments))
    if arguments.vararg is not None:
        names.add(arguments.vararg.arg)
    return names | _assigned(node)


def _assigned(node: ast.FunctionDef) -> set[str]:
    names: set[str] = set()
    for each in _inside(node):
        match each:
            case ast.Assign(targets=targets):
                names = names.union(*(names_in(target) for target in targets if not isinstance(target, _PARTS)))
            case ast.AnnAssign(target=ast.Name(id=name)) | ast.AugAssign(target=ast.Name(id=name)):
                names.add(name)
            case ast.For(target=target):
                names |= names_in(target)
            case ast.NamedExpr(target=ast.Name(id=name)) | ast.FunctionDef(name=name):
                names.add(name)
            case _:
                pass
    return names | {each.name for each in node.body if isinstance(each, ast.FunctionDef)}


_PARTS = (ast.Attribute, ast.Subscript)


def _body(node: ast.FunctionDef, says: Expressions) -> str:
    inner = {each.name for each in node.body if isinstance(each, ast.FunctionDef)}
    names = sorted(_assigned(node) - set(positions(node.args)) - inner)
    declared = f"let {', '.join(map(plain_name, names))};\n" if names else ""
    return declared + _block(node.body, says)


def _block(statements: Sequence[ast.stmt], says: Expressions) -> str:
    return "".join(_statement(each, says) for each in statements)


def _statement(node: ast.stmt, says: Expressions) -> str:  # noqa: C901, PLR0912 - one line for each kind
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Pass() | ast.Import() | ast.ImportFrom():
            return ""
        case ast.Expr(value=ast.Yield(value=value)):
            return f"yield {'null' if value is None else says.text(value)};\n"
        case ast.Expr(value=ast.YieldFrom(value=value)):
            return f"yield* {says.text(value)};\n"
        case ast.Expr(value=value):
            return f"{says.text(value)};\n"
        case ast.Return(value=value):
            return f"return {'null' if value is None else says.text(value)};\n"
        case ast.Assign(targets=targets, value=value):
            return "".join(_assignment(target, says.text(value), says) for target in targets)
        case ast.AnnAssign(target=target, value=value):
            return "" if value is None else _assignment(target, says.text(value), says)
        case ast.AugAssign(target=target, op=op, value=value):
            return _assignment(target, says.text(ast.BinOp(_loaded(target), op, value)), says)
        case ast.If(test=test, body=body, orelse=orelse):
            rest = f" else {{\n{_block(orelse, says)}}}" if orelse else ""
            return f"if ({says.condition(test)}) {{\n{_block(body, says)}}}{rest}\n"
        case ast.For(target=target, iter=iterable, body=body, orelse=[]):
            return f"for ({says.target(target)} of {says.text(iterable)}) {{\n{_block(body, says)}}}\n"
        case ast.While(test=test, body=body, orelse=[]):
            return f"while ({says.condition(test)}) {{\n{_block(body, says)}}}\n"
        case ast.Continue():
            return "continue;\n"
        case ast.Break():
            return "break;\n"
        case ast.Match(subject=subject, cases=cases):
            return _cases(says.text(subject), cases, says)
        case ast.Try(
            body=body, handlers=[ast.ExceptHandler(type=kind, name=None, body=handler)], orelse=[], finalbody=[]
        ):
            if kind is None or not names_in(kind) <= _CAUGHT:
                says.fault(node)
            return f"try {{\n{_block(body, says)}}} catch (fault) {{\npy.caught(fault);\n{_block(handler, says)}}}\n"
        case ast.FunctionDef():
            inner = Expressions(says.module, says.code, says.local | _own_names(node), says.methods)
            star = "*" if _is_generator(node) else ""
            return f"function{star} {node.name}({inner.parameters(node.args)}) {{\n{_body(node, inner)}}}\n"
        case _:
            return says.fault(node)


def _assignment(target: ast.expr, value: str, says: Expressions) -> str:
    if isinstance(target, ast.Subscript) and not isinstance(target.slice, ast.Slice):
        return f"py.put({says.text(target.value)}, {says.text(target.slice)}, {value});\n"
    return f"{says.target(target)} = {value};\n"


def _loaded(target: ast.expr) -> ast.expr:
    """What is assigned to, read."""
    if isinstance(target, ast.Name):
        return ast.Name(target.id, ast.Load())
    return target


def _cases(subject: str, cases: Sequence[ast.match_case], says: Expressions) -> str:
    said = ""
    for case in cases:
        test = _pattern(subject, case.pattern, says)
        if case.guard is not None:
            says.fault(case.guard)
        body = f"{{\n{_block(case.body, says)}}}"
        said += f"{' else ' if said else ''}{f'if ({test}) ' if test else ''}{body}"
    return f"{said}\n"


def _pattern(subject: str, pattern: ast.pattern, says: Expressions) -> str:
    match pattern:
        case ast.MatchValue(value=value):
            return f"{subject} === {says.text(value)}"
        case ast.MatchOr(patterns=patterns):
            return " || ".join(_pattern(subject, each, says) for each in patterns)
        case ast.MatchAs(pattern=None, name=None):
            return ""
        case _:
            return says.fault(pattern)
