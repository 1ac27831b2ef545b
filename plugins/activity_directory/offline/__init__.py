"""The copy of the directory that a family can keep on a phone: its page, its service worker, the list of its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.views import NamedView, collect_views

if TYPE_CHECKING:
    from activity_directory.model import Directory, Render, Settings
    from activity_directory.offline.copy_list import CopyList


def register() -> None:
    """Called by Pelican: hand the view over."""
    collect_views.connect(hand_over)


def hand_over(sender: object) -> NamedView:  # noqa: ARG001 - the generator that asks
    """The offline copy's view, with what it does when every other file is known."""
    from activity_directory.offline.offline_pages import offline_pages

    return NamedView("offline", offline_pages, closing=_copy_list)


def _copy_list(directory: Directory, settings: Settings, render: Render) -> CopyList:  # noqa: ARG001 - as views are called
    from activity_directory.offline.copy_list import CopyList

    return CopyList(directory, render)
