"""Pages that keep an address alive: of a thing that was renamed, and of an entry that is being checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.model import OutputFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.model import Directory, Render


def redirect_pages(directory: Directory, render: Render) -> Iterator[OutputFile]:
    """A page at each old address, which leads on by itself and by a link."""
    providers = {provider.id: provider.name for provider in directory.providers}
    for old, new in sorted(directory.redirects.items()):
        activity = directory.activity(new)
        folder = "activities" if activity is not None else "providers"
        name = activity.name if activity is not None else providers.get(new, "")
        if not name:
            continue
        yield moved_page(f"{folder}/{old}.html", f"{folder}/{new}.html", name, render)


def moved_page(path: str, target: str, name: str, render: Render) -> OutputFile:
    """One page at `path` that leads to `target`; both are relative to the site."""
    root = "../" * path.count("/")
    page = render("pages/moved.html", root=root, path=path, target=target, name=name)
    return OutputFile(path, page.encode())


def withheld_pages(directory: Directory, render: Render) -> Iterator[OutputFile]:
    """An entry that is wrong: that it is being checked, and whom to ring. Nothing else of it is shown.

    Where its address leads on to another entry (a provider was renamed, its old folder left), that page stays.
    """
    for entry in directory.withheld:
        if entry.id in directory.redirects:
            continue
        page = render("pages/being-checked.html", root="../../", current="browse", entry=entry)
        yield OutputFile(f"activities/{entry.id}.html", page.encode())
