"""theme/static/js/entry-check-code.js: the command line's check, translated for the page on which providers answer.

    python -m activity_directory.contribute.checking_code

Which rules can be asked of one entry alone, in a browser, and why the others cannot. browser_code.py translates.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from activity_directory.contribute.browser_code import BrowserCode
from activity_directory.contribute.browser_expressions import literal
from activity_directory.validate.rules import all_rules

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.validate.rule import Rule

_VALIDATE = "activity_directory.validate"

# What the page needs by name, to put a check together: the module and its names.
_NEEDED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "conversion": ("converter",),
        "entry": ("Entry",),
        "fault": ("Fault",),
        "formats": ("DAY_IDS", "FORMATS"),
        "messages": ("Wording",),
        "partial": ("touches", "without_names"),
        "schema_check": ("_lists_too_long", "_names_that_are_wrong", "_shortened"),
    }
)
# What the page has in another way: exact pounds and pence, whether something is on on one day, and names that no schema
# knows, which no form can give.
_INSTEAD: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        (f"{_VALIDATE}.as_typed", "pounds"): "py.pounds",
        (f"{_VALIDATE}.unknown_names", "UnknownNames"): "py.UnknownNames",
        (f"{_VALIDATE}.calendar_data", "as_schedule"): "py.as_schedule",
        ("activity_directory.schedule", "ScheduleKind"): "py.ScheduleKind",
        ("activity_directory.schedule", "dates_of"): "py.dates_of",
    }
)

_OTHERS = "It needs the other entries, which the page does not have."
_FILES = "It looks at a picture, which is not sent with the answers."
_CALENDAR = "It reckons with the county's term dates and closures; the pull request's check and receive do that."
_TIME = "It tells of time that has passed. Who fills in the form is reading the entry through."
LEFT_OUT: Mapping[str, str] = MappingProxyType(
    {
        "formerly-clash": _OTHERS,
        "next-step-exists": _OTHERS,
        "picture-can-be-read": _FILES,
        "picture-exists": _FILES,
        "provider-exists": _OTHERS,
        "review-overdue": _TIME,
        "sessions-that-never-happen": _CALENDAR,
    }
)
"""Rules of entries that the page does not ask, each with the reason. `check`, `receive` and a pull request do."""

KINDS = frozenset({"activity", "provider"})
"""What the page makes; rules of the staff's own files are not asked there."""


def rules_on_the_page() -> tuple[Rule, ...]:
    """The rules that the page asks."""
    return tuple(rule for rule in all_rules() if KINDS.intersection(rule.kinds) and rule.id not in LEFT_OUT)


def checking_code() -> str:
    """The text of the file. Raises TranslationFault for Python that has no translation."""
    code = BrowserCode(_INSTEAD)
    names = [
        f"{name.lstrip('_')}: {code.name_of(f'{_VALIDATE}.{module}', name)}"
        for module, names in _NEEDED.items()
        for name in names
    ]
    rules = [
        f"[{literal(rule.id)}, {literal(rule.severity.value)}, {literal(list(rule.kinds))}, "
        f"{code.name_of(rule.check.__module__, rule.check.__name__)}]"
        for rule in rules_on_the_page()
    ]
    return "".join(
        (
            "/* The check of plugins/activity_directory/validate, translated for the browser. Nobody writes here:\n",
            "   python -m activity_directory.contribute.checking_code   does, and a test says when it is due.\n",
            "   entry-check.js runs it. */\n",
            "window.activityEntry.checkCode = function (py) {\n",
            '"use strict";\n',
            code.text(),
            "return {\n" + ",\n".join([*names, "rules: [\n" + ",\n".join(rules) + "\n]"]) + "\n};\n};\n",
        )
    )


if __name__ == "__main__":
    place = sys.argv[1] if len(sys.argv) > 1 else "theme/static/js/entry-check-code.js"
    Path(place).write_text(checking_code(), "utf-8")
