"""The directory's own files (site, programme, calendar, places, targets, feedback) as dataclasses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from activity_directory.model.contributing import read_contributing
from activity_directory.model.directory import ContactPoint, SiteInfo
from activity_directory.model.programme import BookingWindow, Feedback, Promise, SaidAndDone, Scheme, Target
from activity_directory.model.venue import Area, Neighbour, Place

if TYPE_CHECKING:
    from activity_directory.model.vocabulary import Vocabulary

Data = Mapping[str, Any]


def read_site(data: Data) -> SiteInfo:
    """content/site.yaml."""
    base_url = data.get("base_url", "")
    logo = data.get("logo", {})
    colours = data.get("colours", {})
    enforcement = data.get("enforcement", {})
    reviewed = data.get("accessibility_reviewed")
    return SiteInfo(
        name=data["name"],
        area=data["area"],
        contact=_contact_point(data["contact"]),
        tagline=data.get("tagline", ""),
        council=data.get("council", ""),
        base_url=base_url if not base_url or base_url.endswith("/") else base_url + "/",
        example_data=bool(data.get("example_data", False)),
        logo_file=logo.get("file", ""),
        logo_alt=logo.get("alt", ""),
        colour_main=colours.get("main", ""),
        colour_accent=colours.get("accent", ""),
        young_people_contact=_optional_contact(data, "young_people_contact"),
        safeguarding_contact=_optional_contact(data, "safeguarding_contact"),
        languages=tuple(data.get("languages", ("en-GB",))),
        enforcement_name=enforcement.get("name", ""),
        enforcement_url=enforcement.get("url", ""),
        accessibility_reviewed=date.fromisoformat(reviewed) if reviewed else None,
        contributing=read_contributing(data.get("contributing", {}), data["contact"]["email"]),
    )


def _optional_contact(data: Data, key: str) -> ContactPoint | None:
    return _contact_point(data[key]) if key in data else None


def _contact_point(data: Data) -> ContactPoint:
    return ContactPoint(
        name=data["name"],
        phone=data["phone"],
        email=data["email"],
        text=data.get("text", ""),
        hours=data.get("hours", ""),
        note=data.get("note", ""),
    )


def read_areas(places: Data) -> tuple[Area, ...]:
    """The areas of content/places.yaml, in its order."""
    return tuple(Area(item["id"], item["title"], item.get("description", "")) for item in places["areas"])


def read_places(places: Data, areas: Sequence[Area]) -> tuple[Place, ...]:
    """The towns of content/places.yaml, in its order."""
    by_id = {area.id: area for area in areas}
    return tuple(
        Place(
            id=item["id"],
            title=item["title"],
            area=by_id[item["area"]],
            latitude=float(item["latitude"]),
            longitude=float(item["longitude"]),
            districts=tuple(item["districts"]),
            synonyms=tuple(item.get("synonyms", ())),
        )
        for item in places["towns"]
        if item["area"] in by_id
    )


def read_neighbours(places: Data) -> tuple[Neighbour, ...]:
    """The towns just outside of content/places.yaml, in its order."""
    return tuple(
        Neighbour(
            id=item["id"],
            title=item["title"],
            latitude=float(item["latitude"]),
            longitude=float(item["longitude"]),
            districts=tuple(item.get("districts", ())),
            synonyms=tuple(item.get("synonyms", ())),
        )
        for item in places.get("neighbours", ())
    )


def read_schemes(programme: Data) -> tuple[Scheme, ...]:
    """content/programme.yaml."""
    return tuple(_scheme(item) for item in programme["schemes"])


def _scheme(item: Data) -> Scheme:
    ages = item.get("ages", {})
    window = item.get("booking_window")
    promise = item.get("promise")
    return Scheme(
        id=item["id"],
        title=item["title"],
        summary=item["summary"],
        who_decides=item["who_decides"],
        lowest_age=ages.get("from"),
        highest_age=ages.get("to"),
        criteria=tuple(item.get("criteria", ())),
        how_to_join=tuple(item.get("how_to_join", ())),
        join_url=item.get("join_url", ""),
        phone=item.get("phone", ""),
        email=item.get("email", ""),
        if_turned_down=item.get("if_turned_down", ""),
        membership=item.get("membership", ""),
        allowance=item.get("allowance", ""),
        booking_window=BookingWindow(
            window["months_before"], window["opens_day"], window["closes_day"], window["answered_day"]
        )
        if window
        else None,
        promise=Promise(promise.get("days_of_week"), promise.get("weeks_of_year")) if promise else None,
    )


def read_targets(targets: Data, vocabularies: Mapping[str, Vocabulary]) -> tuple[Target, ...]:
    """content/targets.yaml."""
    return tuple(
        Target(
            id=item["id"],
            says=item["says"],
            measure=item["measure"],
            at_least=item["at_least"],
            area=item.get("area", ""),
            scheme=item.get("scheme", ""),
            interest=vocabularies["interests"][item["interest"]] if "interest" in item else None,
            need=vocabularies["needs"][item["need"]] if "need" in item else None,
            age=item.get("age"),
            by=date.fromisoformat(item["by"]) if "by" in item else None,
        )
        for item in targets.get("targets", ())
    )


def read_feedback(feedback: Mapping[str, Data]) -> tuple[Feedback, ...]:
    """The newest round first."""
    found = [
        Feedback(
            id=key,
            on=date.fromisoformat(data["on"]),
            title=data["title"],
            items=tuple(
                SaidAndDone(item["said"], item["did"], item.get("who", ""), tuple(item.get("activities", ())))
                for item in data["items"]
            ),
        )
        for key, data in feedback.items()
    ]
    return tuple(sorted(found, key=lambda round_: (round_.on, round_.id), reverse=True))
