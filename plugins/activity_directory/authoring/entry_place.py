"""Where an entry stands in the content folder, and what that makes of it."""

from __future__ import annotations

from dataclasses import dataclass

from activity_directory.load.file_names import folded, is_good, shown, suggested, why_not
from activity_directory.load.files import SINGLE_FILES

_FOLDERS = {"activities": ("activity", 3), "providers": ("provider", 2), "feedback": ("feedback", 2)}


class NoPlaceError(ValueError):
    """The path is none that an entry can have; says why, for whoever gave it."""


@dataclass(frozen=True, slots=True)
class EntryPlace:
    """A path from the content folder ("activities/severn-splash/swim.yaml"), the kind of file there, and its id."""

    path: str
    kind: str
    id: str

    @property
    def folded(self) -> str:
        """The same for two paths that some computers take for one."""
        return folded(self.path)


def kind_of(path: str) -> str | None:
    """The schema's name for a YAML file by its path from the content folder; None for what is checked otherwise."""
    folder, _, rest = path.removesuffix(".yaml").partition("/")
    if not path.endswith(".yaml"):
        return None
    if not rest:
        return folder if folder in SINGLE_FILES else None
    kind, parts = _FOLDERS.get(folder, ("", 0))
    return kind if path.count("/") == parts - 1 else None


def place_of(text: str, folder: str = "content") -> EntryPlace:
    """The place that a path names, which may begin with the content folder's own name. Raises NoPlaceError."""
    given = text.strip()
    path = given.removeprefix("./").removeprefix(f"{folder}/")
    parts = path.split("/")
    said = f'"{shown(given[:120])}"'
    if "\\" in given or given.startswith(("/", "~")) or ".." in parts or ":" in given:
        raise NoPlaceError(f"{said} leads out of the content folder. Nothing is written there.")
    kind, length = _FOLDERS.get(parts[0], ("", 0))
    if kind not in ("activity", "provider") or len(parts) != length:
        raise NoPlaceError(
            f"{said} is not where an entry stands. An activity is activities/severn-splash/saturday-swim.yaml, "
            "and a provider is providers/severn-splash.yaml."
        )
    if not path.endswith(".yaml"):
        raise NoPlaceError(f"The name {said} does not end with .yaml.")
    names = [*parts[1:-1], parts[-1].removesuffix(".yaml")]
    for name in names:
        if not is_good(name):
            better = suggested(name)
            raise NoPlaceError(f'The name "{shown(name[:80])}" {shown(why_not(name))}. Call it {better} instead.')
    return EntryPlace(path, kind, "/".join(names))
