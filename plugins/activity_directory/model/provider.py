"""Who runs an activity, and what staff have seen of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Checked:
    """The last time a person confirmed an entry; `by` is "provider" or "staff"."""

    on: date
    by: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ask: a role or a team, never a private person. Empty strings for what there is not."""

    role: str = ""
    phone: str = ""
    email: str = ""
    text: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Safeguarding:
    """Where the policy can be read, which role leads, and whom to ring."""

    policy: str = ""
    lead_role: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Assurance:
    """What staff say they have seen of a provider. `standing` is "listed" or "commissioned"."""

    standing: str
    on: date
    by: str
    ofsted: str = ""
    seen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of an entry. `source` is its file; `name` is "<provider>/<file>" under content/activities."""

    source: Path
    name: str
    alt: str
    of: str
    agreed_by: str = ""
    covers: str = ""
    agreed_until: date | None = None


@dataclass(frozen=True, slots=True)
class Provider:
    """An organisation that runs activities. `description` is Markdown; the rest is plain text."""

    id: str
    name: str
    description: str
    checked: Checked
    website: str = ""
    contact: Contact = Contact()
    charity_number: str = ""
    safeguarding: Safeguarding = Safeguarding()
    insurance: str = ""
    first_aid: str = ""
    send_training: str = ""
    logo: Image | None = None
    formerly: tuple[str, ...] = ()
    assurance: Assurance | None = None
