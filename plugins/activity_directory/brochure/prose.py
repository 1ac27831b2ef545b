"""A small, safe part of Markdown as a tree of blocks: paragraphs, headings, lists and bold.

The text of staff and providers reaches the printed page as data only. Nothing in it is ever run as Typst, HTML or a
template: whatever is not one of these blocks is printed as the letters that were typed.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from activity_directory.brochure.book import Block, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_MOST_NESTED = 8


def blocks_of(markdown: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text in order. A link becomes its words and, for a web address, the address."""
    blocks: list[Block] = []
    lists: list[int] = []  # 0 for a list with bullets, else the number of the item that comes next
    kind, number = "paragraph", 0
    for token in _parser().parse(markdown):
        match token.type:
            case "bullet_list_open":
                lists.append(0)
            case "ordered_list_open":
                lists.append(int(token.attrGet("start") or 1))
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "list_item_open":
                number = lists[-1]
                kind = "step" if number else "item"
                lists[-1] += 1 if number else 0
            case "heading_open":
                kind, number = "heading", 0
            case "paragraph_close" | "heading_close" | "list_item_close":
                kind, number = "paragraph", 0
            case "inline":
                runs = _runs(token.children or ())
                if runs:
                    blocks.append(Block(kind, runs, number))
            case "code_block" | "fence" | "html_block":
                blocks.append(Block("paragraph", (Run(token.content.strip()),)))
    return tuple(blocks)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("js-default", {"html": False, "linkify": False, "maxNesting": _MOST_NESTED}).disable(
        ["table", "image"]
    )


def _runs(tokens: Sequence[Token]) -> tuple[Run, ...]:
    pieces: list[tuple[str, bool]] = []
    bold = 0
    addresses: list[str] = []
    for token in tokens:
        match token.type:
            case "strong_open" | "em_open":
                bold += 1
            case "strong_close" | "em_close":
                bold -= 1
            case "softbreak" | "hardbreak":
                pieces.append((" ", bold > 0))
            case "link_open":
                addresses.append(str(token.attrGet("href") or ""))
            case "link_close":
                address = addresses.pop()
                if address.startswith(("https://", "http://")):
                    pieces.append((f" ({address.partition('://')[2].removesuffix('/')})", bold > 0))
            case _:
                pieces.append((token.content, bold > 0))
    joined: list[Run] = []
    for text, is_bold in pieces:
        if joined and joined[-1].bold == is_bold:
            joined[-1] = Run(joined[-1].text + text, is_bold)
        elif text:
            joined.append(Run(text, is_bold))
    return tuple(joined)
