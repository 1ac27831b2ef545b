"""Names that the schema does not know: misspelt, called something else, or at the wrong depth."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from activity_directory.problem import field_in_words
from activity_directory.validate.as_typed import LONGEST_EXAMPLE, as_typed, in_a_row, quoted
from activity_directory.validate.called_otherwise import CALLED, CALLED_HERE
from activity_directory.validate.formats import FORMATS
from activity_directory.validate.in_shape import in_shape
from activity_directory.validate.near_miss import closest, meant, squeezed
from activity_directory.validate.times_and_dates_in_words import end_after, is_two_times, mend_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from activity_directory.load.document import Document
    from activity_directory.validate.findings import Keys
    from activity_directory.validate.schemas import Schema, Schemas

FEW_NAMES = 16

_PERSON = frozenset({"name", "person", "who", "contact_name"})
_ASK_FOR = "Write to the directory's staff if something you want to say has no line of its own."


class UnknownNames:
    """Words the unknown names of one file."""

    def __init__(self, document: Document, schema: Schema, schemas: Schemas) -> None:
        self.typed = document.data
        self.text = document.text
        self.path = document.path
        self.schema = schema
        self.schemas = schemas
        self.help_kinds = schemas.vocabularies.get("help-kinds", ())
        self.places: dict[str, list[tuple[str, ...]]] = {}
        self.parts: dict[tuple[str, ...], Mapping[str, Any]] = {}
        self.words: dict[str, tuple[str, str]] = {}
        self.found: dict[tuple[tuple[str, ...], str], list[tuple[str, ...]]] = {}
        for path, part in _names(schema.plain):
            self.parts[path] = part
            self.places.setdefault(path[-1], []).append(path)

    def right_names(
        self, here: tuple[str, ...], name: str, part: Mapping[str, Any], around: Mapping[str, Any]
    ) -> set[str]:
        """The names beside it that an unknown one stands for, or belongs under; none that are there too."""
        near = self._near(here, name, part, around)
        found = self._elsewhere(here, name) if near is None else []
        if found and found[0][:-1] == here:
            near = found[0][-1]
        elif found and not here and self._left_empty(found[0]):
            near = found[0][0]
        right = {near} if near is not None and near not in around else set()
        if near == "start" and "end" not in around and is_two_times(str(around[name])):
            right.add("end")
        return right

    def _near(self, here: tuple[str, ...], name: str, part: Mapping[str, Any], around: Mapping[str, Any]) -> str | None:
        known = tuple(part.get("properties", {}))
        if here[-1:] == ("contact",) and name in _PERSON:
            return "role"
        if (meant_here := CALLED_HERE.get((*here[-1:], squeezed(name)))) in known:
            return meant_here
        if self.schema.name == "activity" and here == ("help",):
            guesses = meant(name, self.help_kinds)
            if guesses:
                return guesses[0]
        same = next((word for word in known if squeezed(word) == squeezed(name)), None)
        near = same or closest(name, known, 0.8)
        if near is None and len(name) >= 4:
            low = name.lower()
            near = next((word for word in known if word.startswith(low) or low.startswith(word + "_")), None)
        if near is None and not self._elsewhere(here, name):
            # What has to be here and is not was meant sooner than anything else: aera beside a missing area.
            missing = tuple(word for word in part.get("required", ()) if word not in around)
            same_letters = next((word for word in known if sorted(word) == sorted(name.lower())), None)
            near = same_letters or closest(name, missing, 0.66)
        return near

    def words_for(self, keys: Keys, name: str, around: Mapping[str, Any], part: Mapping[str, Any]) -> tuple[str, str]:
        """The message and the fix for a name that stands at `keys` and is not known there."""
        here = tuple(key for key in keys if isinstance(key, str))
        where = field_in_words(keys).rpartition(", ")[2] if keys else "this file"
        value = around[name]
        message = (
            f"{quoted(name)} is not a name that {'the ' if keys and isinstance(keys[-1], int) else ''}{where} has."
        )
        known = part.get("properties", {})
        inner = value if isinstance(value, dict) else {}
        if inner and known and all(word in known and word not in around for word in inner):
            lines = ", ".join(f"{word}: {as_typed(inner[word])}" for word in inner)
            return message, f"Take {name} out, and put what is under it straight under {where}, like this:  {lines}"
        near = self._near(here, name, part, around)
        if near == "role" and name in _PERSON:
            message = f"{message} A contact is a role, not a person."
            return message, f"Say who answers, without a name, like this:  role: {known['role']['examples'][0]}"
        if near is not None and near in around:
            return f"{message} {near} is already there.", f"Put what it says under {near}, and delete this line."
        if near == "end" and (end := end_after(str(around.get("start", "")), str(value))):
            return message, f"Write when it ends, not how long it takes, like this:  end: {end}"
        if near is not None and near == name.lower():
            return message, f"Names are written in small letters, like this:  {self._line((*here, near), value)}"
        if near is not None:
            return message, f"Did you mean {near}? Then write it like this:  {self._line((*here, near), value, name)}"
        elsewhere = self._elsewhere(here, name)
        if elsewhere:
            return self._belongs(name, value, here, message, elsewhere)
        if not here and (found := self._as_a_word(name, value)):
            return message, found
        if not here and (told := self._of_the_other_file(name, value)) is not None:
            return told
        if known and len(known) <= FEW_NAMES:
            return (
                message,
                f"It can have {in_a_row(tuple(known), most=FEW_NAMES)}. Correct the name, or delete the line.",
            )
        return message, f"Correct the name, or delete the line. The names are in docs/providers/fields.md. {_ASK_FOR}"

    def _of_the_other_file(self, name: str, value: Any) -> tuple[str, str] | None:
        """A line of a provider among those of an activity, or the other way round."""
        other = {"activity": "provider", "provider": "activity"}.get(self.schema.name)
        if other is None or other not in self.schemas.by_name:
            return None
        known = tuple(self.schemas[other].plain.get("properties", {}))
        right = closest(name, known, 0.85) or next((word for word in known if word.startswith(f"{name}_")), None)
        if right is None:
            return None
        inside, file = self.path.removesuffix(".yaml").rpartition("/")[::2]
        if other == "provider":
            place = f"content/providers/{inside.rpartition('/')[2]}.yaml"
            message = f"{quoted(name)} is not a line of an activity. It belongs in the provider's own file."
        else:
            place = f"an activity's own file, content/activities/{file}/<activity>.yaml"
            message = f"{quoted(name)} is not a line of a provider. It belongs to an activity."
        part = self.schemas[other].plain["properties"][right]
        line = f"{right}: {as_typed(in_shape(right, value, part, self.schemas))}"
        return message, f"Take it out here, and put it into {place} like this:  {line}"

    def _as_a_word(self, name: str, value: Any) -> str:
        """How to say it where it is one word of a list: "quiet_room: yes" is access: [quiet-space]."""
        if not self.words:
            self.words = dict(reversed(tuple(self._words())))
        if (found := self.words.get(squeezed(name))) is None:
            return ""
        top, word = found
        if len(str(value).split()) > 1:
            return ""  # a sentence says more than the word does
        if str(value).strip().lower() in {"no", "false", "none"}:
            return f"{word} is a word for {top}, and what is not there is not listed. Delete this line."
        there = self.typed.get(top)
        words = dict.fromkeys((*(there if isinstance(there, list) else ()), word))
        return f"It is a word for {top}. Write it like this:  {top}: {as_typed(tuple(words))}"

    def _words(self) -> Iterator[tuple[str, tuple[str, str]]]:
        """What each word of the lists of an entry is called, with the list's name and the word."""
        for path, part in self.parts.items():
            if len(path) == 1 and (vocabulary := part.get("items", {}).get("vocabulary")):
                for word in self.schemas.vocabularies.get(vocabulary, ()):
                    for name in (word.const, word.title, *word.synonyms):
                        yield squeezed(name), (path[0], word.const)

    def _left_empty(self, path: tuple[str, ...]) -> bool:
        """Whether the name that a part belongs under stands at the left edge with nothing after it."""
        if len(path) != 2 or path[0] in self.typed or self.parts[path[:1]].get("type") != "object":
            return False
        return re.search(rf"^{re.escape(path[0])}:[ \t]*$", self.text, re.MULTILINE) is not None

    def _elsewhere(self, here: tuple[str, ...], name: str) -> list[tuple[str, ...]]:
        """Where else the schema has a name like this one, likeliest first."""
        if (here, name) not in self.found:
            self.found[here, name] = self._look_elsewhere(here, name)
        return self.found[here, name]

    def _look_elsewhere(self, here: tuple[str, ...], name: str) -> list[tuple[str, ...]]:
        called = CALLED.get(squeezed(name)) if self.schema.name == "activity" else None
        found = [path for path in self.places.get(name, ()) if path[:-1] != here]
        if called is not None:
            path = tuple(called.split("."))
            if here and path[: len(here)] != here and (*here, path[-1]) in self.parts:
                path = (*here, path[-1])
            if path in self.parts and path not in found:
                found.insert(0, path)
        if not found:
            near = closest(name, tuple(self.places), 0.85)
            found = [path for path in self.places[near] if path[:-1] != here] if near is not None else []
        # A volunteer's slip is nearly always one level: inside what stands here first, else at the left edge.
        preferred = ("booking", "contact", "venue", "sessions")
        return sorted(
            found,
            key=lambda path: (
                path[:-1] != here and path[: len(here)] != here,
                len(path),
                preferred.index(path[0]) if path[0] in preferred else len(preferred),
            ),
        )

    def _belongs(
        self, name: str, value: Any, here: tuple[str, ...], message: str, found: list[tuple[str, ...]]
    ) -> tuple[str, str]:
        path = found[0]
        inside, new = path[:-1], path[-1]
        called = "" if new == name else f", and is called {new} there"
        if inside == here:
            return message, f"Did you mean {new}? Then write it like this:  {self._line(path, value)}"
        if not inside:
            message = f"{message.rstrip('.')}; it stands at the left edge of the file{called}."
            if new in self.typed:
                return message, f"{new} is there already: delete this one, or put what it says into that line."
            fix = "Move it to a line of its own, without spaces before it, like this:  "
            return message, fix + self._line(path, value)
        others = [other[0] for other in found[1:] if len(other) == len(path) and other[0] != path[0]]
        also = f" (or under {others[0]})" if others and new == name else ""
        subject = f"{quoted(name)} is not a line of the entry itself" if not here else message.rstrip(".")
        message = f"{subject}; it belongs under {' and there under '.join(inside)}{also}{called}."
        fix = self._moved(path, value, name)
        if name == "website" and self.schema.name == "activity" and not here:
            fix += "  If it is that of the whole organisation, take it out here: it stands in the provider's own file."
        return message, fix

    def _moved(self, path: tuple[str, ...], value: Any, name: str) -> str:
        """The line where it belongs, with what stands there already when that is short."""
        top, new = path[0], path[-1]
        there = self.typed.get(top)
        line = self._line(path, value, name)
        fitting = self._fitting(path, value, name)
        if self._left_empty(path):
            fix = f"Put two spaces before it, and before each line that belongs to {top}, like this:"
            return f"{fix}\n    {top}:\n      {line}"
        if len(path) == 2 and isinstance(there, dict):
            if new in there:
                return f"{top} has {new} already: delete this line, or correct the one under {top}."
            whole = f"{top}: {as_typed({**there, new: fitting})}"
            return f"Move it there, like this:  {whole if len(whole) <= LONGEST_EXAMPLE else line}"
        examples = self.parts.get((top,), {}).get("examples", ())
        if len(path) == 2 and there is None and examples and isinstance(examples[0], dict):
            needed = self.parts[top,].get("required", ())
            first = {name: example for name, example in examples[0].items() if name in needed}
            whole = f"{top}: {as_typed({**first, new: fitting})}"
            return f"Move it there, like this:  {whole if len(whole) <= LONGEST_EXAMPLE else line}"
        if isinstance(there, list):
            return f"Move it into the item of {top} that it is about, like this:  {line}"
        return f"Move it there, like this:  {line}"

    def _fitting(self, path: tuple[str, ...], value: Any, name: str = "") -> Any:
        """The value as typed when it is right for its new place, else what it likely means, or an example."""
        part = self.parts.get(path, {})
        if path[-1] == "note" and name and isinstance(value, str) and len(value.split()) == 1:
            return f"{name.replace('_', ' ').capitalize()}: {value}"
        fitting = in_shape(path[-1], value, part, self.schemas)
        if fitting is value and isinstance(value, str) and _is_wrong(value, part):
            fitting = next(iter(part.get("examples", ())), value)
        return fitting

    def _line(self, path: tuple[str, ...], value: Any, name: str = "") -> str:
        if path[-1] == "start" and isinstance(value, str) and is_two_times(value):
            return mend_time(value).advice.rpartition(":  ")[2]
        fitting = self._fitting(path, value, name)
        line = f"{path[-1]}: {as_typed(fitting)}"
        if len(line) > LONGEST_EXAMPLE and self.parts.get(path, {}).get("examples"):
            return f"{path[-1]}: {as_typed(self.parts[path]['examples'][0])}"
        return line


def _is_wrong(value: str, part: Mapping[str, Any]) -> bool:
    if part.get("type") in ("array", "object") or value not in part.get("enum", [value]):
        return True
    return part.get("format") in FORMATS and not FORMATS[part["format"]](value)


def _names(
    schema: Mapping[str, Any], path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Mapping[str, Any]]]:
    """Every name that a schema knows with the names it stands under; lists add none."""
    for name, part in schema.get("properties", {}).items():
        yield (*path, name), part
        yield from _names(part, (*path, name))
    if "items" in schema:
        yield from _names(schema["items"], path)
