"""One Python expression as JavaScript. See browser_code.py for why."""

from __future__ import annotations

import ast
import json
from typing import TYPE_CHECKING, NoReturn

from activity_directory.contribute.browser_modules import TranslationFault

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from activity_directory.contribute.browser_modules import Code, Module

RESERVED = frozenset(
    {
        "arguments", "await", "case", "catch", "const", "debugger", "default", "delete", "do", "enum", "eval",
        "export", "extends", "function", "implements", "instanceof", "interface", "let", "new", "null",
        "package", "private", "protected", "public", "static", "super", "switch", "this", "throw", "typeof",
        "undefined", "var", "void", "py", "self_",
    }
)  # fmt: skip
# Methods of text and lists: JavaScript has none of that name, or one that does something else.
_METHODS = frozenset(
    {
        "append", "capitalize", "count", "decode", "encode", "endswith", "find", "format", "index", "insert",
        "isascii", "isdigit", "islower", "isupper", "join", "lower", "lstrip", "partition", "removeprefix",
        "removesuffix", "replace", "rpartition", "rsplit", "rstrip", "sort", "split", "splitlines",
        "startswith", "strip", "title", "upper", "copy",
    }
)  # fmt: skip
_SAYS_YES_OR_NO = frozenset({"startswith", "endswith", "isdigit", "isascii", "isupper", "islower", "isdisjoint"})
_BUILTINS = frozenset(
    {
        "all", "any", "bool", "dict", "enumerate", "float", "frozenset", "int", "isinstance", "iter", "len",
        "list", "map", "max", "min", "next", "range", "reversed", "round", "set", "sorted", "str", "sum",
        "tuple", "type", "zip",
    }
)  # fmt: skip
_LIBRARY = {
    ("types", "MappingProxyType"): "py.itself",
    ("decimal", "Decimal"): "py.number",
    ("datetime", "date"): "py.date",
    ("datetime", "timedelta"): "py.timedelta",
    ("calendar", "monthrange"): "py.monthrange",
    ("difflib", "get_close_matches"): "py.get_close_matches",
    ("collections.abc", "Mapping"): "py.Mapping",
    ("collections.abc", "Sequence"): "py.Sequence",
}
_SIGNATURES: dict[str, tuple[str, ...]] = {
    "py.get_close_matches": ("word", "possibilities", "n", "cutoff"),
    "py.sorted": ("iterable", "key", "reverse"),
    "py.timedelta": ("days", "seconds"),
    "py.next": ("iterator", "default"),
    "py.max": ("iterable", "key", "default"),
    "py.zip": ("first", "second", "strict"),
    "py.re.split": ("pattern", "string", "maxsplit", "flags"),
    "py.re.sub": ("pattern", "repl", "string", "count", "flags"),
    "py.sort": ("list", "key", "reverse"),
    "py.split": ("text", "sep", "maxsplit"),
}
_ORDER = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
_OPERATORS = {
    ast.Add: "py.add", ast.Sub: "py.sub", ast.Mult: "py.mul", ast.Mod: "py.mod", ast.FloorDiv: "py.floordiv",
    ast.Div: "py.div", ast.BitOr: "py.union", ast.BitAnd: "py.intersection",
}  # fmt: skip


def plain_name(name: str) -> str:
    """A local name that JavaScript takes."""
    return f"{name}_" if name in RESERVED else name


def literal(value: object) -> str:
    """A constant."""
    text = json.dumps(value, ensure_ascii=False)
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def positions(arguments: ast.arguments) -> tuple[str, ...]:
    """The names of a function's arguments in the order in which the browser has them."""
    return tuple(each.arg for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs))


class Expressions:
    """Translates the expressions of one function; `local` are its own names, `methods` those of its class."""

    def __init__(
        self,
        module: Module,
        code: Code,
        local: Iterable[str] = (),
        methods: dict[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.module = module
        self.code = code
        self.local = set(local)
        self.methods = methods or {}

    def fault(self, node: ast.AST) -> NoReturn:
        """Give up, and say where."""
        line = getattr(node, "lineno", 0)
        raise TranslationFault(f"{self.module.path.name}, line {line}: there is no translation for {ast.unparse(node)}")

    def text(self, node: ast.expr) -> str:
        """The expression."""
        method = getattr(self, f"_{type(node).__name__.lower()}", None)
        if method is None:
            return self.fault(node)
        said: str = method(node)
        return said

    def condition(self, node: ast.expr) -> str:
        """The expression where only whether it is true counts: an empty list is not, in Python."""
        if isinstance(node, ast.BoolOp):
            sign = " && " if isinstance(node.op, ast.And) else " || "
            return f"({sign.join(self.condition(value) for value in node.values)})"
        return self.text(node) if self._is_boolean(node) else f"py.truth({self.text(node)})"

    def target(self, node: ast.expr) -> str:
        """What is assigned to."""
        match node:
            case ast.Name():
                return plain_name(node.id)
            case ast.Tuple() | ast.List():
                return f"[{', '.join(self.target(each) for each in node.elts)}]"
            case ast.Starred():
                return f"...{self.target(node.value)}"
            case ast.Attribute():
                return f"{self.text(node.value)}.{node.attr}"
            case _:
                return self.fault(node)

    def parameters(self, arguments: ast.arguments, *, leave_out: int = 0) -> str:
        """A function's arguments with their defaults."""
        plain = [*arguments.posonlyargs, *arguments.args]
        defaults: list[ast.expr | None] = [None] * (len(plain) - len(arguments.defaults)) + list(arguments.defaults)
        pairs = [*zip(plain, defaults, strict=True), *zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)]
        said = [
            plain_name(each.arg) if default is None else f"{plain_name(each.arg)} = {self.text(default)}"
            for each, default in pairs[leave_out:]
        ]
        if arguments.vararg is not None:
            said.append(f"...{plain_name(arguments.vararg.arg)}")
        return ", ".join(said)

    def _is_boolean(self, node: ast.expr) -> bool:
        match node:
            case ast.Compare() | ast.UnaryOp(op=ast.Not()):
                return True
            case ast.Constant():
                return isinstance(node.value, bool)
            case ast.BoolOp():
                return all(self._is_boolean(value) for value in node.values)
            case ast.Call(func=ast.Name(id=name)):
                return name in ("isinstance", "any", "all", "bool") and name not in self.local
            case ast.Call(func=ast.Attribute(attr=name)):
                return name in _SAYS_YES_OR_NO
            case _:
                return False

    def _constant(self, node: ast.Constant) -> str:
        if node.value is None or isinstance(node.value, str | bool | int | float):
            return literal(node.value)
        return self.fault(node)

    def _name(self, node: ast.Name) -> str:
        name = node.id
        if name in self.local:
            return plain_name(name)
        found = self.module.resolve(name)
        if found is None:
            if name not in _BUILTINS:
                return self.fault(node)
            return f"py.{name}"
        if found in self.code.instead:
            return self.code.instead[found]
        if self._is_ours(found):
            return self.code.definition(*found).name
        if found not in _LIBRARY:
            return self.fault(node)
        return _LIBRARY[found]

    def _attribute(self, node: ast.Attribute) -> str:
        if self._is_self(node.value) and node.attr in self.methods:
            return f"self.{node.attr}.bind(self)"
        if (library := self._library(node)) is not None:
            return library
        return f"{self.text(node.value)}.{node.attr}"

    def _library(self, node: ast.Attribute) -> str | None:
        """What a module of Python's library gives: re.compile."""
        if isinstance(node.value, ast.Name) and node.value.id not in self.local:
            found = self.module.resolve(node.value.id)
            if found is not None and found[1] == "":
                return f"py.{found[0]}.{node.attr}"
        return None

    def _is_ours(self, found: tuple[str, str]) -> bool:
        """Whether it is to be translated, and not something of Python's library."""
        return found[0].split(".")[0] == self.module.name.split(".")[0]

    def _is_self(self, node: ast.expr) -> bool:
        return isinstance(node, ast.Name) and node.id == "self"

    def _call(self, node: ast.Call) -> str:
        function = node.func
        if isinstance(function, ast.Attribute) and self._library(function) is None:
            if self._is_self(function.value) and function.attr in self.methods:
                names = self.methods[function.attr]
                return f"self.{function.attr}({self._arguments(node, names)})"
            if function.attr in _METHODS:
                name = f"py.{function.attr}"
                rest = self._arguments(node, _SIGNATURES.get(name, ("", ""))[1:])
                return f"{name}({self.text(function.value)}{', ' if rest else ''}{rest})"
            return f"{self.text(function.value)}.{function.attr}({self._arguments(node, ())})"
        if isinstance(function, ast.Name) and function.id not in self.local:
            found = self.module.resolve(function.id)
            if found is None and function.id == "isinstance":
                kinds = ", ".join(self._kinds(node.args[1]))
                return f"py.isinstance({self.text(node.args[0])}, {kinds})"
            if found is not None and self._is_ours(found) and found not in self.code.instead:
                definition = self.code.definition(*found)
                if isinstance(definition.node, ast.FunctionDef):
                    return f"{definition.name}({self._arguments(node, positions(definition.node.args))})"
                if isinstance(definition.node, ast.ClassDef):
                    return f"new {definition.name}({self._arguments(node, fields_of(definition.node))})"
        called = self.text(function)
        return f"{called}({self._arguments(node, _SIGNATURES.get(called, ()))})"

    def _arguments(self, node: ast.Call, names: Sequence[str]) -> str:
        said = [self.text(each) for each in node.args]
        keywords = {each.arg: each.value for each in node.keywords}
        if keywords:
            if None in keywords or not set(keywords) <= set(names):
                return self.fault(node)
            rest = [keywords.get(name) for name in names[len(said) :]]
            while rest and rest[-1] is None:
                rest.pop()
            said += ["undefined" if value is None else self.text(value) for value in rest]
        return ", ".join(said)

    def _kinds(self, node: ast.expr) -> list[str]:
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
            return [*self._kinds(node.left), *self._kinds(node.right)]
        if isinstance(node, ast.Tuple):
            return [kind for each in node.elts for kind in self._kinds(each)]
        return [self.text(node)]

    def _compare(self, node: ast.Compare) -> str:
        sides = [node.left, *node.comparators]
        # What stands in the middle of a < b < c is asked twice: nothing that does something stands there.
        said = [self._comparison(each, *sides[at : at + 2]) for at, each in enumerate(node.ops)]
        return said[0] if len(said) == 1 else f"({' && '.join(said)})"

    def _comparison(self, operator: ast.cmpop, left: ast.expr, right: ast.expr) -> str:
        a, b = self.text(left), self.text(right)
        match operator:
            case ast.In():
                return f"py.contains({b}, {a})"
            case ast.NotIn():
                return f"!py.contains({b}, {a})"
            case ast.Is():
                return f"({a} === {b})"
            case ast.IsNot():
                return f"({a} !== {b})"
            case ast.Eq():
                return f"py.eq({a}, {b})" if not self._is_simple(left, right) else f"({a} === {b})"
            case ast.NotEq():
                return f"!py.eq({a}, {b})" if not self._is_simple(left, right) else f"({a} !== {b})"
            case ast.LtE() if isinstance(left, ast.Set):
                return f"py.subset({a}, {b})"
            case _:
                return f"({a} {_ORDER[type(operator)]} {b})"

    def _is_simple(self, *sides: ast.expr) -> bool:
        return any(isinstance(side, ast.Constant) for side in sides)

    def _boolop(self, node: ast.BoolOp) -> str:
        if all(self._is_boolean(value) for value in node.values):
            return self.condition(node)
        name = "py.both" if isinstance(node.op, ast.And) else "py.either"
        said = self.text(node.values[-1])
        for value in reversed(node.values[:-1]):
            said = f"{name}({self.text(value)}, () => {_wrapped(said)})"
        return said

    def _unaryop(self, node: ast.UnaryOp) -> str:
        if isinstance(node.op, ast.Not):
            return f"!{self.condition(node.operand)}"
        if isinstance(node.op, ast.USub):
            return f"(-{self.text(node.operand)})"
        return self.fault(node)

    def _binop(self, node: ast.BinOp) -> str:
        a, b = self.text(node.left), self.text(node.right)
        if isinstance(node.op, ast.Add) and any(isinstance(side, ast.JoinedStr) for side in (node.left, node.right)):
            return f"({a} + {b})"
        if type(node.op) not in _OPERATORS:
            return self.fault(node)
        return f"{_OPERATORS[type(node.op)]}({a}, {b})"

    def _ifexp(self, node: ast.IfExp) -> str:
        return f"({self.condition(node.test)} ? {self.text(node.body)} : {self.text(node.orelse)})"

    def _namedexpr(self, node: ast.NamedExpr) -> str:
        return f"({plain_name(node.target.id)} = {self.text(node.value)})"

    def _lambda(self, node: ast.Lambda) -> str:
        inner = self._inside(positions(node.args))
        return f"({inner.parameters(node.args)}) => {_wrapped(inner.text(node.body))}"

    def _inside(self, names: Iterable[str]) -> Expressions:
        return Expressions(self.module, self.code, self.local | set(names), self.methods)

    def _joinedstr(self, node: ast.JoinedStr) -> str:
        parts = []
        for value in node.values:
            if isinstance(value, ast.Constant):
                parts.append(literal(value.value))
            elif isinstance(value, ast.FormattedValue):
                if value.conversion != -1:
                    return self.fault(node)
                spec = f", {self.text(value.format_spec)}" if value.format_spec is not None else ""
                parts.append(f"py.str({self.text(value.value)}{spec})")
        return f"({' + '.join(parts)})" if parts else '""'

    def _tuple(self, node: ast.Tuple) -> str:
        return f"[{', '.join(self.text(each) for each in node.elts)}]"

    def _list(self, node: ast.List) -> str:
        return f"[{', '.join(self.text(each) for each in node.elts)}]"

    def _set(self, node: ast.Set) -> str:
        return f"py.set([{', '.join(self.text(each) for each in node.elts)}])"

    def _dict(self, node: ast.Dict) -> str:
        said = [
            f"...{self.text(value)}.items()" if key is None else f"[{self.text(key)}, {self.text(value)}]"
            for key, value in zip(node.keys, node.values, strict=True)
        ]
        return f"py.dict([{', '.join(said)}])"

    def _starred(self, node: ast.Starred) -> str:
        return f"...{self.text(node.value)}"

    def _subscript(self, node: ast.Subscript) -> str:
        value = self.text(node.value)
        if not isinstance(node.slice, ast.Slice):
            return f"py.item({value}, {self.text(node.slice)})"
        if node.slice.step is not None:
            return self.fault(node)
        ends = (node.slice.lower, node.slice.upper)
        return f"py.slice({value}, {', '.join('null' if end is None else self.text(end) for end in ends)})"

    def _listcomp(self, node: ast.ListComp) -> str:
        return f"[...{self._each(node.generators, node.elt)}]"

    def _setcomp(self, node: ast.SetComp) -> str:
        return f"py.set({self._each(node.generators, node.elt)})"

    def _generatorexp(self, node: ast.GeneratorExp) -> str:
        return self._each(node.generators, node.elt)

    def _dictcomp(self, node: ast.DictComp) -> str:
        return f"py.dict({self._each(node.generators, ast.Tuple([node.key, node.value], ast.Load()))})"

    def _each(self, generators: Sequence[ast.comprehension], each: ast.expr) -> str:
        """What a comprehension gives, one after another."""
        inner: Expressions = self
        start, end = "", ""
        for generator in generators:
            iterable = inner.text(generator.iter)
            inner = inner._inside(names_in(generator.target))
            start += f"for (const {inner.target(generator.target)} of {iterable}) {{ "
            end += "}"
            for test in generator.ifs:
                start += f"if ({inner.condition(test)}) {{ "
                end += "}"
        return f"(function* () {{ {start}yield {inner.text(each)}; {end} }})()"


def fields_of(node: ast.ClassDef) -> tuple[str, ...]:
    """What a class is made with: the arguments of its __init__, or a dataclass's fields."""
    for statement in node.body:
        if isinstance(statement, ast.FunctionDef) and statement.name == "__init__":
            return positions(statement.args)[1:]
    return tuple(
        statement.target.id
        for statement in node.body
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name)
    )


def names_in(target: ast.expr) -> set[str]:
    """The names that an assignment gives a value."""
    return {each.id for each in ast.walk(target) if isinstance(each, ast.Name)}


def _wrapped(text: str) -> str:
    """An arrow function's value: what begins with a curly bracket would be read as a block."""
    return f"({text})" if text.startswith("{") else text
