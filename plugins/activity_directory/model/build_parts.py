"""The parts of an entry that refer to nothing else: read as they stand."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from activity_directory.model.activity import Cancellations, PickUp, Travel, Volunteering
from activity_directory.model.eligibility import Distress, FirstVisit
from activity_directory.schedule import read_clock

Data = Mapping[str, Any]


def distress_of(data: Data | None) -> Distress | None:
    """What happens when a child is upset; None when nothing was said."""
    if not data:
        return None
    return Distress(
        data.get("quiet_exit"), data.get("who", ""), data.get("what_we_do", ""), data.get("when_we_ring", "")
    )


def first_visit_of(data: Data | None) -> FirstVisit | None:
    """What a first visit is like; None when nothing was said."""
    if not data:
        return None
    return FirstVisit(
        look_round=data.get("look_round"),
        just_watch=data.get("just_watch"),
        met_by=data.get("met_by", ""),
        steps=tuple(data.get("steps", ())),
        leave_early=data.get("leave_early"),
        note=data.get("note", ""),
    )


def travel_of(data: Data | None) -> Travel | None:
    """Getting there and home; None when nothing was said."""
    if not data:
        return None
    pick_up = data.get("pick_up")
    return Travel(
        stop=data.get("stop", ""),
        last_bus=read_clock(data.get("last_bus")),
        blue_badge_bays=data.get("blue_badge_bays"),
        pick_up=PickUp(
            pick_up["area"],
            Decimal(str(pick_up["cost"])) if "cost" in pick_up else None,
            pick_up.get("note", ""),
        )
        if pick_up
        else None,
        note=data.get("note", ""),
    )


def cancellations_of(data: Data | None) -> Cancellations | None:
    """How a family hears that it is off; None when nothing was said."""
    return Cancellations(data["how"], data.get("by", "")) if data else None


def volunteering_of(data: Data | None) -> Volunteering | None:
    """How a young person can help; None when nothing was said."""
    return Volunteering(data["note"], data.get("from_age")) if data else None
