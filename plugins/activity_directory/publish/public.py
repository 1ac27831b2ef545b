"""The public build, taken to where families read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .build import FAILED, OK, WITHHELD, build_and_swap
from .folder import publish_to_folder
from .ledger import LEDGER_NAME, Ledger, addresses_in
from .swap import CannotPublishError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


def publish(
    project: Path,
    *,
    target: Path | None = None,
    settings_file: str = "publishconf.py",
    today: str | None = None,
    strict: bool = False,
    let_go: Sequence[str] = (),
    say: Callable[[str], None] = click.echo,
) -> int:
    """Build for the public, hold the ledger of addresses against the build, and take it to `target`.

    `target` is a folder that a web server reads (it becomes a link), or None when something else takes
    `output` away, as GitHub Pages does. `let_go` names addresses that may disappear. Returns 0; 1 when
    nothing was published; 3 when `strict` is asked for and an entry is shown as "being checked". The ledger
    is written last, when the site is where it should be.
    """
    project = project.resolve()
    code = build_and_swap(project, settings_file=settings_file, today=today, strict=strict, say=say)
    if code not in (OK, WITHHELD):
        return code
    output = (project / "output").resolve()
    if not (output / "sitemap.xml").exists():
        say("Not published: the site does not know its own address, so it has no sitemap, feeds or QR codes.")
        say("Write it in content/site.yaml, like this:  base_url: https://example.org/activities")
        return FAILED
    ledger = Ledger.read(project / LEDGER_NAME)
    standing = addresses_in(output)
    lost = [address for address in ledger.lost(standing) if address not in let_go]
    if lost:
        _say_what_is_lost(lost, say)
        return FAILED
    try:
        if target is not None:
            publish_to_folder(output, target, say=say)
    except CannotPublishError as problem:
        say(str(problem))
        return FAILED
    except OSError as problem:
        say(f"Nothing was published: {problem.strerror or problem}.")
        return FAILED
    ledger.after(standing, let_go).write(project / LEDGER_NAME)
    say(f"Published in {target}." if target is not None else "The public site is in output/, ready to be taken away.")
    return code


def _say_what_is_lost(lost: Sequence[str], say: Callable[[str], None]) -> None:
    say("Not published. Families may have kept these addresses, and the new site has no page there:")
    for address in lost:
        say(f"  {address}")
    say("If an entry was renamed, write its old name under `formerly` in the entry.")
    say("If it is meant to go for good, say so:")
    say(f"  .venv/bin/activity-directory publish --let-go {lost[0]}")
