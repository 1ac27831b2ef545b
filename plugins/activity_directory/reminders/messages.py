"""One ready-to-send e-mail for each provider, about all of its entries that somebody has to look at again."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING

from activity_directory.reminders.said_now import said_now
from activity_directory.reminders.stale import StaleEntry, State, age_in_words
from activity_directory.schedule import date_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from activity_directory.model import Directory
    from activity_directory.model.provider import Provider

_WIDTH = 78
_WAIT = frozenset({State.OVERDUE, State.SOON})


@dataclass(frozen=True, slots=True)
class Reminder:
    """A message to one provider. `to` is "" where the provider gives no e-mail address: then somebody rings `phone`."""

    provider: str
    name: str
    to: str
    phone: str
    subject: str
    text: str

    def as_mail(self, sender_name: str, sender: str) -> bytes:
        """The message as a file that an e-mail program opens ready to be sent."""
        mail = EmailMessage(policy=SMTP)
        mail["Subject"] = self.subject
        if sender:
            mail["From"] = Address(_line(sender_name), addr_spec=sender)
        mail["To"] = Address(_line(self.name), addr_spec=self.to)
        mail["X-Unsent"] = "1"  # Outlook then opens it as a draft
        mail.set_content(self.text, cte="quoted-printable")
        return mail.as_bytes()


def reminders(directory: Directory, entries: Sequence[StaleEntry]) -> tuple[Reminder, ...]:
    """One message for each provider with an entry that is overdue or due soon, in the order of their ids."""
    found: dict[str, list[StaleEntry]] = {}
    for entry in entries:
        if entry.state in _WAIT:
            found.setdefault(entry.provider_id, []).append(entry)
    providers = {provider.id: provider for provider in directory.providers}
    return tuple(
        _reminder(directory, providers[provider_id], found[provider_id])
        for provider_id in sorted(found)
        if provider_id in providers
    )


def _reminder(directory: Directory, provider: Provider, entries: Sequence[StaleEntry]) -> Reminder:
    entries = sorted(entries, key=lambda entry: entry.kind)  # activities first; those of a kind stay in their order
    first, *more = [entry.name for entry in entries]
    others = f" and {len(more)} more" if more else ""
    return Reminder(
        provider=provider.id,
        name=provider.name,
        to=provider.contact.email,
        phone=provider.contact.phone or provider.contact.text,
        subject=_line(f"Is this still right? {first}{others}"),
        text="\n".join(_text(directory, provider, entries)) + "\n",
    )


def _text(directory: Directory, provider: Provider, entries: Sequence[StaleEntry]) -> Iterator[str]:
    site = directory.site
    yield "Hello,"
    yield ""
    it = "it" if len(entries) == 1 else "them"
    yield from _folded(
        f"Families find {provider.name} in the {site.name}. Would you look whether what it says is still right? "
        + ("It takes two presses each." if site.base_url else "A short answer to this message is enough.")
    )
    for number, entry in enumerate(entries, 1):
        yield ""
        yield from _entry(directory, entry, number)
    yield ""
    yield "IF SOMETHING HAS CHANGED, OR HAS ENDED"
    how = "The same link lets you change it. Or" if site.base_url else "You can"
    yield from _folded(f"{how} answer this message in your own words: we write it for you.")
    yield ""
    yield "IF WE DO NOT HEAR FROM YOU"
    yield from _folded(
        f"Nothing is taken away. But families read “Ring first” beside {it} once a check is overdue, and the printed "
        "brochure then gives only a name and a number: no times, no ages, no prices."
    )
    yield ""
    yield "Thank you for what you do."
    yield ""
    yield from _signature(directory)


def _entry(directory: Directory, entry: StaleEntry, number: int) -> Iterator[str]:
    title = _line(entry.name)
    yield f"{number}. {title}"
    yield from _folded(_when_checked(entry, directory), "   ")
    base = directory.site.base_url
    activity = directory.activity(entry.id) if entry.kind == "activity" else None
    if activity is None:
        yield from _folded("It says who you are, your first aid, your insurance and whom to ring.", "   ")
        if base:
            yield f"   {base}providers/{entry.id}.html"
        yield from _folded("Answer this message: is it still right?", "   ")
        return
    for name, words in said_now(activity, directory):
        yield from _folded(f"{name}: {words}", "   ", "      ")
    if base:
        yield "   Still right, or to be changed? Press here:"
        # On a line of its own and never folded: e-mail programs make a link of it then.
        yield f"   {base}add-or-change.html#right={entry.id}"


def _when_checked(entry: StaleEntry, directory: Directory) -> str:
    if entry.checked_on is None:
        return "Nobody has said yet that it is right."
    who = "you" if entry.checked_by == "provider" else "us"
    words = (
        f"Last checked by {who} on {date_in_words(entry.checked_on, year=True, weekday=False)}, "
        f"{age_in_words(entry.checked_on, directory.today)}."
    )
    if entry.state is State.OVERDUE:
        return f"{words} Families now read “Ring first”." if entry.kind == "activity" else words
    if entry.due is None:
        return words
    return f"{words} It is to be looked at again by {date_in_words(entry.due, year=True, weekday=False)}."


def _signature(directory: Directory) -> Iterator[str]:
    site = directory.site
    yield _line(site.contact.name)
    if site.council:
        yield _line(site.council)
    ways = [way for way in (site.contact.phone, site.contact.email) if way]
    if ways:
        yield ", ".join(ways)
    if site.base_url:
        yield site.base_url


def _folded(text: str, indent: str = "", following: str | None = None) -> list[str]:
    return textwrap.wrap(
        _line(text),
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent if following is None else following,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _line(text: str) -> str:
    """On one line: a line end in a name would begin another line of the message's head."""
    return " ".join(text.split())
