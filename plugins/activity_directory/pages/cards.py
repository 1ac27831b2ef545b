"""An activity as a card and as a line: rendered once, and used in each of the thirty lists that it may stand in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markupsafe import Markup

from activity_directory.model import in_brief
from activity_directory.model.fit import fit_of
from activity_directory.model.in_words import ages_phrase, cost_in_brief

if TYPE_CHECKING:
    from collections.abc import Iterable

    from activity_directory.model import Activity, Directory, Render

# Stands for the way to the top until it is known in which list the card stands. No text may hold this character
# (the loader refuses control characters), so nothing else can be replaced.
_ROOT = "\x00"

CARDS_KEPT = 2_000
"""Past that, lists are too long for cards (listings.MOST_CARDS), and a card is made for its provider's page alone."""


@dataclass(slots=True)
class Cards:
    """The cards of one build."""

    directory: Directory
    render: Render
    _cards: dict[str, str] = field(default_factory=dict)
    _rows: dict[str, str] = field(default_factory=dict)

    def cards(self, activities: Iterable[Activity], root: str) -> Markup:
        """The list items of a card list."""
        return _placed("".join(self._card(activity) for activity in activities), root)

    def rows(self, activities: Iterable[Activity], root: str) -> Markup:
        """The list items of a plain list that only names."""
        return _placed("".join(self._row(activity) for activity in activities), root)

    def _card(self, activity: Activity) -> str:
        made = self._cards.get(activity.id)
        if made is None:
            directory = self.directory
            kinds = directory.vocabularies["help-kinds"]
            made = self.render(
                "components/card.html",
                root=_ROOT,
                activity=activity,
                fit=fit_of(activity, directory),
                patch=activity.interests[0].patch,
                badges=in_brief.badges(activity),
                ages=ages_phrase(activity.ages),
                place=in_brief.place_in_brief(activity.venue, directory.site),
                when=in_brief.rules_in_brief(activity, directory),
                cost=cost_in_brief(activity.costs),
                one_to_one=in_brief.one_to_one_in_brief(activity),
                personal_care=in_brief.personal_care_in_brief(activity, kinds),
                adult=in_brief.adult_in_brief(activity),
                checked=in_brief.checked_in_brief(activity),
            )
            if len(self._cards) < CARDS_KEPT:
                self._cards[activity.id] = made
        return made

    def _row(self, activity: Activity) -> str:
        made = self._rows.get(activity.id)
        if made is None:
            made = self._rows[activity.id] = self.render(
                "components/row.html",
                root=_ROOT,
                activity=activity,
                ages=ages_phrase(activity.ages),
                place=in_brief.place_in_brief(activity.venue, self.directory.site),
                when=in_brief.rules_in_brief(activity, self.directory),
                cost=cost_in_brief(activity.costs),
            )
        return made


def _placed(made: str, root: str) -> Markup:
    return Markup(made.replace(_ROOT, root))  # noqa: S704 - rendered by Jinja, and the root is ours
