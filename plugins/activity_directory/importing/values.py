"""One value of a source, read for one field of an entry: what may be taken as stated, and a note on all else.

The words that explain are those of the check, and so is what is understood. What decides over a child's safety is only
taken when it stands there in the entry's own words, or when staff have said in the mapping what a word means: nothing
is guessed, and what was not taken is not stated.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from activity_directory.importing.ages_in_words import ages_of, is_a_date
from activity_directory.importing.days_and_times import could_be_month_first, date_text, time_text
from activity_directory.importing.plain_words import as_line, as_markdown, fitting
from activity_directory.validate.as_typed import as_typed, in_a_row
from activity_directory.validate.fault import Fault
from activity_directory.validate.format_words import MENDS
from activity_directory.validate.formats import FORMATS
from activity_directory.validate.near_miss import squeezed
from activity_directory.validate.same_meaning import only_one_meant
from activity_directory.validate.wrong_kind import wrong_kind

if TYPE_CHECKING:
    from activity_directory.importing.item import Notes
    from activity_directory.validate.schemas import Schemas, Word

# Facts on which a child's safety rests, by the first name of their field.
SAFETY = frozenset(
    {
        "help",
        "adult_stays",
        "personal_assistant",
        "staff_ratio",
        "distress",
        "take_part",
        "toilets",
        "access",
        "site",
        "needs",
        "eligibility",
        "level",
        "images",
    }
)
_YES_NO = {"yes": "yes", "y": "yes", "true": "yes", "no": "no", "n": "no", "false": "no"}
_FREE = frozenset({"free", "free of charge", "no charge", "nil", "nothing", "no cost"})
_AMOUNT = re.compile(
    r"(?:£ ?|gbp ?)?(?P<number>[0-9]{1,4}(?:[.,][0-9]{1,2})?)(?: ?(?P<pence>p(?:ence)?)| ?(?:pounds?|gbp))?"
    r"(?:,? ?(?:per|a|an|each|/|every|for each) ?(?P<per>[a-z -]{3,20}))?"
)
_EMPTY = frozenset(
    {"", "-", "--", "?", "n/a", "na", "none given", "tbc", "tba", "not known", "unknown", "null", "~", "x"}
)

Words = Mapping[str, Mapping[str, str]]


class Values:
    """Reads values for the fields of one kind of file ("activity", "provider")."""

    def __init__(self, schemas: Schemas, words: Words | None = None, kind: str = "activity") -> None:
        self.schemas = schemas
        self.kind = kind
        self.plain = schemas[kind].plain
        self.words = {
            name: {squeezed(word): ours for word, ours in said.items()} for name, said in (words or {}).items()
        }

    def part(self, keys: Sequence[str]) -> Mapping[str, Any] | None:
        """The schema of a field, lists passed through to their items; None when there is no such field."""
        part: Any = self.plain
        for key in keys:
            if part.get("type") == "array":
                part = part["items"]
            part = part.get("properties", {}).get(key)
            if part is None:
                return None
        return part  # type: ignore[no-any-return] # JSON Schema is untyped

    def read(self, keys: tuple[str, ...], value: object, notes: Notes, name: str = "") -> Any:
        """What an entry may hold at `keys` for `value`; None when nothing, with a note that says why."""
        part = self.part(keys)
        name = name or ".".join(keys)
        if part is None or value is None:
            return None
        if isinstance(value, str) and value.strip().lower() in _EMPTY:
            if value.strip() and len(value.strip()) > 1:
                notes.left_out(name, value, "It says nothing that could be shown.", "Fill it in at the source.")
            return None
        if isinstance(value, str) and value.lstrip().startswith("="):
            notes.left_out(
                name, value, "It is a formula, and formulas are not worked out.", "Paste its result as text."
            )
            return None
        if part.get("type") == "array":
            return self._list(keys, part, _text(value), notes, name)
        if part.get("type") == "object":
            return self._object(keys, part, _text(value), notes, name)
        return self.scalar(keys, part, value, notes, name)

    def scalar(self, keys: tuple[str, ...], part: Mapping[str, Any], value: object, notes: Notes, name: str) -> Any:
        """One text, number, word of a list, date, time or yes and no."""
        if "enum" in part:
            return self._word(keys, part, _text(value), notes, name)
        match part.get("type"):
            case "boolean":
                return self._yes_or_no(keys, part, value, notes, name)
            case "integer" | "number":
                return self._number(keys, part, value, notes, name)
        if "format" in part:
            return self._format(part, value, notes, name)
        return self._words(part, _text(value), notes, name)

    def money(self, value: object) -> dict[str, str] | None:
        """`amount`, and `per` when it says it, of "£5.50 per session"; None when it is not one plain price."""
        text = " ".join(_text(value).lower().split()).strip(" .")
        if text in _FREE:
            return {"amount": "0"}
        found = _AMOUNT.fullmatch(text)
        if found is None:
            return None
        part = self.part(("costs", "amount"))
        figures = found["number"].replace(",", ".") + ("p" if found["pence"] else "")
        amount: Any = wrong_kind(Fault(("costs", 0, "amount"), "type", "number", figures, part or {}), self.schemas)[2]
        if amount is None:
            return None
        price = {"amount": as_typed(amount)}
        if found["per"]:
            per = self.known_word("cost-per", found["per"].strip())
            if not per:
                return None
            price["per"] = per
        return price

    def known_word(self, vocabulary: str, typed: str, *, exact: bool = False) -> str:
        """The one word of a vocabulary that is called so: its id, its title, or (not `exact`) a synonym of it alone."""
        text = squeezed(typed)
        words = self.schemas.vocabularies.get(vocabulary, ())
        named = [word.const for word in words if text in (squeezed(word.const), squeezed(word.title))]
        if not named and not exact:
            named = [word.const for word in words if text in map(squeezed, word.synonyms)]
        return named[0] if len(named) == 1 else ""

    def _word(self, keys: tuple[str, ...], part: Mapping[str, Any], typed: str, notes: Notes, name: str) -> str | None:
        typed = as_line(typed)
        vocabulary = str(part.get("vocabulary", ""))
        said = self._said(keys, typed)
        if said is not None:
            return said or None
        words = self.schemas.vocabularies.get(vocabulary, ())
        safe = keys[0] in SAFETY
        if found := self.known_word(vocabulary, typed, exact=safe) or _allowed(typed, part):
            return found
        near = only_one_meant(typed, words) if words and not safe else None
        if near is not None:
            notes.read_as(name, typed, near)
            return near
        notes.left_out(name, typed, self._why_no_word(part, safe=safe), self._choose(keys, words, part))
        return None

    def _said(self, keys: tuple[str, ...], typed: str) -> str | None:
        """What the mapping says of a word for this field; "" for nothing here, None when it is silent."""
        for field in (".".join(keys), ".".join(keys[:-1]), keys[0]):
            told = self.words.get(field, {}).get(squeezed(typed))
            if told is not None:
                return "" if told == "nothing" else told
        return None

    def _why_no_word(self, part: Mapping[str, Any], *, safe: bool) -> str:
        title = str(part.get("title", "this")).lower()
        words = "our words here" if title in ("who", "usually", "this") else f"our words for {title}"
        if safe:
            return f"It is none of {words}, and about safety nothing is guessed: it is not stated."
        return f"It is none of {words}."

    def _choose(self, keys: tuple[str, ...], words: Sequence[Word], part: Mapping[str, Any]) -> str:
        field = ".".join(keys).removesuffix(".who")
        few = [word.title for word in words] or [str(word) for word in part.get("enum", ())]
        names = f" Choose from: {in_a_row(few, last='or')}." if 0 < len(few) <= 8 else ""
        return f"Say in the mapping what it means, under words, {field}; or write it in the entry yourself.{names}"

    def _list(self, keys: tuple[str, ...], part: Mapping[str, Any], typed: str, notes: Notes, name: str) -> Any:
        items = part.get("items", {})
        if items.get("type") == "object":
            notes.left_out(name, typed, "It needs a column for each of its parts.", "Map the parts, not the whole.")
            return None
        found: list[str] = []
        pieces = list(self._pieces(keys, items, typed))
        for piece in pieces:
            value = self.scalar(keys, items, piece, notes, name)
            if value is not None and value not in found:
                found.append(value)
        most = part.get("maxItems", len(found))
        if len(found) > most:
            notes.left_out(
                name, ", ".join(found[most:]), f"{most} is the most that fit.", "Choose those that matter most."
            )
        return found[:most] or None

    def _pieces(self, keys: tuple[str, ...], items: Mapping[str, Any], typed: str) -> list[str]:
        """The items of a list in one cell. A title may hold a comma or an "and", so whole ones are looked for first."""
        if "enum" not in items and "format" not in items:
            return [piece.strip() for piece in re.split(r"[;\n|]", typed) if piece.strip()]
        pieces: list[str] = []
        for strong in re.split(r"[;\n|]", typed[:2000]):
            rest = [piece.strip() for piece in strong.split(",") if piece.strip()]
            while rest:
                joined = rest[0]
                for count in range(min(len(rest), 5), 0, -1):
                    joined = ", ".join(rest[:count])
                    if count == 1 or self._is_known(keys, items, joined):
                        break
                rest = rest[count:]
                if self._is_known(keys, items, joined):
                    pieces.append(joined)
                    continue
                split = [piece.strip() for piece in re.split(r"\band\b|&|/|\+", joined) if piece.strip()]
                known = len(split) > 1 and any(self._is_known(keys, items, piece) for piece in split)
                pieces += split if known else [joined]
        return pieces[:100]

    def _is_known(self, keys: tuple[str, ...], items: Mapping[str, Any], typed: str) -> bool:
        vocabulary = str(items.get("vocabulary", ""))
        return bool(
            self._said(keys, typed) is not None
            or self.known_word(vocabulary, typed, exact=keys[0] in SAFETY)
            or _allowed(typed, items)
        )

    def _object(self, keys: tuple[str, ...], part: Mapping[str, Any], typed: str, notes: Notes, name: str) -> Any:
        names = set(part.get("properties", {}))
        if {"from", "to", "under_and_over_18"} <= names:
            return self.ages(typed, notes, name)
        required = part.get("required", ())
        if len(required) == 1:
            first = required[0]
            value = self.scalar((*keys, first), part["properties"][first], typed, notes, name)
            return None if value is None else {first: value}
        notes.left_out(name, typed, "It needs a column for each of its parts.", "Map the parts, not the whole.")
        return None

    def ages(self, typed: str, notes: Notes, name: str) -> dict[str, str] | None:
        """`from` and `to` of "5 - 11"."""
        if is_a_date(typed):
            why = "A spreadsheet has taken two ages for a day of the year (5-11 becomes 5 November)."
            notes.left_out(
                name, typed, why, 'Type the ages with words, like this:  5 to 11, and set the column to "Text".'
            )
            return None
        found, plain = ages_of(typed)
        if found is None:
            message, advice, _ = wrong_kind(
                Fault(("ages",), "type", "object", typed, self.part(("ages",)) or {}), self.schemas
            )
            notes.left_out(name, typed, message, f"{advice}, like this:  5 to 11")
            return None
        if not plain:
            notes.read_as(name, typed, " to ".join(found.values()))
        return dict(found)

    def _yes_or_no(
        self, keys: tuple[str, ...], part: Mapping[str, Any], value: object, notes: Notes, name: str
    ) -> str | None:
        if isinstance(value, bool):
            return "yes" if value else "no"
        typed = _text(value).strip()
        if (said := self._said(keys, typed)) is not None:
            return _YES_NO.get(said.lower())
        if (word := _YES_NO.get(typed.lower().rstrip("."))) is not None:
            return word
        message, advice, _ = wrong_kind(Fault(keys, "type", "boolean", typed, part), self.schemas)
        notes.left_out(name, typed, message, f"{advice}.")
        return None

    def _number(
        self, keys: tuple[str, ...], part: Mapping[str, Any], value: object, notes: Notes, name: str
    ) -> str | None:
        typed = _text(value).strip()
        if keys[-1] in ("amount", "cost"):
            price = self.money(typed)
            if price is not None and set(price) == {"amount"}:
                return price["amount"]
        elif re.fullmatch(r"-?[0-9]{1,9}(?:\.[0-9]{1,12})?", typed):
            if part["type"] == "number":
                return typed
            if re.fullmatch(r"-?[0-9]{1,9}(?:\.0+)?", typed):
                return typed.partition(".")[0]
        message, advice, _ = wrong_kind(Fault(keys, "type", str(part["type"]), typed, part), self.schemas)
        notes.left_out(name, typed, message, f"{advice}.")
        return None

    def _format(self, part: Mapping[str, Any], value: object, notes: Notes, name: str) -> str | None:
        kind = str(part["format"])
        if kind == "plain-markdown":
            return self._words(part, _text(value), notes, name, markdown=True)
        typed = _text(value).strip()
        if kind in ("date", "time-of-day"):
            read = date_text(value) if kind == "date" else time_text(value)
            if read is None:
                mend = MENDS[kind](typed)
                notes.left_out(name, typed, f'"{typed}" {mend.says}', f"{mend.advice}.")
            elif kind == "date" and could_be_month_first(typed):
                notes.read_as(name, typed, f"{read}, the day first")
            return read
        typed = as_line(typed)
        if FORMATS[kind](typed):
            return typed
        mend = MENDS[kind](typed)
        if len(mend.values) == 1 and FORMATS[kind](mend.values[0]):
            if not _is_same(typed, mend.values[0]):
                notes.read_as(name, typed, mend.values[0])
            return mend.values[0]
        notes.left_out(name, typed, f'"{typed}" {mend.says}', f"{mend.advice}.")
        return None

    def _words(
        self, part: Mapping[str, Any], typed: str, notes: Notes, name: str, *, markdown: bool = False
    ) -> str | None:
        text = as_markdown(typed) if markdown else as_line(typed)
        most = int(part.get("maxLength", 4000))
        if len(text) > most and (markdown or name.rpartition(".")[2] == "summary"):
            short = fitting(text, most)
            notes.left_out(
                name, text[len(short.removesuffix(" …")) :], f"{most} letters fit here; the rest was left out."
            )
            return short
        return (
            text or None
        )  # what is too long otherwise is told by the check, and kept whole for the person who mends it


def _text(value: object) -> str:
    """What stood there, as a person would type it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.10f}".rstrip("0").rstrip(".")
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    return str(value)


def _allowed(typed: str, part: Mapping[str, Any]) -> str:
    """A word of a list without a vocabulary, whatever its capitals."""
    return next((str(word) for word in part.get("enum", ()) if squeezed(str(word)) == squeezed(typed)), "")


def _is_same(typed: str, mended: str) -> bool:
    """Whether only spaces, capitals and signs were put right, so that nobody need look."""
    plain = re.sub(r"^(?:\+|00)44(?:\(0\))?", "0", re.sub(r"[\s-]", "", typed.lower()))
    return re.sub(r"[^a-z0-9@./]", "", plain) == re.sub(r"[^a-z0-9@./]", "", mended.lower())
