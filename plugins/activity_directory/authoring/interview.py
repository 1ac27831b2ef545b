"""From "who are you?" to the file: the questions in their order, what the rules say of the answers, and the writing."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from activity_directory.authoring.card_words import card_in_words, towns_of
from activity_directory.authoring.entry_text import entry_text
from activity_directory.authoring.questions import Questions
from activity_directory.authoring.writing import LedAwayError, write_files
from activity_directory.load.as_if import content_with
from activity_directory.load.file_names import folded, is_good, suggested, why_not
from activity_directory.problem import Severity
from activity_directory.validate.content_check import check_content
from activity_directory.validate.near_miss import closest, squeezed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from activity_directory.authoring.drafts import Draft
    from activity_directory.authoring.questions import Terminal
    from activity_directory.load.files import Content
    from activity_directory.problem import Problem
    from activity_directory.validate.schemas import Schemas

_NEAR = 0.6


class Interview:
    """One entry. `sections` are (title, intro, fields) in their order; `more` are the fields that may be added."""

    def __init__(  # noqa: PLR0917 - what it stands on, in the order in which it is needed
        self,
        terminal: Terminal,
        draft: Draft,
        content: Content,
        folder: Path,
        schemas: Schemas,
        today: date,
        *,
        sections: Sequence[tuple[str, str, tuple[str, ...]]],
        more: Sequence[str],
        of_a_provider: Sequence[str],
        keep: Callable[[], None],
    ) -> None:
        self.terminal = terminal
        self.draft = draft
        self.content = content
        self.folder = folder
        self.schemas = schemas
        self.today = today
        self.sections = sections
        self.more = more
        self.of_a_provider = of_a_provider
        self.keep = keep
        self.towns = tuple(towns_of(content).items())
        self.questions = Questions(terminal, "activity", schemas, draft.data, towns=self.towns, keep=keep)

    def run(self, skip: Collection[str] = ()) -> tuple[str, ...]:
        """The paths of what was written, () when the answer to the last question was no."""
        say = self.terminal.say
        say(
            "Answer as you would say it. Type ? for an example, Enter to leave a thing out, Ctrl-C to stop and keep it."
        )
        self._who_are_you()
        self._provider()
        say("\nAn activity. Everybody can read what you write here: please name no child, and give no private number.")
        for number, (title, intro, fields) in enumerate(self.sections, 1):
            left = [name for name in fields if not self._is_done(name)]
            if not left:
                continue
            say(f"\n--- {number} of {len(self.sections)}: {title}" + (f"\n{intro}" if intro else ""))
            for name in left:
                self._field(name)
        self._file_name()
        self._more(skip)
        return self._last_look()

    def _who_are_you(self) -> None:
        while self.draft.by not in ("provider", "staff"):
            self.terminal.say(
                "\nWho are you?\n     1 I run the activity, or help to run it\n     2 I am of the directory's staff"
            )
            typed = squeezed(self.terminal.ask("1 or 2"))
            self.draft.by = {"1": "provider", "2": "staff", "provider": "provider", "staff": "staff"}.get(typed, "")
        self.keep()

    def _provider(self) -> None:
        draft = self.draft
        if draft.provider in self.content.providers:
            return
        while not draft.provider:
            self.terminal.say("\nWho runs it? Type the name, or new for somebody who is not in the directory yet.")
            self._find_provider(self.terminal.ask("Name of the club or organisation"))
        if draft.provider not in self.content.providers:
            draft.new_provider = draft.new_provider or {}
            self._new_provider(draft.new_provider)
        self.keep()

    def _find_provider(self, typed: str) -> None:
        names = {key: str(one.data.get("name", key)) for key, one in self.content.providers.items()}
        text = squeezed(typed)
        exact = [key for key, name in names.items() if text in (squeezed(key), squeezed(name))]
        inside = [key for key, name in names.items() if len(text) > 2 and text in squeezed(name)]
        found = (exact or inside)[:9]
        if not found and text not in ("new", "") and (near := closest(typed, names.values(), _NEAR)) is not None:
            found = [key for key, name in names.items() if name == near]
        if exact and len(exact) == 1:
            self._take(exact[0], names[exact[0]])
        elif found:
            self.terminal.say("\n".join(f"    {at:2} {names[key]}" for at, key in enumerate(found, 1)))
            answer = self.terminal.ask("Is it one of these? Its number, or new").strip()
            if answer.isdigit() and 1 <= int(answer) <= len(found):
                self._take(found[int(answer) - 1], names[found[int(answer) - 1]])
            elif squeezed(answer) == "new":
                self._called(typed)
        elif typed.strip() == "?":
            self.terminal.say("\n".join(f"    {name}" for name in sorted(names.values(), key=str.casefold)))
        elif text:
            self._called("" if text == "new" else typed)

    def _take(self, key: str, name: str) -> None:
        self.draft.provider = key
        self.terminal.say(f"  {name}.")

    def _called(self, typed: str) -> None:
        """A provider who is new, by its name."""
        provider: dict[str, Any] = {}
        questions = Questions(self.terminal, "provider", self.schemas, provider)
        if typed.strip() and squeezed(typed) != "new":
            provider["name"] = " ".join(typed.split())
        questions.field("name")
        name = suggested(str(provider["name"]))
        if any(folded(name) == folded(other) for other in self.content.providers):
            self.terminal.say(f"  There is a provider of that name already: {name}. Type its name, or another one.")
            return
        self.draft.provider, self.draft.new_provider = name, provider

    def _new_provider(self, data: dict[str, Any]) -> None:
        self.terminal.say("\nA new provider. Give the club's own number and address, and nobody's private one.")
        questions = Questions(self.terminal, "provider", self.schemas, data, keep=self.keep)
        for name in self.of_a_provider:
            while name not in data:
                questions.field(name)
                self._say_problems(f"providers/{self.draft.provider}.yaml", data, name)
                if name not in self.schemas["provider"].plain["required"] or name in data:
                    break
        data["checked"] = {"on": self.today.isoformat(), "by": self.draft.by}
        self.keep()

    def _is_done(self, name: str) -> bool:
        """Whether a field was answered whole, before the draft was put aside."""
        if name not in self.draft.data or name == self.draft.asking:
            return False
        found = self._problems_of(self._path, self.draft.data, name)
        return not any(problem.severity is Severity.BLOCKING for problem in found)

    def _field(self, name: str) -> None:
        """Ask until the rules have nothing against it; what is advice is only said."""
        required = self.schemas["activity"].plain["required"]
        self.draft.asking = name
        while True:
            self.questions.field(name)
            if name not in self.draft.data and name in required:
                self.terminal.say("  An activity needs this one.")
            elif name in self.draft.data and self._say_problems(self._path, self.draft.data, name):
                self.terminal.say("  Once more, please. Enter keeps what is shown in brackets.")
            else:
                break
        self.draft.asking = ""
        self.keep()

    @property
    def _path(self) -> str:
        return f"activities/{self.draft.provider}/{self.draft.name or 'new-activity'}.yaml"

    def _say_problems(self, path: str, data: dict[str, Any], name: str) -> bool:
        """Say what the check has to say of one field; True when something must be mended."""
        found = self._problems_of(path, data, name)
        for problem in found:
            self.terminal.say(f"  {problem.field}: {problem.message}\n  {problem.fix}")
        return any(problem.severity is Severity.BLOCKING for problem in found)

    def _problems_of(self, path: str, data: dict[str, Any], name: str) -> tuple[Problem, ...]:
        """The Problems of one field, advice left out.

        They are those of a directory that holds this provider and this entry alone, which is quick to check.
        """
        kind = "provider" if path.startswith("providers/") else "activity"
        text = entry_text(data, self.schemas[kind].plain)
        provider = self.draft.provider
        alone = replace(
            self.content,
            activities=MappingProxyType({}),
            providers=MappingProxyType({key: one for key, one in self.content.providers.items() if key == provider}),
            feedback=MappingProxyType({}),
            quarters=MappingProxyType({}),
            pages=MappingProxyType({}),
            unreadable=MappingProxyType({}),
            unreadable_paths=frozenset({f"{self.folder.name}/providers/{provider}.yaml"}),
            problems=(),
            archive=None,
        )
        there = content_with(alone, {path: text.encode()}, self.folder.name)
        found = check_content(there, self.schemas, self.today).problems
        return tuple(
            problem
            for problem in found
            if problem.path == f"{self.folder.name}/{path}"
            and (problem.field == name or problem.field.startswith(f"{name}, "))
            and problem.severity is not Severity.ADVICE
            and name not in ("next_steps", "formerly")  # these are about other entries
        )

    def _file_name(self) -> None:
        """The name that becomes the page's address."""
        draft = self.draft
        wanted = draft.name or suggested(str(draft.data["name"]))
        while True:
            taken = [key for key in self.content.activities if folded(key) == folded(f"{draft.provider}/{wanted}")]
            if is_good(wanted) and not taken:
                break
            why = "is there already" if taken else why_not(wanted)
            self.terminal.say(f"\n  The name {wanted} {why}. It becomes the address of the page.")
            wanted = self.terminal.ask("Another name, as saturday-swim-2").strip().removesuffix(".yaml")
        draft.name = wanted
        self.keep()

    def _more(self, skip: Collection[str]) -> None:
        properties = self.schemas["activity"].plain["properties"]
        names = [name for name in self.more if name not in skip and name in properties and name != "images"]
        while True:
            left = [name for name in names if name not in self.draft.data]
            self.terminal.say("\nThat is enough for a page. Families are glad of more:\n  " + "\n  ".join(_rows(left)))
            typed = self.terminal.ask("A name of these, or one that you answered, or Enter to finish").strip()
            if not typed:
                return
            known = [*names, *(name for _, _, fields in self.sections for name in fields)]
            name = closest(typed, known, 0.7)
            if name is None:
                self.terminal.say("  There is no such name here.")
            else:
                self._field(name)

    def _last_look(self) -> tuple[str, ...]:
        """Show it, check it among all the others, and write it after a yes."""
        draft = self.draft
        draft.data["added"] = draft.data.get("added") or self.today.isoformat()
        draft.data["checked"] = {"on": self.today.isoformat(), "by": draft.by}
        self.keep()
        say = self.terminal.say
        while True:
            files = draft.files(self.schemas)
            say("\n" + "\n".join(card_in_words(draft.data, self.schemas, dict(self.towns))))
            for path, raw in files.items():
                say(f"\n--- {self.folder.name}/{path}\n{raw.decode()}")
            wrong = self._say_all(files)
            question = (
                "Type the name of what to mend, or no" if wrong else "Write it? yes, no, or the name of what to change"
            )
            known = [*(name for _, _, fields in self.sections for name in fields), *draft.data]
            name = None
            while name is None or name in ("added", "checked"):
                typed = squeezed(self.terminal.ask(question))
                if typed in ("no", "n"):
                    return ()
                if typed == "yes" and not wrong:
                    return self._written(files)
                name = closest(typed, known, 0.7)
            self._field(name)

    def _say_all(self, files: dict[str, bytes]) -> bool:
        paths = {f"{self.folder.name}/{path}" for path in files}
        checked = check_content(content_with(self.content, files, self.folder.name), self.schemas, self.today)
        found = [problem for problem in checked.problems if problem.path in paths]
        for problem in found:
            if problem.severity is not Severity.ADVICE:
                self.terminal.say(f"  {problem.field}: {problem.message}\n  {problem.fix}")
        return any(problem.severity is Severity.BLOCKING for problem in found)

    def _written(self, files: dict[str, bytes]) -> tuple[str, ...]:
        if any((self.folder / path).exists() for path in files):
            self.terminal.say("  There is a file of that name now. Nothing was written.")
            return ()
        try:
            write_files(self.folder, files)
        except (LedAwayError, OSError) as words:
            self.terminal.say(f"  It could not be written: {words}")
            return ()
        return tuple(files)


def _rows(names: Sequence[str]) -> Iterator[str]:
    for at in range(0, len(names), 6):
        yield ", ".join(names[at : at + 6])
