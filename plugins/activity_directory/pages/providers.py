"""A page for each provider, and the list of them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.model import OutputFile
from activity_directory.pages.pictures import NARROW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.model import Directory, Render
    from activity_directory.pages.cards import Cards
    from activity_directory.pages.pictures import Pictures


def provider_pages(directory: Directory, cards: Cards, pictures: Pictures, render: Render) -> Iterator[OutputFile]:
    """One page a provider, also for one with nothing listed now: its address lives on."""
    for provider in directory.providers:
        all_of = directory.activities_of(provider)
        listed = [activity for activity in all_of if not activity.ended]
        ended = [activity for activity in all_of if activity.ended]
        page = render(
            "pages/provider.html",
            root="../",
            current="browse",
            provider=provider,
            logo=pictures.picture(provider.logo, (NARROW,)) if provider.logo is not None else None,
            patch=listed[0].interests[0].patch if listed else "",
            symbol_id=listed[0].interests[0].symbol if listed else "",
            cards=cards.cards(listed, "../") if listed else "",
            ended=ended,
            checking=[entry for entry in directory.withheld if entry.id.startswith(f"{provider.id}/")],
            checked_by="the provider" if provider.checked.by == "provider" else "the directory’s staff",
        )
        yield OutputFile(f"providers/{provider.id}.html", page.encode())
        yield from pictures.take()


def providers_page(directory: Directory, render: Render) -> OutputFile:
    """The list of providers, by name."""
    rows = [
        (provider, sum(1 for activity in directory.activities_of(provider) if not activity.ended))
        for provider in sorted(directory.providers, key=lambda item: (item.name.casefold(), item.id))
    ]
    page = render("pages/providers.html", root="", current="browse", rows=rows)
    return OutputFile("providers.html", page.encode())
