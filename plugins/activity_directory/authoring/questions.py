"""The questions of an entry, one after the other, with the schema's own words, examples and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from activity_directory.authoring.answers import read_answer
from activity_directory.validate.as_typed import as_typed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from activity_directory.load.document import Keys
    from activity_directory.validate.schemas import Schemas

    Part = Mapping[str, Any]

# What is asked first of a part that has many; the rest can be added to the file by hand.
SHORT: Mapping[str, tuple[str, ...]] = {
    "ages": ("from", "to"),
    "venue": ("kind", "name", "address", "town", "postcode"),
    "sessions": ("days", "monthly", "dates", "start", "end", "when"),
    "costs": ("for", "amount", "per"),
    "booking": ("how", "phone", "email", "url"),
    "adult_stays": ("usually", "stays_if"),
    "images": (),
}
# Of these only one is asked for: the first that is answered leaves the others out.
_EITHER: Mapping[str, tuple[str, ...]] = {"sessions": ("days", "monthly", "dates")}
# Needed in the usual case, though the schema can do without.
_NEEDED: Mapping[str, tuple[str, ...]] = {"sessions": ("start", "end")}
_ANOTHER = {"sessions": "time", "costs": "price"}
_NUMBERED = 14  # words; a longer list is shown in columns
_WIDTH = 78


class Terminal(Protocol):
    """Where the questions are asked."""

    def ask(self, question: str, default: str = "") -> str:
        """One line that somebody types; `default` when they press Enter."""
        ...

    def say(self, text: str = "") -> None:
        """Show one or more lines."""
        ...


class Questions:
    """Asks for the fields of one file and keeps the answers, as load would give them, in `data`.

    `keep` is called after each answer, so that none is lost. `towns` are the towns of the directory with their titles.
    """

    def __init__(
        self,
        terminal: Terminal,
        kind: str,
        schemas: Schemas,
        data: dict[str, Any],
        *,
        towns: Sequence[tuple[str, str]] = (),
        keep: Callable[[], None] = lambda: None,
    ) -> None:
        self.terminal = terminal
        self.kind = kind
        self.schemas = schemas
        self.data = data
        self.towns = tuple(towns)
        self.keep = keep
        self.plain = schemas[kind].plain
        self._shown: tuple[tuple[str, str], ...] = ()

    def field(self, name: str) -> None:
        """Ask for one field of the file. What was answered before is offered again."""
        part = self.plain["properties"][name]
        self._shown = ()
        self._describe(part)
        needed = name in self.plain.get("required", ())
        if part.get("type") == "object":
            self.data[name] = inside = _mapping(self.data.get(name))
            self._object((name,), part, inside, needed=needed)
            value: Any = inside
        elif part.get("type") == "array" and part["items"].get("type") == "object":
            old = self.data.get(name)
            self.data[name] = value = list(old) if isinstance(old, list) else []
            self._list((name,), part, value, needed=needed)
        else:
            value = self._one((name,), part, self.data.get(name), needed=needed)
        self._put(self.data, name, value)

    def _put(self, around: dict[str, Any], name: str, value: Any) -> None:
        if value in (None, "", [], {}):
            around.pop(name, None)
        else:
            around[name] = value
        self.keep()

    def _one(self, keys: Keys, part: Part, old: Any, *, needed: bool, of: Part | None = None) -> Any:
        """One line, or the words of a list. An empty answer leaves out what is not needed.

        `of` is what the question is about, where that says it better than the part that holds the answer.
        """
        choices = self._choices(part)
        hint = self._show(choices)
        default = ", ".join(old) if isinstance(old, list) else str(old or "")
        while True:
            typed = self.terminal.ask(
                _question(part, of or part, hint, needed=needed, has_old=bool(default)), default
            ).strip()
            if typed == "?":
                self._explain(of or part)
                for line in _in_lines(choices):
                    self.terminal.say(f"    {line}")
                continue
            if typed == "-" and not needed:
                return None
            if not typed:
                if not needed:
                    return None
                self.terminal.say("  This one is needed. Type ? for an example.")
                continue
            answer = read_answer(typed, keys, self.kind, part, choices, self.schemas)
            if answer.says:
                self.terminal.say(_indented(answer.says))
            if answer.value is not None:
                return answer.value

    def _object(self, keys: Keys, part: Part, inside: dict[str, Any], *, needed: bool) -> None:
        """Each part of it that is asked first, put into `inside`; an empty answer to a needed one ends it."""
        name = str(next(key for key in reversed(keys) if isinstance(key, str)))
        required = part.get("required", ())
        either = _EITHER.get(name, ())
        for inner in SHORT.get(name, tuple(part["properties"])):
            here = part["properties"][inner]
            answered = any(other in inside for other in either if other != inner)
            if (inner in either and answered and inner not in inside) or _is_out_of_place(name, inner, inside):
                inside.pop(inner, None)
                continue
            if either and inner not in either and not any(one in inside for one in either):
                break  # a time of no day is none
            self.terminal.say(f"\n  {here['description']}")
            is_needed = inner in _NEEDED.get(name, ()) or (inner in required and (needed or bool(inside)))
            self._inner(keys, inner, here, inside, needed=is_needed)
            if inner in required and inner not in inside:
                break

    def _inner(self, keys: Keys, name: str, part: Part, inside: dict[str, Any], *, needed: bool) -> None:
        """One part of a mapping. Of another mapping in it, only who gives that help is asked; no lists of these."""
        old = inside.get(name)
        if part.get("type") == "object":
            if "who" not in part["properties"]:
                return
            before = _mapping(old)
            who = self._one((*keys, name, "who"), part["properties"]["who"], before.get("who"), needed=False, of=part)
            self._put(inside, name, {**before, "who": who} if who else None)
        elif part.get("type") != "array" or part["items"].get("type") != "object":
            self._put(inside, name, self._one((*keys, name), part, old, needed=needed))

    def _list(self, keys: Keys, part: Part, items: list[Any], *, needed: bool) -> None:
        """One item after the other, until there is no more. Each is in `items` while it is being asked for."""
        name = str(keys[-1])
        at = 0
        while True:
            if at == len(items):
                items.append({})
            items[at] = inside = _mapping(items[at])
            self._object((*keys, at), part["items"], inside, needed=needed or at > 0)
            if not inside:
                del items[at:]
                return
            at += 1
            if not self._yes_or_no(
                f"Another {_ANOTHER.get(name, 'one')}? yes or no", "yes" if at < len(items) else "no"
            ):
                del items[at:]
                return

    def _yes_or_no(self, question: str, default: str) -> bool:
        while True:
            typed = self.terminal.ask(question, default).strip().lower()
            if typed in ("yes", "y", "no", "n", ""):
                return typed.startswith("y")
            self.terminal.say("  Type yes or no.")

    def _choices(self, part: Part) -> tuple[tuple[str, str], ...]:
        """The words to choose from, with their titles."""
        inner = part.get("items", part)
        if inner.get("format") == "place-id":
            return self.towns
        words = self.schemas.vocabularies.get(inner.get("vocabulary", ""), ())
        if words:
            return tuple((word.const, word.title) for word in words)
        return tuple((str(word), str(word)) for word in inner.get("enum", ()))

    def _show(self, choices: Sequence[tuple[str, str]]) -> str:
        """Show a list of words, once for the questions that share it; what to say of it in the question."""
        if choices and choices == self._shown:
            return f"1 to {len(choices)}, as above"
        self._shown = tuple(choices)
        for line in _in_lines(choices):
            self.terminal.say(f"    {line}")
        return ""

    def _describe(self, part: Part) -> None:
        self.terminal.say(f"\n{part['title']}\n  {part['description']}")

    def _explain(self, part: Part) -> None:
        self.terminal.say(f"  {part['description']}")
        for example in part.get("examples", ())[:2]:
            self.terminal.say(f"  For example: {as_typed(example)}")


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _question(part: Part, of: Part, hint: str, *, needed: bool, has_old: bool) -> str:
    """The title, and in brackets how to answer."""
    example = next(iter(part.get("examples", ())), "")
    shown = as_typed(example).strip('"')
    hints = [hint] if hint else []
    if part.get("type") == "array":
        hints.append("one or more, with commas between")
    if shown and len(shown) < _WIDTH - 20 and "enum" not in part and "items" not in part and not has_old:
        hints.append(f"for example: {shown}")
    if has_old:
        hints.append("Enter keeps it" if needed else "Enter keeps it, - takes it out")
    elif not needed:
        hints.append("Enter leaves it out")
    return f"{of['title']} ({'; '.join(hints)})" if hints else str(of["title"])


def _is_out_of_place(name: str, inner: str, so_far: Mapping[str, Any]) -> bool:
    """What need not be asked after what was answered: no street of a town only, no town of what is online."""
    if name != "venue" or inner == "kind":
        return False
    kind = so_far.get("kind", "place")
    return {"town-only": inner != "town", "online": inner != "name", "area-wide": inner != "name"}.get(kind, False)


def _in_lines(choices: Sequence[tuple[str, str]]) -> Iterator[str]:
    """A number before each: a short list with a line for each word, a long one in columns."""
    if len(choices) <= _NUMBERED:
        for at, (word, title) in enumerate(choices, 1):
            yield f"{at:2} {word}" + (f"  ({title})" if title.lower().replace(" ", "-") != word else "")
        return
    wide = max(len(word) for word, _ in choices) + 6
    columns = max(1, _WIDTH // wide)
    rows = -(-len(choices) // columns)
    for row in range(rows):
        cells = [(at + 1, choices[at][0]) for at in range(row, len(choices), rows)]
        yield "".join(f"{number:3} {word}".ljust(wide) for number, word in cells).rstrip()


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines())
