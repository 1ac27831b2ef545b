"""An entry that is not finished: kept in a file of its own after each answer, so that nothing is lost."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from activity_directory.authoring.arrived_text import NothingArrivedError, arrived
from activity_directory.authoring.entry_text import entry_text
from activity_directory.load.strict_yaml import read_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from activity_directory.validate.schemas import Schemas

FOLDER = "drafts"
_SAID = re.compile(r"(?m)^# (by|provider|name|asking): (\S+)$")


@dataclass(slots=True)
class Draft:
    """What has been answered so far. `new_provider` is None for a provider that is there; `name` is the file's.

    `asking` is the field that was being asked for, "" between two of them.
    """

    by: str = ""
    provider: str = ""
    name: str = ""
    asking: str = ""
    new_provider: dict[str, Any] | None = None
    data: dict[str, Any] = field(default_factory=dict)

    def files(self, schemas: Schemas) -> dict[str, bytes]:
        """The files that it would make, by their paths from the content folder."""
        found: dict[str, bytes] = {}
        if self.new_provider:
            found[f"providers/{self.provider}.yaml"] = entry_text(self.new_provider, schemas["provider"].plain).encode()
        if self.data:
            path = f"activities/{self.provider}/{self.name or 'new-activity'}.yaml"
            found[path] = entry_text(self.data, schemas["activity"].plain).encode()
        return found


def draft_text(draft: Draft, schemas: Schemas, again: str) -> str:
    """The text of a draft's file; `again` is the command that goes on with it."""
    said = "".join(
        f"# {name}: {value}\n" for name in ("by", "provider", "name", "asking") if (value := getattr(draft, name))
    )
    blocks = "".join(f"# file: {path}\n{raw.decode()}" for path, raw in draft.files(schemas).items())
    return f"# Not finished. Go on with it:  {again}\n{said}{blocks}# end\n"


def read_draft(path: Path) -> Draft | None:
    """The draft in a file; None when it cannot be read as one."""
    try:
        raw = path.read_bytes()
    except OSError:
        return None
    try:
        blocks = arrived(raw).blocks
    except NothingArrivedError:
        blocks = ()
    said = {found[1]: found[2] for found in _SAID.finditer(raw.decode("utf-8", "replace"))}
    if not said:
        return None
    draft = Draft(said.get("by", ""), said.get("provider", ""), said.get("name", ""), said.get("asking", ""))
    for block in blocks:
        document, _ = read_yaml(block.text.encode(), block.path)
        if document is not None and block.path.startswith("providers/"):
            draft.new_provider = document.data
        elif document is not None:
            draft.data = document.data
    return draft


def drafts_in(project: Path) -> tuple[Path, ...]:
    """The drafts that are kept, the one that was touched last first."""
    found = [path for path in (project / FOLDER).glob("*.yaml") if path.is_file() and not path.is_symlink()]
    return tuple(sorted(found, key=lambda path: (-path.stat().st_mtime_ns, path.name)))
