"""One page of every kind. A template of theme/templates/pages that no page here stands for fails a test."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page by the name a test is given, its address below the site's top, and the template it is made with."""

    name: str
    path: str
    template: str


PAGES = (
    SitePage("home", "index.html", "home.html"),
    SitePage("browse", "browse.html", "browse.html"),
    SitePage("map", "map.html", "map.html"),
    SitePage("listing", "browse/interests/swimming.html", "listing.html"),
    SitePage("combined-listing", "browse/needs/autism/shrewsbury.html", "listing.html"),
    SitePage("everything-a-to-z", "browse/all.html", "listing.html"),
    SitePage("this-week", "whats-on.html", "week.html"),
    SitePage("week", "whats-on/2026-w51.html", "week.html"),
    SitePage("providers", "providers.html", "providers.html"),
    SitePage("provider", "providers/quarry-swimmers.html", "provider.html"),
    SitePage("search", "search.html", "search.html"),
    SitePage("can-we-go", "can-we-go.html", "can-we-go.html"),
    SitePage("my-list", "my-list.html", "my-list.html"),
    SitePage("add-or-change", "add-or-change.html", "add-or-change.html"),
    SitePage("staff-page", "how-to-use.html", "staff.html"),
    SitePage("scheme", "join-the-scheme.html", "staff.html"),
    SitePage("accessibility", "accessibility.html", "staff.html"),
    SitePage("feedback", "you-said-we-did.html", "feedback.html"),
    SitePage("young-people", "young-people.html", "young-people.html"),
    SitePage("young-people-interest", "young-people/swimming.html", "young-people-list.html"),
    SitePage("young-people-outcome", "young-people/outcomes/make-friends.html", "young-people-list.html"),
    SitePage("brochure", "brochure.html", "brochure.html"),
    SitePage("brochure-as-a-page", "brochure/2027-Q1/index.html", "../brochure/index.html"),
    SitePage("not-found", "404.html", "not-found.html"),
    SitePage("subscribe", "subscribe.html", "subscribe.html"),
    SitePage("offline", "offline.html", "offline.html"),
    SitePage("offline-not-kept", "offline/not-kept.html", "offline-not-kept.html"),
    SitePage("offline-too-old", "offline/too-old.html", "offline-too-old.html"),
    SitePage("activity-full", "activities/quarry-swimmers/saturday-swim.html", "activity.html"),
    SitePage("activity-minimal", "activities/quarry-swimmers/pool-afternoon.html", "activity.html"),
    SitePage("activity-ended", "activities/quarry-swimmers/old-swim.html", "activity.html"),
    SitePage("activity-overdue", "activities/wem-makers/brick-club.html", "activity.html"),
    SitePage("activity-paused", "activities/wem-makers/model-trains.html", "activity.html"),
    SitePage("activity-monthly-and-full", "activities/wem-makers/first-saturday.html", "activity.html"),
    SitePage("activity-online", "activities/wem-makers/coding-online.html", "activity.html"),
    SitePage("activity-cancelled", "activities/ludlow-sounds/drum-circle.html", "activity.html"),
    SitePage("activity-town-only", "activities/ludlow-sounds/siblings.html", "activity.html"),
    SitePage("being-checked", "activities/ludlow-sounds/cannot-be-read.html", "being-checked.html"),
)
