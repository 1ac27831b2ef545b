"""What a change of an entry means: each difference in words that a volunteer likes, and whether staff must look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from activity_directory.authoring.change_words import Words, fact_words, list_words, quoted
from activity_directory.authoring.own_facts import why_look_at_words, why_staff_look
from activity_directory.authoring.price_changes import price_changes
from activity_directory.authoring.time_changes import time_changes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from activity_directory.load.document import Keys
    from activity_directory.validate.schemas import Schemas

    Data = Mapping[str, Any]

_KINDS = ("activity", "provider")
_NEW = {
    "activity": "Everything about safety in it is new: the ages, the place, who helps and who stays.",
    "provider": "Nobody has met this provider yet: staff make sure who it is, and who answers there.",
}
_UNREADABLE = "It cannot be read as it stands, so nobody can say yet what it changes."


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between an entry as it was and as it will be.

    `keys` lead to it in the new data (in the old, when it was taken out), () for the entry as a whole. `before` and
    `after` are the values in words, "" where nothing is stated. `words` is a whole sentence. `reason` says why a
    member of staff must look, "" when the fact is the provider's own. All may hold what strangers typed: escape it.
    """

    keys: Keys
    before: str
    after: str
    words: str
    reason: str = ""

    @property
    def field(self) -> str:
        """The names on the way to it: "help.pad_changing", "costs.amount"; "" for the entry as a whole."""
        return ".".join(key for key in self.keys if isinstance(key, str))

    @property
    def safety(self) -> bool:
        """Whether it changes only with a staff member's review."""
        return bool(self.reason)


def compare(old: Data | None, new: Data | None, schemas: Schemas, kind: str = "activity") -> tuple[Change, ...]:
    """Every difference, in the order of the schema. () when nothing changes in meaning: "6.5" is "6.50".

    `old` and `new` are data as load gives it, text as typed; None where there is no such file. `kind` is the name of
    the schema. Data that the schema refuses is compared too, more coarsely, and then always needs a look.
    """
    if old is None or new is None:
        return tuple(_come_or_gone(old, new, kind))
    return tuple(_Comparison(old, new, schemas, kind).run())


def _come_or_gone(old: Data | None, new: Data | None, kind: str) -> Iterator[Change]:
    noun = kind if kind in _KINDS else "file"
    if old is None and new is not None:
        name = quoted(new.get("name"))
        yield Change((), "", name, f"A new {noun} comes in{f': {name}' if name else ''}.", _NEW.get(kind, _UNREADABLE))
    elif old is not None:
        name = quoted(old.get("name"))
        reason = "" if kind in _KINDS else "It is one of the directory's own files."
        whose = f"The {noun} {name}" if name else f"This {noun}"
        yield Change((), name, "", f"{whose} leaves the directory. Its page will say so.", reason)


class _Comparison:
    """One old entry beside one new one."""

    def __init__(self, old: Data, new: Data, schemas: Schemas, kind: str) -> None:
        schema = schemas[kind]
        self.kind = kind
        self.plain = schema.plain
        self.old: Any = schema.convert(old)
        self.new: Any = schema.convert(new)
        self.is_valid = schema.is_valid
        self.readable: dict[str | int, bool] = {}
        self.words = Words(schemas.vocabularies)

    def run(self) -> Iterator[Change]:
        yield from self._object((), self.old, self.new, self.plain, ())

    def _object(self, keys: Keys, old: Any, new: Any, part: Data, titles: tuple[str, ...]) -> Iterator[Change]:
        properties = part.get("properties", {})
        unknown = sorted((old.keys() | new.keys()) - properties.keys())
        for name in (*properties, *unknown):
            before, after = old.get(name), new.get(name)
            if before != after:
                schema = properties.get(name, {})
                title = schema.get("title") or str(name)
                yield from self._field((*keys, name), before, after, schema, (*titles, title))

    def _field(self, keys: Keys, before: Any, after: Any, part: Data, titles: tuple[str, ...]) -> Iterator[Change]:
        if keys == ("status",):
            before, after = before or "open", after or "open"  # what is meant where nothing is written
        if keys in (("sessions",), ("costs",)) and self._readable(keys[0]):
            rows = price_changes if keys == ("costs",) else time_changes
            for row_keys, *texts in rows(before or [], after or [], part["items"], self.words):
                yield self._change((*keys, *row_keys), *texts)
        elif keys == ("checked",) and after and self._readable("checked"):
            yield self._checked(before or {}, after)
        elif _are_ages(part) and all(value is None or isinstance(value, dict) for value in (before, after)):
            yield from self._ages(keys, before or {}, after or {}, part, titles)
        elif part.get("type") == "object" and all(
            value is None or isinstance(value, dict) for value in (before, after)
        ):
            yield from self._object(keys, before or {}, after or {}, part, titles)
        elif part.get("type") == "array" and _is_list(before) and _is_list(after):
            yield self._change(keys, *list_words(titles, before or [], after or [], part, self.words))
        else:
            yield self._change(keys, *fact_words(titles, before, after, part, self.words))

    def _ages(self, keys: Keys, before: Data, after: Data, part: Data, titles: tuple[str, ...]) -> Iterator[Change]:
        """The two ends are one fact, "5 to 16"; what is said about them is another."""
        note = "under_and_over_18"
        ends = [{name: value for name, value in data.items() if name != note} for data in (before, after)]
        if ends[0] != ends[1]:
            yield self._change(keys, *fact_words(titles, ends[0] or None, ends[1] or None, part, self.words))
        if before.get(note) != after.get(note):
            schema = part["properties"][note]
            texts = fact_words((*titles, schema["title"]), before.get(note), after.get(note), schema, self.words)
            yield self._change((*keys, note), *texts)

    def _checked(self, before: Data, after: Data) -> Change:
        said, words = self.words.checked(before), self.words.checked(after)
        by_staff = after["by"] != "provider" and after != before
        return self._change(("checked", "by") if by_staff else ("checked", "on"), said, words, f"It was {words}.")

    def _change(self, keys: Keys, before: str, after: str, words: str) -> Change:
        reason = why_staff_look(self.kind, keys) or why_look_at_words(before, after)
        if not reason and keys[:1] in (("sessions",), ("costs",), ("checked",)) and not self._readable(keys[0]):
            reason = _UNREADABLE
        return Change(keys, before, after, words, reason)

    def _readable(self, name: str | int) -> bool:
        """Whether the schema accepts that part, before and after: only then can its dates and times be read."""
        if name not in self.readable:
            old, new = self.old, self.new
            others = old if self.is_valid(old) else new
            parts = [{name: data[name]} for data in (old, new) if name in data]
            self.readable[name] = all(self.is_valid({**others, **part}) for part in parts)
        return self.readable[name]


def _are_ages(part: Data) -> bool:
    return set(part.get("properties", ())) == {"from", "to", "under_and_over_18"}


def _is_list(value: Any) -> bool:
    return value is None or isinstance(value, list)
