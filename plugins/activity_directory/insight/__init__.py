"""Reports for staff: what to check next, where there is nothing, which targets are met. Never published."""

from __future__ import annotations

from activity_directory.views import NamedView, collect_views


def register() -> None:
    """Called by Pelican: hand the view over."""
    collect_views.connect(hand_over)


def hand_over(sender: object) -> NamedView:  # noqa: ARG001 - the generator that asks
    """The reports' view."""
    from activity_directory.insight.reports import reports

    return NamedView("insight", reports)
