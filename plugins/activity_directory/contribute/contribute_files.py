"""The view of the page for providers: the page itself, its questions, who is here, and each entry as it was typed."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from activity_directory.contribute.entries import entry_of, provider_entry, provider_of
from activity_directory.contribute.question_data import contributing_of, question_data
from activity_directory.contribute.template import template_text
from activity_directory.model import OutputFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.model import Directory, Render, Settings

PAGE = "add-or-change.html"
TEMPLATE = "contribute/activity-template.yaml"


def contribute(directory: Directory, settings: Settings, render: Render) -> Iterator[OutputFile]:
    """add-or-change.html, and in contribute/ questions.js, providers.js, entries/<provider>/<activity>.js, a template.

    Entries that are being checked, and those that are not to be seen yet, are not among them: what a form could show,
    anybody could read.
    """
    marks: dict[str, str] = {}
    for entry in _entries(directory, settings):
        text = f"activityContribute.entry({_js(entry)});\n"
        marks[entry["id"]] = _mark(text)
        yield OutputFile(f"contribute/entries/{entry['id']}.js", text.encode())
    providers = [
        [
            provider.id,
            provider.name,
            provider_of(provider),
            [
                [each.id.partition("/")[2], each.name, marks[each.id], each.checked.on.isoformat(), each.status.id]
                for each in directory.activities_of(provider)
                if each.id in marks
            ],
            marks.get(provider.id, ""),
        ]
        for provider in sorted(directory.providers, key=lambda each: (each.name.casefold(), each.id))
    ]
    providers_text = f"activityContribute.providers = {_js(providers)};\n"
    yield OutputFile("contribute/providers.js", providers_text.encode())
    questions = question_data(directory, settings)
    checking_text = f"activityContribute.questions.checking = {_js(questions.pop('checking'))};\n"
    yield OutputFile("contribute/checking.js", checking_text.encode())
    questions_text = f"activityContribute.questions = {_js(questions)};\n"
    yield OutputFile("contribute/questions.js", questions_text.encode())
    yield OutputFile(TEMPLATE, template_text(settings, directory).encode())
    page = render(
        f"pages/{PAGE}",
        root="",
        current="",
        contributing=contributing_of(directory.site),
        questions_mark=_mark(questions_text),
        providers_mark=_mark(providers_text),
        checking_mark=_mark(checking_text),
        template=TEMPLATE,
    )
    yield OutputFile(PAGE, page.encode())


def _entries(directory: Directory, settings: Settings) -> Iterator[dict[str, Any]]:
    """What can be changed, one after another: activities, then providers."""
    found = (entry_of(activity, directory, settings) for activity in directory.activities)
    yield from (entry for entry in found if entry is not None)
    own = (provider_entry(provider, directory, settings) for provider in directory.providers)
    yield from (entry for entry in own if entry is not None)


def _mark(text: str) -> str:
    """A short name for exactly this text: who asks for it by that is given no older one that a browser kept."""
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def _js(value: object) -> str:
    """A value as JavaScript. JSON is JavaScript since ES2019; the file is read as UTF-8, like the page."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
