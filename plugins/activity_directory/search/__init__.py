"""Search: what Whoosh decides at build, as small static files that a browser only adds up."""

from __future__ import annotations

from activity_directory.views import NamedView, collect_views


def register() -> None:
    """Called by Pelican: hand the view over."""
    collect_views.connect(hand_over)


def hand_over(sender: object) -> NamedView:  # noqa: ARG001 - the generator that asks
    """The search's view, which also tells the other views which activities are alike."""
    from activity_directory.search.prepared import PreparedSearch

    prepared = PreparedSearch()
    return NamedView("search", prepared.view, prepared.prepare)
