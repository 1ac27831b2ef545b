"""Getting a finished directory in front of people: all of it or nothing.

`build_and_swap` makes a whole build beside the one that is being read and puts it in its place in one step,
`serve` shows it on this computer while somebody edits, `publish` takes it to where families read it and
keeps the ledger of published addresses. The command line calls these; nothing else imports them.
"""

from __future__ import annotations

from .build import build_and_swap
from .folder import publish_to_folder
from .ledger import LEDGER_NAME, Ledger, addresses_in
from .public import publish
from .serve import serve
from .swap import CannotPublishError

__all__ = [
    "LEDGER_NAME",
    "CannotPublishError",
    "Ledger",
    "addresses_in",
    "build_and_swap",
    "publish",
    "publish_to_folder",
    "serve",
]
