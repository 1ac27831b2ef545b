"""My list: the page on which families keep, compare and print what they chose, and the words that it is made of."""

from __future__ import annotations

from activity_directory.views import NamedView, collect_views


def register() -> None:
    """Called by Pelican: hand the view over."""
    collect_views.connect(hand_over)


def hand_over(sender: object) -> NamedView:  # noqa: ARG001 - the generator that asks
    """The shortlist's view."""
    from activity_directory.shortlist.shortlist_files import shortlist

    return NamedView("shortlist", shortlist)
