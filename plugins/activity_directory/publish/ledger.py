"""The ledger of published addresses: what families may have kept, printed or told each other.

A file of one address a line, kept in the repository and written by `publish` alone. Publishing stops when
an address in it is no longer in the site and nobody said that it may go. A renamed or removed entry keeps
its address: the build puts a page there that leads on or says what happened.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LEDGER_NAME = "published-addresses.txt"
LET_GO = "let go: "
HEADER = """\
# Addresses that were published, one a line. Written by `publish`; please do not edit.
# Publishing stops when one of them is missing from the site and nobody said that it may go.
"""
# Pages whose passing is what they are for: a week that is over, a quarter's brochure (its tag can rebuild it).
# Lists are made of entries, and one that empties has nothing to say: the entries keep their addresses, and so do
# browse.html and young-people.html, where every list begins. The page for a missing address says so.
PASSING = ("whats-on/", "brochure/", "browse/", "young-people/")
NOT_ADDRESSES = frozenset({"404.html"})


@dataclass(frozen=True, slots=True)
class Ledger:
    """The addresses that must stay, and those that a person let go."""

    kept: frozenset[str] = frozenset()
    let_go: frozenset[str] = frozenset()

    @classmethod
    def read(cls, path: Path) -> Ledger:
        """Read the file; an empty Ledger when there is none yet."""
        if not path.exists():
            return cls()
        lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
        lines = [line for line in lines if line and not line.startswith("#")]
        return cls(
            kept=frozenset(line for line in lines if not line.startswith(LET_GO)),
            let_go=frozenset(line.removeprefix(LET_GO) for line in lines if line.startswith(LET_GO)),
        )

    def lost(self, now: Iterable[str]) -> tuple[str, ...]:
        """Addresses that were published and are not in the site that stands here now, sorted."""
        gone = self.kept - frozenset(now)
        # A ledger of an older release may hold lists.
        return tuple(sorted(address for address in gone if not address.startswith(PASSING)))

    def after(self, now: Iterable[str], let_go: Iterable[str] = ()) -> Ledger:
        """The Ledger once a site with the addresses `now` is published and those in `let_go` given up."""
        standing = frozenset(now)
        gone = (self.let_go | frozenset(let_go)) - standing
        kept = (address for address in (self.kept | standing) - gone if not address.startswith(PASSING))
        return Ledger(kept=frozenset(kept), let_go=gone)

    def write(self, path: Path) -> None:
        """Write the file whole or not at all; the same Ledger gives the same bytes."""
        lines = [*sorted(self.kept), *(f"{LET_GO}{address}" for address in sorted(self.let_go))]
        new = path.with_name(f".{path.name}.new")
        new.write_text(HEADER + "".join(f"{line}\n" for line in lines), encoding="utf-8")
        new.replace(path)


def addresses_in(site: Path) -> tuple[str, ...]:
    """The pages of a finished site that are to last, sorted, each as it stands after the site's own address."""
    pages = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return tuple(sorted(page for page in pages if page not in NOT_ADDRESSES and not page.startswith(PASSING)))
