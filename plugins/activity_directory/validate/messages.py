"""Schema faults in plain words: what was typed, what is wrong with it, how to mend it, an example that passes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from activity_directory.validate.as_typed import LONGEST_EXAMPLE, as_typed, in_a_row, pounds, quoted
from activity_directory.validate.findings import Finding, Keys
from activity_directory.validate.format_words import MENDS, markdown_words
from activity_directory.validate.near_miss import meant
from activity_directory.validate.unknown_names import UnknownNames
from activity_directory.validate.wrong_kind import wrong_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from activity_directory.validate.schema_check import Fault
    from activity_directory.validate.schemas import Schema, Schemas

MANY_WORDS = 14  # a list of words longer than this is not printed whole

# What each line of a file is called in a sentence.
SUBJECTS: Mapping[str, str] = {
    "activity": "An activity",
    "provider": "A provider",
    "site": "site.yaml",
    "programme": "programme.yaml",
    "assurance": "assurance.yaml",
    "calendar": "calendar.yaml",
    "places": "places.yaml",
    "targets": "targets.yaml",
    "feedback": "A feedback file",
}


class Wording:
    """Words the faults of one file. `typed` is its data before conversion."""

    def __init__(self, typed: Mapping[str, Any], schema: Schema, schemas: Schemas) -> None:
        self.typed = typed
        self.schema = schema
        self.schemas = schemas
        self.unknown = UnknownNames(schema, schemas)
        self._by_keyword: Mapping[str, Callable[[Fault], Iterator[tuple[str, Finding]]]] = {
            "type": self._type,
            "format": self._format,
            "enum": self._word,
            "pattern": self._pattern,
            "required": self._missing,
            "additionalProperties": self._unknown,
            "minimum": self._number,
            "maximum": self._number,
            "maxLength": self._too_long,
            "maxItems": self._too_many,
            "minItems": self._too_few,
        }

    def of(self, fault: Fault) -> Iterator[tuple[str, Finding]]:
        """The rule's id and the finding, one or more for each fault."""
        return self._by_keyword.get(fault.keyword, self._other)(fault)

    def line_like_this(self, keys: Keys, value: Any) -> str:
        """`value` as it would stand at `keys`: "start: 18:00", or the whole list with one item put right."""
        if keys and isinstance(keys[-1], int):
            whole = self._at(keys[:-1])
            items = (
                [value if at == keys[-1] else item for at, item in enumerate(whole)] if isinstance(whole, list) else []
            )
            if len(items) > 1 and all(isinstance(item, str) for item in items):
                line = self.line_like_this(keys[:-1], items)
                if len(line) <= LONGEST_EXAMPLE:
                    return line
            return self.line_like_this(keys[:-1], [value])
        return f"{keys[-1]}: {as_typed(value)}" if keys else as_typed(value)

    def _at(self, keys: Keys) -> Any:
        value: Any = self.typed
        for key in keys:
            try:
                value = value[key]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def _example(self, fault: Fault) -> str:
        examples = fault.schema.get("examples", ())
        return self.line_like_this(fault.keys, examples[0]) if examples else ""

    def _type(self, fault: Fault) -> Iterator[tuple[str, Finding]]:
        message, advice, value = wrong_kind(fault, self.schemas)
        if value is None:
            value = next(iter(fault.schema.get("examples", ())), None)
        example = self.line_like_this(fault.keys, value) if value is not None else ""
        yield "wrong-kind", Finding(fault.keys, message, _like_this(advice, example))

    def _format(self, fault: Fault) -> Iterator[tuple[str, Finding]]:
        name = str(fault.asked)
        if name == "plain-markdown":
            piece, says, fix = markdown_words(fault.typed)
            finding = Finding(fault.keys, f"{quoted(piece)} {says}", fix)
            yield "wrong-format", finding
            return
        mend = MENDS[name](fault.typed)
        if mend.values:
            examples = [self.line_like_this(fault.keys, value) for value in mend.values]
            fix = _like_this(mend.advice, "  or  ".join(examples))
        elif ":  " in mend.advice:
            fix = mend.advice
        else:
            fix = _like_this(mend.advice, self._example(fault))
        yield "wrong-format", Finding(fault.keys, f"{quoted(fault.typed)} {mend.says}", fix)

    def _word(self, fault: Fault) -> Iterator[tuple[str, Finding]]:
        typed = fault.typed if isinstance(fault.typed, str) else as_typed(fault.typed)
        vocabulary = fault.schema.get("vocabulary", "")
        words = self.schemas.vocabularies.get(vocabulary, ())
        allowed = [str(word) for word in fault.asked]
        guesses = meant(typed, words) if words else _spelled_like(typed, allowed)
        title = str(fault.schema.get("title", "word")).lower()
        message = f"{quoted(typed)} is not one of the words for {_a(title)}."
        if len(guesses) == 1:
            fix = _like_this(f"Did you mean {guesses[0]}? Then write it", self.line_like_this(fault.keys, guesses[0]))
        elif guesses:
            fix = (
                f"Did you mean {in_a_row(guesses, last='or')}? Then write it like this:  "
                f"{self.line_like_this(fault.keys, guesses[0])}"
            )
        elif len(allowed) <= MANY_WORDS:
            fix = _like_this(f"Choose from {in_a_row(allowed, last='or', most=MANY_WORDS)}", self._example(fault))
        else:
            where = f"The list of {len(allowed)} words is in docs/providers/fields.md"
            fix = _like_this(f"{where}. Choose the nearest", self._example(fault))
        yield "not-in-the-list", Finding(fault.keys, message, fix)

    def _pattern(self, fault: Fault) -> Iterator[tuple[str, Finding]]:
        description = str(fault.schema.get("description", "")).rstrip(".")
        message = f"{quoted(str(fault.typed))} is not written as this line needs it ({_small(description)})."
        yield "wrong-format", Finding(fault.keys, message, _like_this("Write it", self._example(fault)))

    def _missing(self, fault: Fault) -> Iterator[tuple[str, Finding]]:
        properties = fault.schema.get("properties", {})
        for name in fault.asked:
            if name in fault.typed:
                continue
            part = properties.get(name, {})
            what = _small(str(part.get("description", ""))).rstrip(".")
            subject = (
                SUBJECTS.get(self.schema.name, "This file")
                if not fault.keys
                else f"Each {fault.schema.get('title', '')}".lower().capitalize()
            )
            if fault.keys and not isinstance(fault.keys[-1], int):
                subject = str(fault.keys[-1])
            message = f'{subject} needs a line "{name}", and there is none.'
            keys = (*fault.keys, name)
            advice = f"Add it: {what}" if what else "Add it"
            examples = part.get("examples", ())
            example = f"{name}: {as_typed(examples[0])}" if examples else f"{name}:"
            yield "missing", Finding(keys, message, _like_this(advice, example))

    def _unknown(self, fault: Fault) -> Iterator[tuple[str, Finding]]:
        known = fault.schema.get("properties", {})
        for name in fault.typed:
            if name not in known:
                message, fix = self.unknown.words_for(fault.keys, name, fault.typed, fault.schema)
                yield "unknown-name", Finding((*fault.keys, name), message, fix, at_name=True)

    def _number(self, fault: Fault) -> Iterator[tuple[str, Finding]]:
        low, high = fault.schema.get("minimum", 0), fault.schema.get("maximum", 0)
        typed = as_typed(fault.typed)
        if fault.keyword == "minimum":
            message = f"{quoted(typed)} is too small: {pounds(low)} is the least that this can be."
        else:
            message = f"{quoted(typed)} is too large: {pounds(high)} is the most that this can be."
        if fault.schema.get("title") == "Longitude" and fault.typed > 2:
            value: Any = -fault.typed if -fault.typed >= low else None
            advice = "West of Greenwich is a minus number"
        else:
            value, advice = None, f"Look at it again and write a number from {pounds(low)} to {pounds(high)}"
        example = self.line_like_this(fault.keys, value) if value is not None else self._example(fault)
        yield "out-of-range", Finding(fault.keys, message, _like_this(advice, example))

    def _too_long(self, fault: Fault) -> Iterator[tuple[str, Finding]]:
        length, most = len(fault.typed), int(fault.asked)
        start = quoted(fault.typed)
        message = f"{start} is {length} letters long, and {most} fit here."
        over = length - most
        fix = f"Take out {over} letter{'s' if over > 1 else ''} or more, counting spaces."
        if self.schema.name == "activity" and fault.keys == ("summary",):
            fix += " What does not fit can go under description."
        yield "too-long", Finding(fault.keys, message, fix)

    def _too_many(self, fault: Fault) -> Iterator[tuple[str, Finding]]:
        count, most = len(fault.typed), int(fault.asked)
        name = fault.keys[-1] if fault.keys else "This list"
        message = f"{name} has {count} in its list, and {most} is the most."
        yield "too-many", Finding(fault.keys, message, f"Keep the {most} that matter most, and take out the rest.")

    def _too_few(self, fault: Fault) -> Iterator[tuple[str, Finding]]:
        name = fault.keys[-1] if fault.keys else "This list"
        message = f"{name} has an empty list."
        yield (
            "too-few",
            Finding(
                fault.keys,
                message,
                _like_this("Fill it in, or delete the line if you do not need it", self._example(fault)),
            ),
        )

    def _other(self, fault: Fault) -> Iterator[tuple[str, Finding]]:
        message = f"{quoted(as_typed(fault.typed))} is not what this line needs."
        yield "wrong-kind", Finding(fault.keys, message, _like_this("Write it", self._example(fault)))


def _like_this(advice: str, example: str) -> str:
    advice = advice.rstrip(".: ")
    if not example:
        return f"{advice}."
    if len(example) > LONGEST_EXAMPLE and ", " in example:
        return f"{advice}. For example:  {example}"
    return (
        f"{advice}, like this:  {example}"
        if not re.search(r"[.?!] ?$", advice)
        else f"{advice} For example:  {example}"
    )


def _spelled_like(typed: str, allowed: list[str]) -> tuple[str, ...]:
    from activity_directory.validate.near_miss import closest

    found = closest(typed, allowed)
    return (found,) if found is not None else ()


def _small(text: str) -> str:
    return text[:1].lower() + text[1:] if not text[:2].isupper() else text


def _a(title: str) -> str:
    if title.endswith("s") and not title.endswith("ss"):
        return title
    return f"{'an' if title[:1] in 'aeiou' else 'a'} {title}"
