"""What the questions are made of: the schema's words and limits, the words to choose from, and the county's places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.contribute.checking_data import checking_data
from activity_directory.contribute.sections import PROVIDER, SECTIONS
from activity_directory.model import read_contributing
from activity_directory.validate.schemas import load_schemas

if TYPE_CHECKING:
    from activity_directory.contribute.sections import Section
    from activity_directory.model import Contributing, Directory, Settings, SiteInfo

_KINDS = ("activity", "provider")
_SAYS_NOTHING = frozenset({"$schema", "$id", "$defs"})


def question_data(directory: Directory, settings: Settings) -> dict[str, Any]:
    """The object that contribute/questions.js holds.

    `schema` are the two schemas without references, as validate has them. `checking` is what entry-check.js reads
    beside them. `vocabularies` are [id, title, description, group] in order, "" for what there is none of.
    """
    schemas = load_schemas(settings.schema)
    return {
        "today": directory.today.isoformat(),
        "site": _site(directory.site),
        "schema": {kind: _lean(schemas[kind].plain) for kind in _KINDS},
        "sections": [_section(section) for section in SECTIONS],
        "provider": _section(PROVIDER),
        "vocabularies": {
            name: [[each.id, each.title, each.description, each.group] for each in vocabulary]
            for name, vocabulary in directory.vocabularies.items()
            if name != "symbols"
        }
        | {"symbols": [[each.id, each.title, "", ""] for each in directory.vocabularies["symbols"]]},
        "patches": {each.id: [each.patch, each.symbol] for each in directory.vocabularies["interests"]},
        "areas": [[area.id, area.title] for area in directory.areas],
        "places": [[place.id, place.title, place.area.id] for place in directory.places],
        "schemes": [[scheme.id, scheme.title] for scheme in directory.schemes],
        "terms": [[terms.id, terms.title or terms.id] for _, terms in sorted(directory.calendar.sets.items())],
        "usual_terms": directory.calendar.default,
        "checking": checking_data(directory, schemas),
    }


def contributing_of(site: SiteInfo) -> Contributing:
    """How providers send changes, also for a site that says nothing about it."""
    return site.contributing or read_contributing({}, site.contact.email)


def _site(site: SiteInfo) -> dict[str, Any]:
    sending = contributing_of(site)
    return {
        "name": site.name,
        "area": site.area,
        "address": site.base_url,
        "team": site.contact.name,
        "phone": site.contact.phone,
        "email": sending.email,
        "ways": list(sending.ways),
        "host": sending.host,
        "repository": sending.repository,
        "branch": sending.branch,
        "folder": sending.folder,
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "id": section.id,
        "title": section.title,
        "intro": section.intro,
        "fields": list(section.fields),
        "first": section.first,
    }


def _lean(part: Any) -> Any:
    """A part of a schema without what only its authors and editors need."""
    if isinstance(part, dict):
        return {key: _lean(value) for key, value in part.items() if key not in _SAYS_NOTHING and not _usual(key, value)}
    return [_lean(item) for item in part] if isinstance(part, list) else part


def _usual(key: str, value: object) -> bool:
    """Whether JSON Schema means this anyway."""
    return key == "uniqueItems" and value is False
