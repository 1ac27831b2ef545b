"""The page for providers: add an activity, change one, or say that it is still right. And the files that it reads."""

from __future__ import annotations

from activity_directory.views import NamedView, collect_views


def register() -> None:
    """Called by Pelican: hand the view over."""
    collect_views.connect(hand_over)


def hand_over(sender: object) -> NamedView:  # noqa: ARG001 - the generator that asks
    """The view of the page for providers."""
    from activity_directory.contribute.contribute_files import contribute

    return NamedView("contribute", contribute)
