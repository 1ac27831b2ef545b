"""Markdown that others wrote, turned into HTML that can hold nothing but text, emphasis, lists and safe links.

Two sieves in a row: markdown-it's strict preset never lets raw HTML through, and nh3 keeps only the tags named here. So
a mistake in one is not a hole in the page.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.renderer import RendererProtocol
    from markdown_it.token import Token

_TAGS = {"a", "blockquote", "br", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "strong", "ul"}
_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
_SCHEMES = {"https", "http", "mailto", "tel", "sms"}
_OUTSIDE = re.compile(r"(?:https?://[^/\s\\]|mailto:|tel:|sms:)", re.IGNORECASE)
# A page of ours: letters, figures, hyphens and folders, with an optional fragment. Never "//host", never a scheme.
_INSIDE = re.compile(r"(?:\.\./)*[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*\.(?:html|pdf)(?:#[A-Za-z0-9_-]+)?|#[A-Za-z0-9_-]+")

# What Markdown could read as more than words. Text without any of it needs no parser, which is most text and is worth
# about a third of a millisecond an entry; a test holds the short cut to the parser's own result.
_MARKS = re.compile(r"[*_`\[\]<>&\\~|\t\r]|[ ]$|^[ ]|^[-+=#>]|^\d+[.)]", re.MULTILINE)


def _parser(allowed: re.Pattern[str]) -> MarkdownIt:
    parser = MarkdownIt("js-default").disable(["table", "strikethrough", "code", "fence", "backticks", "html_block"])
    parser.validateLink = lambda url: allowed.match(url) is not None  # type: ignore[method-assign]
    parser.add_render_rule("image", _words_of_image)
    return parser


def _words_of_image(_self: RendererProtocol, tokens: Sequence[Token], at: int, _options: Any, _environment: Any) -> str:
    """A picture in text is never loaded: its words stand in its place."""
    return str(escape(tokens[at].content))


_OTHERS = _parser(_OUTSIDE)
_STAFF = _parser(re.compile(f"(?:{_OUTSIDE.pattern})|(?:{_INSIDE.pattern})$", re.IGNORECASE))


def from_provider(text: str, level: int = 3) -> Markup:
    """HTML of a provider's text. Its first heading has the given level; links lead outside only."""
    if _MARKS.search(text) is None:
        return _paragraphs(text)
    return _render(_OTHERS, text, level, "deny")


def from_staff(text: str, level: int = 2) -> Markup:
    """HTML of a page that staff wrote: the same, and links may lead to pages of the directory too."""
    return _render(_STAFF, text, level, "pass_through")


def _paragraphs(text: str) -> Markup:
    parts = (part.strip("\n") for part in re.split(r"\n{2,}", text))
    return Markup("\n").join(Markup("<p>{}</p>").format(part) for part in parts if part)


@lru_cache(maxsize=256)
def _render(parser: MarkdownIt, text: str, level: int, relative: Literal["pass_through", "deny"]) -> Markup:
    tokens = parser.parse(text)
    _set_headings(tokens, level)
    html = parser.renderer.render(tokens, parser.options, {})
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        url_relative=relative,
        link_rel="noreferrer",
    )
    return Markup(clean.strip())  # noqa: S704 - cleaned in the line above


def _set_headings(tokens: Sequence[Token], level: int) -> None:
    """Make headings follow on from the page's own, without a gap: a page that skips from ## to #### is mended."""
    used = sorted({token.tag for token in tokens if token.type == "heading_open"})
    new = {tag: f"h{min(level + place, 6)}" for place, tag in enumerate(used)}
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = new[token.tag]
