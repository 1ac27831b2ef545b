"""The stylesheets: all listed, small, every colour readable, every name known."""

from __future__ import annotations

import gzip
import json
import re
from itertools import chain
from pathlib import Path

import pytest

from tests.conftest import PROJECT

CSS = PROJECT / "theme" / "static" / "css"
TEMPLATES = PROJECT / "theme" / "templates"
# Carried inside the 404 page, not part of the site's stylesheet.
APART = {"main.css", "standalone.css"}
MOST_BYTES = 12 * 1024


def text_of(path: Path) -> str:
    """The file without its comments."""
    return re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


MAIN = text_of(CSS / "main.css")
LISTED = re.findall(r'@import url\("([^"]+)"\) layer\((\w+)\);', MAIN)
EVERYTHING = "\n".join(text_of(CSS / name) for name, _ in LISTED)


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2) of "#rgb" or "#rrggbb"."""
    digits = colour.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def colours(scheme: str) -> dict[str, str]:
    """The tokens of one scheme, every var() followed to its colour."""
    text = text_of(CSS / "tokens.css")
    light, _, dark = text.partition("@media (prefers-color-scheme: dark)")
    found = dict(re.findall(r"--([\w-]+):\s*([^;]+);", light))
    if scheme == "dark":
        found |= dict(re.findall(r"--([\w-]+):\s*([^;]+);", dark.partition("@supports")[0]))
    for name, value in found.items():
        if value.startswith("var("):
            found[name] = found[value.removeprefix("var(--").removesuffix(")")]
    return found


WORDS = ("ink", "ink-soft", "brand-ink", "accent-ink")
GROUNDS = ("paper", "card", "tint")
MARKED = [(name, f"{name}-ground") for name in ("good", "warn", "stop")]
CLOTHS = re.findall(r"--cloth: var\(--([\w-]+)\)", EVERYTHING)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_have_a_contrast_of_seven_to_one_on_every_ground(scheme: str) -> None:
    found = colours(scheme)
    pairs = chain(
        ((word, ground) for word in WORDS for ground in GROUNDS),
        MARKED,
        [("on-brand", "brand"), ("on-brand", "accent")],
        (("patch-ink", cloth) for cloth in CLOTHS),
    )
    weak = {
        f"{word} on {ground}": round(contrast(found[word], found[ground]), 2)
        for word, ground in pairs
        if contrast(found[word], found[ground]) < 7
    }
    assert not weak


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lines_that_mean_something_have_a_contrast_of_three_to_one(scheme: str) -> None:
    found = colours(scheme)
    for line in ("edge", "focus"):
        for ground in GROUNDS:
            assert contrast(found[line], found[ground]) >= 3, f"{line} on {ground}"
    # Focus in the header and the footer is drawn in the sun's yellow.
    assert contrast(found["sun"], found["brand"]) >= 3
    assert contrast(found["sun"], found["accent"]) >= 3


def test_every_stylesheet_is_in_the_list() -> None:
    on_disk = {path.relative_to(CSS).as_posix() for path in CSS.rglob("*.css")} - APART
    assert {name for name, _ in LISTED} == on_disk
    layers = re.search(r"@layer ([^;]+);", MAIN)
    assert layers is not None
    assert {layer for _, layer in LISTED} <= set(layers[1].split(", "))


def test_the_whole_stylesheet_is_small() -> None:
    assert len(gzip.compress(EVERYTHING.encode(), mtime=0)) <= MOST_BYTES


def test_every_token_that_is_used_is_set_somewhere() -> None:
    used = set(re.findall(r"var\(--([\w-]+)", EVERYTHING))
    assert used <= set(re.findall(r"--([\w-]+):", EVERYTHING))


def test_a_mixed_colour_is_never_a_second_choice_after_another() -> None:
    """With a custom property in it a line counts where the browser cannot mix, too: the map would be black there."""
    assert re.findall(r"^\s*[a-z][\w-]*: [^;]*(?:color-mix|oklch)\(", EVERYTHING, flags=re.MULTILINE) == []
    users = re.sub(r"@supports [^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}", "", EVERYTHING)
    assert "var(--mixed)" not in users


def test_every_group_of_interests_has_a_patch_of_its_own() -> None:
    interests = json.loads((PROJECT / "schema" / "vocabulary" / "interests.json").read_text(encoding="utf-8"))["oneOf"]
    groups = {re.sub(r"[^a-z0-9]+", "-", each["group"].lower()).strip("-") for each in interests}
    assert {f"patch-{group}" for group in groups} <= set(re.findall(r"\.(patch-[\w-]+)", EVERYTHING))


def test_nothing_is_fetched_but_the_bundled_fonts() -> None:
    assert {url.rpartition("/")[0] for url in re.findall(r'url\("?([^")]+)', EVERYTHING)} == {"../fonts"}


def test_selectors_stay_flat() -> None:
    """No ids, and "!important" only where hiding has to win."""
    assert not re.findall(r"^\s*#[\w-]+", EVERYTHING, flags=re.MULTILINE)
    important = re.findall(r"([\w-]+): [^;]*!important", EVERYTHING)
    assert set(important) <= {"display"}


def template_classes() -> dict[str, str]:
    """Each class that a template writes out, with a template that does."""
    found: dict[str, str] = {}
    for path in sorted(TEMPLATES.rglob("*.html")):
        if "<style>" in path.read_text(encoding="utf-8"):
            continue  # a page apart, with its own style inside
        text = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        # What Jinja decides is left out: a name that it puts together is known only on the page.
        text = re.sub(r"\{\{.*?\}\}", "?", re.sub(r"\{%.*?%\}", " ", text, flags=re.DOTALL), flags=re.DOTALL)
        for value in re.findall(r'class="([^"]*)"', text):
            found |= dict.fromkeys((name for name in value.split() if "?" not in name), path.name)
    return found


# Names that need no style of their own: they say what a thing is, for script, for tests, and for a county's stylesheet.
UNSTYLED = {
    "address",
    "card-text",
    "hero-text",
    "help-bar-part",
    "results",
    "site-name-text",
    "when-note",
    "when-where",
}


def test_every_class_in_a_template_has_a_style() -> None:
    styled = set(re.findall(r"\.([a-z][\w-]*)", EVERYTHING)) | UNSTYLED
    assert {name: where for name, where in template_classes().items() if name not in styled} == {}


def test_the_page_for_maintainers_names_every_family_of_classes() -> None:
    guide = (PROJECT / "docs" / "maintainers" / "theme.md").read_text(encoding="utf-8")
    families = {name.split("-", 1)[0] for name in re.findall(r"\.([a-z][\w-]*)[^\"]*?[,{]", EVERYTHING)}
    assert {name for name in families if name not in guide} == set()
