"""Feeds of new and changed activities for feed readers, and calendar files for phones and computers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.views import NamedView, collect_views

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.model import Directory, OutputFile, Render, Settings


def register() -> None:
    """Called by Pelican: hand the view over."""
    collect_views.connect(hand_over)


def hand_over(sender: object) -> NamedView:  # noqa: ARG001 - the generator that asks
    """The feeds' view."""
    return NamedView("feeds", feeds)


def feeds(directory: Directory, settings: Settings, render: Render) -> Iterator[OutputFile]:
    """The calendar files with their page; the Atom feeds, which need a base_url."""
    from activity_directory.feeds.atom import atom_feeds
    from activity_directory.feeds.calendars import calendar_files

    yield from calendar_files(directory, render)
    yield from atom_feeds(directory, settings, render)
