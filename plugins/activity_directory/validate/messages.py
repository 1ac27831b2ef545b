"""Schema faults in plain words: what was typed, what is wrong with it, how to mend it, an example that passes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from activity_directory.load.source_lines import in_quotes
from activity_directory.problem import field_in_words
from activity_directory.validate.as_typed import LONGEST_EXAMPLE, as_typed, in_a_row, pounds, quoted
from activity_directory.validate.findings import Finding, Keys
from activity_directory.validate.format_words import MENDS, markdown_words
from activity_directory.validate.formats import FORMATS, is_date
from activity_directory.validate.guess import guess
from activity_directory.validate.in_shape import in_shape
from activity_directory.validate.near_miss import closest, squeezed
from activity_directory.validate.said_otherwise import days_of, not_a_promise, words_meant
from activity_directory.validate.several_prices import several_prices
from activity_directory.validate.times_and_dates_in_words import (
    day_named,
    in_the_next_year_of,
    mend_monthly_day,
    on_or_before,
)
from activity_directory.validate.unknown_names import UnknownNames
from activity_directory.validate.wrong_kind import wrong_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from activity_directory.load.document import Document
    from activity_directory.validate.fault import Fault
    from activity_directory.validate.schemas import Schema, Schemas

FEW_WORDS = 5
MANY_MISSING = 4  # past that, a person starts better from a whole example
MANY_UNKNOWN = 30
MANY_WORDS = 14  # a list of words longer than this is not printed whole

_RUNS = re.compile(r"\b(?:yes|running|active|live|current|available|normal)\b").search

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
    "quarter": "A quarter's file",
}


class Wording:
    """Words the faults of one file."""

    def __init__(self, document: Document, schema: Schema, schemas: Schemas) -> None:
        self.document = document
        self.typed = document.data
        self.schema = schema
        self.schemas = schemas
        self.unknown = UnknownNames(document, schema, schemas)
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

    def meant_by(self, fault: Fault) -> Iterator[Keys]:
        """The right names of lines with unknown ones: what they say is not missing, only not where it should be."""
        if fault.keyword == "additionalProperties":
            yield from ((*fault.keys, name) for name in sorted(self._renamed(fault)))

    def line_like_this(self, keys: Keys, value: Any, part: Mapping[str, Any] | None = None) -> str:
        """`value` as it would stand at `keys`: "start: 18:00", or the whole list with its items put right."""
        if keys and isinstance(keys[-1], int):
            whole = self._at(keys[:-1])
            texts = isinstance(whole, list) and all(isinstance(item, str) for item in whole)
            if isinstance(whole, list) and texts and part is not None and not isinstance(value, dict):
                others = [self._meant(item, part) for item in whole[:MANY_WORDS]]
                words = part.get("enum")  # a word that has no place in the list is told by itself
                items = [value if at == keys[-1] else item for at, item in enumerate(others)]
                items = [item for at, item in enumerate(items) if at == keys[-1] or words is None or item in words]
                line = self.line_like_this(keys[:-1], items)
                if len(whole) <= MANY_WORDS and len(line) <= LONGEST_EXAMPLE:
                    return line
            if isinstance(whole, list) and texts and isinstance(value, dict):
                name = next(iter(value))
                alike = [{name: item} for item in whole]
                if part is not None:
                    alike = [in_shape(str(keys[-2]), item, part, self.schemas) for item in alike]
                line = self.line_like_this(
                    keys[:-1], [value if at == keys[-1] else item for at, item in enumerate(alike)]
                )
                if len(value) == 1 and len(line) <= LONGEST_EXAMPLE:
                    return line
            if isinstance(whole, list) and isinstance(value, dict) and len(whole) > 1:
                return f"- {as_typed(value)}"
            return self.line_like_this(keys[:-1], [value])
        return f"{keys[-1]}: {as_typed(value)}" if keys else as_typed(value)

    def _meant(self, item: str, part: Mapping[str, Any]) -> Any:
        with_a_year = self._with_a_year(item) if part.get("format") == "date" else ()
        return guess(item, part, self.schemas) or next(iter(with_a_year), item)

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
        return self.line_like_this(fault.keys, examples[0], fault.schema) if examples else ""

    def _type(self, fault: Fault) -> Iterator[tuple[str, Finding]]:
        if (several := several_prices(fault, self._at(("costs",)))) is not None:
            yield "wrong-kind", several
            return
        message, advice, value = wrong_kind(fault, self.schemas)
        if value is not None:
            name = next((key for key in reversed(fault.keys) if isinstance(key, str)), "")
            value = in_shape(name, value, fault.schema, self.schemas)
        if value is None and fault.schema.get("items", {}).get("vocabulary") in {"access", "toilets"}:
            advice = f"{advice}, and only what is there. The words are in docs/providers/fields.md"
        elif value is None:
            value = next(iter(fault.schema.get("examples", ())), None)
        example = self.line_like_this(fault.keys, value, fault.schema) if value is not None else ""
        yield "wrong-kind", Finding(fault.keys, message, _like_this(advice, example))

    def _format(self, fault: Fault) -> Iterator[tuple[str, Finding]]:
        name = str(fault.asked)
        if name == "plain-markdown":
            piece, says, fix = markdown_words(fault.typed)
            source = self.document.typed(fault.keys)
            down = source[: max(source.find(piece), 0)].count("\n")
            yield "wrong-format", Finding(fault.keys, f"{quoted(piece)} {says}", fix, lines_down=down)
            return
        if name == "date" and fault.keys[-1] in ("from", "until") and FORMATS["time-of-day"](fault.typed):
            right = "start" if fault.keys[-1] == "from" else "end"
            fix = f"This line is for a date. A time goes under {right}, like this:  {right}: {fault.typed}"
            yield "wrong-format", Finding(fault.keys, f"{quoted(fault.typed)} is a time, not a date.", fix)
            return
        mend = MENDS[name](fault.typed.strip(" \u201c\u201d\u2018\u2019"))
        values = mend.values or (self._with_a_year(fault.typed, fault.keys) if name == "date" else ())
        if values:
            examples = [self.line_like_this(fault.keys, value, fault.schema) for value in values]
            fix = _like_this(mend.advice, "  or  ".join(examples))
        elif ":  " in mend.advice:
            fix = mend.advice
        else:
            fix = _like_this(mend.advice, self._example(fault))
        yield "wrong-format", Finding(fault.keys, f"{quoted(fault.typed)} {mend.says}", fix)

    def _with_a_year(self, typed: str, keys: Keys = ()) -> tuple[str, ...]:
        """The next "5 December" after the entry was checked, which is when most dates are written.

        What tells of the past, when it was added or changed, was on or before that day.
        """
        checked = self._at(("checked", "on"))
        if not isinstance(checked, str) or not is_date(checked):
            return ()
        is_past = keys in {("added",), ("changed", "on")}
        day = on_or_before(typed, checked) if is_past else in_the_next_year_of(typed, checked)
        return (day,) if day else ()

    def _word(self, fault: Fault) -> Iterator[tuple[str, Finding]]:
        typed = fault.typed if isinstance(fault.typed, str) else as_typed(fault.typed)
        allowed = [str(word) for word in fault.asked]
        words = self.schemas.vocabularies.get(fault.schema.get("vocabulary", ""), ())
        near = closest(typed, allowed) if not words else None
        vocabulary = str(fault.schema.get("vocabulary", ""))
        guesses = words_meant(typed, vocabulary, words) if words else (near,) if near is not None else ()
        if (fix := self._several_or_monthly(fault, typed, vocabulary)) is not None:
            pass
        elif (pieces := self._several_words(fault, typed, allowed)) is not None:
            fix = pieces
        elif vocabulary == "statuses" and guesses == ("open",) and _RUNS(typed.lower()) is None:
            fix = (
                "To call off one week, leave status out and write under the session, for example:  "
                "cancelled: [{on: 2026-12-26, why: The pool is closed}]"
            )
        elif guesses:
            line = self.line_like_this(fault.keys, guesses[0], fault.schema)
            fix = f"Did you mean {in_a_row(guesses, last='or')}? Then write it like this:  {line}"
            if len(allowed) <= FEW_WORDS and squeezed(guesses[0]) != squeezed(typed):
                fix = f"Choose from {in_a_row(allowed, last='or')}. {fix}"
            if guesses[0] == "changing-places":
                fix = f"Is it registered, with a hoist and a bench for adults? Then write it like this:  {line}"
                fix += f"  For a table for babies write  {self.line_like_this(fault.keys, 'baby-changing')}"
        elif (elsewhere := self._of_another_list(typed, vocabulary)) is not None:
            fix = elsewhere
        elif len(allowed) <= MANY_WORDS:
            advice = f"Choose from {in_a_row(allowed, last='or', most=MANY_WORDS)}"
            safe = not_a_promise(vocabulary)
            fix = _like_this(advice, self.line_like_this(fault.keys, safe) if safe else self._example(fault))
        else:
            advice = f"The list of {len(allowed)} words is in docs/providers/fields.md. Choose the nearest"
            fix = _like_this(advice, self._example(fault))
        message = f"{quoted(typed)} is not one of the words for {self._called(fault)}."
        yield "not-in-the-list", Finding(fault.keys, message, fix)

    def _several_words(self, fault: Fault, typed: str, allowed: list[str]) -> str | None:
        """Two words of a list in one item, "swimming; music"."""
        pieces = [piece for piece in re.split(r"[\s;/&+|,]+|\band\b|\bor\b", typed.lower()) if piece]
        whole = self._at(fault.keys[:-1])
        if len(pieces) < 2 or not isinstance(whole, list) or any(piece not in allowed for piece in pieces):
            return None
        items = [word for at, item in enumerate(whole) for word in (pieces if at == fault.keys[-1] else [item])]
        return f"Put a comma between one word and the next, like this:  {self.line_like_this(fault.keys[:-1], items)}"

    def _of_another_list(self, typed: str, vocabulary: str) -> str | None:
        """What to do about a toilet among the access features, and a feature that no word fits: none is made up."""
        if vocabulary not in {"access", "toilets"}:
            return None
        other = "toilets" if vocabulary == "access" else "access"
        words = words_meant(typed, other, self.schemas.vocabularies.get(other, ()))
        if words:
            there = self._at((other,))
            listed = [word for word in there if word != words[0]] if isinstance(there, list) else []
            line = f"{other}: {as_typed([*listed, words[0]])}"
            return f"Take it out here. It belongs under {other}, like this:  {line}"
        if vocabulary == "toilets":
            return None
        return (
            "The words are in docs/providers/fields.md. If none of them is what you have, take it out here and say it "
            f"in your own words, like this:  access_note: {as_typed(typed[:LONGEST_EXAMPLE])}"
        )

    def _several_or_monthly(self, fault: Fault, typed: str, vocabulary: str) -> str | None:
        """What to do about "monday-friday" or "first saturday" among the days of a session."""
        if vocabulary != "days":
            return None
        if days := days_of(typed):
            return f"Write each day by itself, like this:  {self.line_like_this(fault.keys[:-1], list(days))}"
        if re.search(r"alternate|every other|fortnight|every (?:2|two|second)|2nd week", typed.lower()):
            day = next((day for day in (day_named(word) for word in typed.split()) if day is not None), "saturday")
            return (
                "Every two weeks is every, beside days, with a date from which to count, like this:  "
                f"days: [{day}], every: {{weeks: 2, starting: 2026-09-05}}"
            )
        monthly = mend_monthly_day(typed).values
        if monthly and re.search(r"first|second|third|fourth|last|[1-4]", typed.lower()):
            return f"Once a month is monthly, in place of days, like this:  monthly: [{monthly[0]}]"
        return None

    def _called(self, fault: Fault) -> str:
        """Say "an interest" for an item of a list, "level" for a line of its own."""
        if isinstance(fault.keys[-1], int):
            title = field_in_words((fault.keys[-2], 0)).rpartition("first ")[2]
            return f"{'an' if title[:1] in 'aeiou' else 'a'} {title}"
        return fault.keys[-1]

    def _pattern(self, fault: Fault) -> Iterator[tuple[str, Finding]]:
        description = str(fault.schema.get("description", "")).rstrip(".")
        typed = str(fault.typed).strip()
        message = f"{quoted(typed)} is not written as this line needs it ({_small(description)})."
        tries = (typed.upper(), typed.lower(), re.sub(r"[\s.,_-]+", "", typed), re.sub(r"[\s_]+", "-", typed.lower()))
        found = next((text for text in tries if re.search(str(fault.asked), text)), None)
        example = self.line_like_this(fault.keys, found) if found is not None else self._example(fault)
        yield "wrong-format", Finding(fault.keys, message, _like_this("Write it", example))

    def _missing(self, fault: Fault) -> Iterator[tuple[str, Finding]]:
        properties = fault.schema.get("properties", {})
        renamed = self._renamed(fault)
        missing = [name for name in fault.asked if name not in fault.typed and name not in renamed]
        if not fault.keys and len(missing) > MANY_MISSING:
            yield (
                "missing",
                Finding(
                    (),
                    f"{SUBJECTS[self.schema.name]} needs {in_a_row(missing)}, and none of them is here.",
                    "Copy a whole entry from docs/providers/your-first-entry.md and put your own words in.",
                ),
            )
            return
        for name in missing:
            examples = properties.get(name, {}).get("examples", ())
            example = f"{name}: {as_typed(examples[0])}" if examples else f"{name}:"
            left = re.search(rf"^{re.escape(name)}:[ \t]*(#.*)?$", self.document.text, re.MULTILINE)
            if not fault.keys and left is not None:
                message = f'There is nothing after "{name}:", and {_small(SUBJECTS[self.schema.name])} needs it.'
                fix = f"Fill it in, like this:  {example}"
                if left[1] and properties.get(name, {}).get("type") == "string":
                    message = f"{quoted(left[1])} is not read, because a # there starts a remark."
                    fix = f"Put all of it in quotes, like this:  {name}: {in_quotes(left[1][:LONGEST_EXAMPLE])}"
                yield "missing", Finding((name,), message, fix, at_name=True)
                continue
            if not fault.keys:
                message = f'There is no line "{name}", and {_small(SUBJECTS[self.schema.name])} needs one.'
            else:
                around = next((str(key) for key in reversed(fault.keys) if isinstance(key, str)), "")
                one = f"each one in {around}" if isinstance(fault.keys[-1], int) else around
                message = f'There is no "{name}", and {one} needs it.'
            yield "missing", Finding((*fault.keys, name), message, f"Add it, like this:  {example}")

    def _renamed(self, fault: Fault) -> set[str]:
        """Lines that are there under a name that is not quite right, which is told by itself."""
        here = tuple(key for key in fault.keys if isinstance(key, str))
        found = (self.unknown.right_names(here, name, fault.schema, fault.typed) for name in _unknown_names(fault))
        return set().union(*found)

    def _unknown(self, fault: Fault) -> Iterator[tuple[str, Finding]]:
        for name in _unknown_names(fault):
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
        elif fault.keyword == "minimum" and fault.typed < 0 and low <= -fault.typed <= high:
            value, advice = -fault.typed, "If the minus is a slip, leave it out"
        elif fault.schema.get("type") == "integer":
            value = low if fault.keyword == "minimum" else high
            advice = f"Look at it again and write a number from {pounds(low)} to {pounds(high)}"
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
        message = f"This list has {count} items, and {most} is the most."
        yield "too-many", Finding(fault.keys, message, f"Keep the {most} that matter most, and take out the rest.")

    def _too_few(self, fault: Fault) -> Iterator[tuple[str, Finding]]:
        message = "This list is empty."
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


def _unknown_names(fault: Fault) -> list[str]:
    """The first names that the schema does not know; a file with more than these is no entry at all."""
    known = fault.schema.get("properties", {})
    return [name for name in fault.typed if name not in known][:MANY_UNKNOWN]


def _like_this(advice: str, example: str) -> str:
    advice = advice.rstrip(".: ")
    if not example:
        return f"{advice}."
    comma = "" if advice.lower().endswith(("write it", "is written")) else ","
    return f"{advice}{comma} like this:  {example}"


def _small(text: str) -> str:
    return text[:1].lower() + text[1:] if not text[:2].isupper() else text
