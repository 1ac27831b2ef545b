"""From checked plain data to the Directory: references resolved, dates read, next sessions worked out.

The data has passed validation, so a key that the schema requires is there and every date is real. What a
reference names is there too, unless it was withheld; such references are left out, never invented.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from activity_directory.model.build_activity import ActivityBuilder
from activity_directory.model.build_site import (
    read_areas,
    read_feedback,
    read_neighbours,
    read_places,
    read_schemes,
    read_site,
    read_targets,
)
from activity_directory.model.directory import Directory, StaffPage, Withheld
from activity_directory.model.kept_quarter import read_quarters
from activity_directory.model.provider import Assurance, Checked, Contact, Image, Provider, Safeguarding
from activity_directory.schedule import read_calendar

if TYPE_CHECKING:
    from pathlib import Path

    from activity_directory.model.activity import Activity
    from activity_directory.model.vocabulary import Vocabulary

Data = Mapping[str, Any]

DEFAULT_REVIEW_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Source:
    """Checked data, as the validator leaves it: ids to plain data, numbers and true/false already converted.

    `pages` maps a slug to a page's Markdown; `images` maps "<provider>/<file>" to its path on disk;
    `withheld` holds the ids of activities that exist but may not be shown. `quarters` maps a quarter's id to what its
    brochure printed, `archive` "<quarter>/<name>.pdf" to that PDF on disk.
    """

    activities: Mapping[str, Data]
    providers: Mapping[str, Data]
    site: Data
    programme: Data
    calendar: Data
    places: Data
    assurance: Data = field(default_factory=dict)
    targets: Data = field(default_factory=dict)
    feedback: Mapping[str, Data] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    images: Mapping[str, Path] = field(default_factory=dict)
    withheld: tuple[str, ...] = ()
    quarters: Mapping[str, Data] = field(default_factory=dict)
    archive: Mapping[str, Path] = field(default_factory=dict)


def build_directory(source: Source, vocabularies: Mapping[str, Vocabulary], today: date) -> Directory:
    """The Directory of everything that may be shown on `today`, in the order of ids."""
    areas = read_areas(source.places)
    places = read_places(source.places, areas)
    schemes = read_schemes(source.programme)
    calendar = read_calendar(source.calendar)
    assurance = {item["provider"]: item for item in source.assurance.get("providers", ())}
    providers = {
        provider_id: _provider(provider_id, data, assurance.get(provider_id), source.images)
        for provider_id, data in sorted(source.providers.items())
    }
    builder = ActivityBuilder(
        vocabularies=vocabularies,
        providers=providers,
        areas={area.id: area for area in areas},
        places={place.id: place for place in places},
        schemes={scheme.id: scheme for scheme in schemes},
        calendar=calendar,
        images=source.images,
        today=today,
        review_after_months=int(source.site.get("review_after_months", DEFAULT_REVIEW_MONTHS)),
    )
    # An activity whose provider's own file is wrong cannot say who runs it: it is withheld with it.
    orphans = {key for key in source.activities if key.partition("/")[0] not in providers}
    activities = tuple(
        builder.build(key, data)
        for key, data in sorted(source.activities.items())
        if key not in orphans and _visible(data, today)
    )
    by_provider: dict[str, list[Activity]] = {}
    for activity in activities:
        by_provider.setdefault(activity.provider.id, []).append(activity)
    return Directory(
        site=read_site(source.site),
        today=today,
        activities=activities,
        providers=tuple(providers.values()),
        areas=areas,
        places=places,
        neighbours=read_neighbours(source.places),
        schemes=schemes,
        calendar=calendar,
        vocabularies=vocabularies,
        pages=tuple(_staff_page(slug, text) for slug, text in sorted(source.pages.items())),
        targets=read_targets(source.targets, vocabularies),
        feedback=read_feedback(source.feedback),
        quarters=read_quarters(source.quarters, source.archive),
        withheld=tuple(_withheld(key, providers) for key in sorted({*source.withheld, *orphans})),
        redirects=_redirects(activities, providers.values()),
        _by_id={activity.id: activity for activity in activities},
        _by_provider={key: tuple(found) for key, found in by_provider.items()},
    )


def _visible(data: Data, today: date) -> bool:
    span = data.get("visible", {})
    return bool(span.get("from", "") <= today.isoformat() <= span.get("until", "9999"))


def _withheld(activity_id: str, providers: Mapping[str, Provider]) -> Withheld:
    provider_id = activity_id.partition("/")[0]
    provider = providers.get(provider_id)
    if provider is None:
        return Withheld(activity_id, "", "")
    return Withheld(activity_id, provider.name, provider.contact.phone)


def _redirects(activities: tuple[Activity, ...], providers: Any) -> dict[str, str]:
    """Old ids to today's. A provider's old id also moves each of its activities."""
    moved: dict[str, str] = {}
    for provider in providers:
        for old in provider.formerly:
            moved[old] = provider.id
    for activity in activities:
        for old in activity.formerly:
            moved[old] = activity.id
        for old_provider in activity.provider.formerly:
            moved[f"{old_provider}/{activity.slug}"] = activity.id
    kept = {activity.id for activity in activities}
    return {old: new for old, new in sorted(moved.items()) if old not in kept}


# The end of a staff's page: what else families type who want it. Not shown.
_SEARCH_WORDS = "Search words:"


def _staff_page(slug: str, text: str) -> StaffPage:
    text, _, words = text.strip().partition(f"\n{_SEARCH_WORDS}")
    search_words = tuple(filter(None, (word.strip(" \n.") for word in words.replace("\n", " ").split(","))))
    heading, _, rest = text.partition("\n")
    if heading.startswith("# "):
        return StaffPage(slug, heading[2:].strip(), rest.strip(), search_words)
    return StaffPage(slug, slug.replace("-", " ").capitalize(), text.strip(), search_words)


def _provider(provider_id: str, data: Data, assured: Data | None, images: Mapping[str, Path]) -> Provider:
    logo = data.get("logo")
    logo_name = f"{provider_id}/{logo['file']}" if logo else ""
    safeguarding = data.get("safeguarding", {})
    return Provider(
        id=provider_id,
        name=data["name"],
        description=data["description"],
        checked=Checked(date.fromisoformat(data["checked"]["on"]), data["checked"]["by"]),
        website=data.get("website", ""),
        contact=Contact(
            role=data.get("contact_role", ""),
            phone=data.get("phone", ""),
            email=data.get("email", ""),
            text=data.get("text", ""),
            note=data.get("contact_note", ""),
        ),
        charity_number=data.get("charity_number", ""),
        safeguarding=Safeguarding(
            safeguarding.get("policy", ""), safeguarding.get("lead_role", ""), safeguarding.get("phone", "")
        ),
        insurance=data.get("insurance", ""),
        first_aid=data.get("first_aid", ""),
        send_training=data.get("send_training", ""),
        logo=Image(images[logo_name], logo_name, logo["alt"], "things") if logo and logo_name in images else None,
        formerly=tuple(data.get("formerly", ())),
        assurance=Assurance(
            standing=assured["standing"],
            on=date.fromisoformat(assured["on"]),
            by=assured["by"],
            ofsted=assured.get("ofsted", ""),
            seen=tuple(assured.get("seen", ())),
        )
        if assured
        else None,
    )
