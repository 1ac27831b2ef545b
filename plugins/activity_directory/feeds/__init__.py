"""Feeds of new and changed activities, for feed readers and for other sites."""

from __future__ import annotations

from activity_directory.views import NamedView, collect_views


def register() -> None:
    """Called by Pelican: hand the view over."""
    collect_views.connect(hand_over)


def hand_over(sender: object) -> NamedView:  # noqa: ARG001 - the generator that asks
    """The feeds' view."""
    from activity_directory.feeds.atom import feeds

    return NamedView("feeds", feeds)
