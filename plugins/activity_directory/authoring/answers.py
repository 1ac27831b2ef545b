"""What somebody typed in answer to one question, as the entry has it, or what the check says against it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from activity_directory.authoring.entry_text import entry_text
from activity_directory.authoring.own_facts import why_staff_look
from activity_directory.load.strict_yaml import read_yaml
from activity_directory.problem import field_in_words
from activity_directory.validate.near_miss import squeezed
from activity_directory.validate.same_meaning import same_in_the_right_form
from activity_directory.validate.schema_check import check_against, faults_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from activity_directory.load.document import Document, Keys
    from activity_directory.validate.schemas import Schemas

    Part = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """`value` is text or a list of texts, as load gives it; None where it will not do, and then `says` is why.

    Where the value is written in another way than it was typed, `says` tells so.
    """

    value: str | list[str] | None
    says: str = ""


def read_answer(  # noqa: PLR0917 - the question's parts, in their order
    typed: str, keys: Keys, kind: str, part: Part, choices: Sequence[tuple[str, str]], schemas: Schemas
) -> Answer:
    """The answer to the question at `keys` of a file of `kind`, whose schema there is `part`.

    `choices` are the words to choose from with their titles, which may be answered by number; () for anything else.
    """
    value: str | list[str]
    if part.get("type") == "array":
        value = [_chosen(piece, choices) for piece in _pieces(typed, part)]
    else:
        value = _chosen(" ".join(typed.split()), choices)
    found = problems_at(keys, value, kind, schemas)
    if not found:
        return Answer(value)
    right = _right_form(keys, value, kind, schemas)
    if right is not None and not problems_at(keys, right, kind, schemas):
        return Answer(right, f"Taken as {', '.join(right) if isinstance(right, list) else right}.")
    return Answer(None, "\n".join(found))


def problems_at(keys: Keys, value: Any, kind: str, schemas: Schemas) -> tuple[str, ...]:
    """What the check would say of this value, in its own words, if it stood in a file; () when all is well.

    That something else is missing beside it is not said.
    """
    document = _document(keys, value, kind, schemas)
    if document is None:
        return ("This cannot be written into a file. Please type it again in plain letters.",)
    here = field_in_words(_first_of_its_list(keys))
    found = check_against(document, schemas[kind], schemas).problems
    return tuple(
        f"{problem.message}\n{problem.fix}"
        for problem in found
        if problem.rule != "missing" and (problem.field == here or problem.field.startswith(f"{here}, "))
    )


def _document(keys: Keys, value: Any, kind: str, schemas: Schemas) -> Document | None:
    """A file that holds nothing but this value."""
    data = value
    for key in reversed(keys):
        data = [data] if isinstance(key, int) else {key: data}
    try:
        text = entry_text(data, schemas[kind].plain)
    except ValueError:
        return None
    return read_yaml(text.encode("utf-8", "replace"), "")[0]


def _first_of_its_list(keys: Keys) -> Keys:
    return tuple(0 if isinstance(key, int) else key for key in keys)


def _right_form(keys: Keys, value: str | list[str], kind: str, schemas: Schemas) -> str | list[str] | None:
    """The value with each part of it in the form that means the same; None when that is not certain."""
    document = _document(keys, value, kind, schemas)
    if document is None:
        return None
    schema = schemas[kind]
    at = _first_of_its_list(keys)
    strictly = bool(why_staff_look(kind, keys))
    right: Any = list(value) if isinstance(value, list) else value
    for fault in faults_in(schema.convert(document.data), schema):
        if fault.keys[: len(at)] != at:
            continue
        written = same_in_the_right_form(fault, schemas, strictly=strictly)
        if not isinstance(written, str):
            return None
        if isinstance(right, list):
            right[int(fault.keys[-1])] = written
        else:
            right = written
    return right if isinstance(right, str | list) else None


def _pieces(typed: str, part: Part) -> list[str]:
    """The items of a list, between commas; words and numbers of a list of words may stand between spaces too."""
    pieces = [piece.strip() for piece in re.split(r"[,;]|\band\b", typed) if piece.strip()]
    if "enum" in part.get("items", {}):
        pieces = [each for piece in pieces for each in (piece.split() if re.fullmatch(r"[0-9 ]+", piece) else [piece])]
    return pieces


def _chosen(typed: str, choices: Sequence[tuple[str, str]]) -> str:
    """The word with that number or title, else what was typed."""
    if typed.isdigit() and 1 <= int(typed) <= len(choices):
        return choices[int(typed) - 1][0]
    return next((word for word, title in choices if squeezed(typed) in (squeezed(word), squeezed(title))), typed)
