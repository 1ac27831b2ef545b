"""Stylesheets, scripts, fonts and symbols: the theme's, with the county's own files in place of them or beside them.

Scripts and the stylesheet are published without comments and in fewer bytes; everything else as it is.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from activity_directory.minified import minified
from activity_directory.model import OutputFile
from activity_directory.theme_files import static_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.model import Settings, SiteInfo

_IMPORT = re.compile(r'@import url\("([^"]+)"\) layer\(([a-z]+)\);')
_LAYERS = re.compile(r"@layer [a-z, ]+;")


def asset_files(settings: Settings, site: SiteInfo) -> Iterator[OutputFile]:
    """Everything under static/. A file of the county's folder stands in for the theme's of the same path."""
    files = static_files(settings)
    texts = {name: _read(file) for name, file in files.items() if name.endswith(".js")}
    small = minified({"site.css": stylesheet(files, site), **texts})
    yield OutputFile("static/site.css", small["site.css"].encode())
    for name, file in files.items():
        if name.startswith("css/"):
            continue
        yield OutputFile(f"static/{name}", small[name].encode() if name in small else file.read_bytes())
    if settings.overrides is not None and site.logo_file:
        logo = settings.overrides / Path(site.logo_file).name
        if logo.is_file() and site.logo_file == logo.name and logo.name not in files:
            yield OutputFile(f"static/{site.logo_file}", logo.read_bytes())


def stylesheet(files: dict[str, Path], site: SiteInfo) -> str:
    """The files that css/main.css imports, one after another, each in its layer; then the county's own."""
    listing = _read(files["css/main.css"])
    layers = _LAYERS.search(listing)
    parts = [layers.group(0) if layers is not None else ""]
    for name, layer in _IMPORT.findall(listing):
        css = _read(files[f"css/{name}"]).replace('url("../', 'url("')
        # @font-face cannot be in the way of a layer, and old browsers find it more surely outside.
        parts.append(css if name == "fonts.css" else f"@layer {layer} {{\n{css}\n}}")
    if colours := _colours(site):
        parts.append(f"@layer tokens {{ :root {{ {colours} }} }}")
    if "css/county.css" in files:
        parts.append(f"@layer county {{\n{_read(files['css/county.css'])}\n}}")
    return "\n".join(part.strip() for part in parts if part.strip()) + "\n"


def standalone_css(settings: Settings) -> str:
    """The style that the page for a missing address carries inside itself."""
    return _read(static_files(settings)["css/standalone.css"]).strip()


def _colours(site: SiteInfo) -> str:
    """The county's two colours as custom properties; the schema allows nothing but #rrggbb."""
    return " ".join(
        f"--{name}: {colour};"
        for name, colour in (("brand", site.colour_main), ("accent", site.colour_accent))
        if re.fullmatch(r"#[0-9A-Fa-f]{6}", colour)
    )


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")
