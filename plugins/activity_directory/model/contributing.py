"""How providers send what they wrote: where the files are kept, which ways are offered, on what terms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

HOSTS = ("github", "gitea", "forgejo", "gitlab")
WAYS = ("pull-request", "issue", "email", "file")
"""Every way, in the order in which they are offered when nobody said."""

_NEED_A_REPOSITORY = frozenset({"pull-request", "issue"})
_NAMES_OF_HOSTS = {"github.com": "github", "gitlab.com": "gitlab", "codeberg.org": "forgejo"}


@dataclass(frozen=True, slots=True)
class Contributing:
    """`contributing` of content/site.yaml, with what is meant where it was left out.

    `repository` is "" (the files are not public, and `host` is "" then too) or an address without a "/" at its end;
    `ways` holds only those that can work with it, the best one first; `email` is never "".
    """

    email: str
    ways: tuple[str, ...] = ("email", "file")
    host: str = ""
    repository: str = ""
    branch: str = "main"
    folder: str = "content"
    licence: str = ""
    terms_page: str = ""


def read_contributing(data: Mapping[str, Any], staff_email: str) -> Contributing:
    """`data` is `contributing` of site.yaml, {} where it is left out; `staff_email` is the contact's."""
    repository = data.get("repository", "").rstrip("/").removesuffix(".git")
    # Anybody's own service could be any of them: unless it is said, only the best known ones are taken for granted.
    host = data.get("host") or _NAMES_OF_HOSTS.get(repository.partition("//")[2].partition("/")[0].lower(), "")
    if not (host and repository):
        host = repository = ""
    return Contributing(
        email=data.get("email") or staff_email,
        ways=tuple(way for way in data.get("ways", WAYS) if repository or way not in _NEED_A_REPOSITORY)
        or ("email", "file"),
        host=host,
        repository=repository,
        branch=data.get("branch", "main"),
        folder=data.get("folder", "content").strip("/"),
        licence=data.get("licence", ""),
        terms_page=data.get("terms_page", ""),
    )
