"""Which text something was made from, in few enough letters to stand in an e-mail."""

from __future__ import annotations

import hashlib

_LETTERS = 16


def fingerprint(text: str) -> str:
    """The first 16 hex digits of the SHA-256 of the text in UTF-8, its lines ended by LF.

    It stands in what the form sends, as `# from: 0123456789abcdef`, so that staff learn of it when the entry has
    changed since. It guards against mishaps, not against anybody who means harm: what is written is shown first.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return hashlib.sha256(lines.encode("utf-8", "surrogatepass")).hexdigest()[:_LETTERS]
