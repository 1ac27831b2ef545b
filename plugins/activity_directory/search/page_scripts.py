"""The scripts of the search page, in the two files that it loads: less to wait for, and shorter together than apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.minified import minified
from activity_directory.theme_files import static_files

if TYPE_CHECKING:
    from activity_directory.model import Settings

# What asks for the data that the address needs, and what all of it is for. The first is kept to what fits one packet.
FIRST_SCRIPTS = ("load-script", "search-start")
MAIN_SCRIPTS = ("search-words", "search-page")


def page_scripts(settings: Settings) -> tuple[str, str]:
    """The text of both files, as small as scripts are published; the data that the second ends with is not in it."""
    files = static_files(settings)
    texts = {
        name: "\n".join(files[f"js/{script}.js"].read_text(encoding="utf-8") for script in scripts)
        for name, scripts in (("first.js", FIRST_SCRIPTS), ("main.js", MAIN_SCRIPTS))
    }
    small = minified(texts)
    return small["first.js"], small["main.js"]
