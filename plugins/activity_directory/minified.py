"""Scripts and stylesheets without what only their authors need: comments, spaces, and long names inside functions.

Who reads the sources reads theme/static. docs/decisions/0059-small-scripts.md says why this minifier, and why it runs
in a process of its own: it brings 7 MiB of memory that the build would keep to its end.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# What the sources are written in (tests/theme/test_script.py): nothing newer may come out than went in.
_ECMASCRIPT = 2018
_MEDIA_TYPES = {".js": "application/javascript", ".css": "text/css"}


def minified(texts: Mapping[str, str]) -> dict[str, str]:
    """The texts of .js and .css files by name, with the same meaning in fewer bytes.

    What the minifier cannot read is given back as it was: a county's own file may be newer than the minifier.
    """
    process = subprocess.run(
        [sys.executable, "-I", str(Path(__file__).resolve())],
        input=json.dumps(texts).encode(), stdout=subprocess.PIPE, check=True,
    )  # fmt: skip
    return dict(json.loads(process.stdout))


def _main() -> None:
    """The other process: texts in, texts out, as JSON. It has nothing of ours to import."""
    import minify

    minify.config({"js-version": _ECMASCRIPT})
    texts = json.loads(sys.stdin.buffer.read())
    for name, text in texts.items():
        try:
            texts[name] = minify.string(_MEDIA_TYPES[Path(name).suffix], text) if text else ""
        except minify.MinifyError:
            continue
    sys.stdout.buffer.write(json.dumps(texts).encode())


if __name__ == "__main__":
    _main()
