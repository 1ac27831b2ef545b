"""The ways in which providers may send changes can work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known

# The model takes these for granted when only the address is given: model/contributing.py.
_KNOWN = ("github.com", "gitlab.com", "codeberg.org")
_NEED_A_REPOSITORY = ("pull-request", "issue")
_EXAMPLE = "https://github.com/example/activity-directory"


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    given = entry.part("contributing")
    repository = given.get("repository")
    if isinstance(repository, str):
        host = repository.partition("//")[2].partition("/")[0].lower()
        if "host" not in given and host not in _KNOWN:
            yield Finding(
                ("contributing", "repository"),
                f"It does not say which service {host} is, so no page of it can be opened for a provider.",
                "Add it, like this:  host: gitea",
            )
        return
    ways = given.get("ways")
    useless = [way for way in ways if way in _NEED_A_REPOSITORY] if isinstance(ways, list) else []
    if useless:
        yield Finding(
            ("contributing", "ways"),
            f"{useless[0]} needs the address of the repository, and that is not here. The page leaves it out.",
            f"Add it, like this:  repository: {_EXAMPLE}",
        )
    elif "host" in given:
        yield Finding(
            ("contributing", "host"),
            "The service is named, and the address of the repository is not. The page offers e-mail and a file alone.",
            f"Add it, like this:  repository: {_EXAMPLE}",
        )


RULE = Rule(
    id="contributing-is-whole",
    severity=Severity.WARNING,
    title="The ways in which providers may send changes can work",
    reason="A way that cannot work is left out of the page for providers, and nobody would notice that it is missing.",
    bad="contributing: {host: gitea}",
    good='contributing: {host: gitea, repository: "https://git.example.org/county/directory"}',
    check=_check,
    kinds=("site",),
)
