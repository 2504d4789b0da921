"""What readers write, as nodes: the Markdown of a note, with the same words and links as on the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from markdown_it.token import Token

from annotations.export.pdf.nodes import Node, breakable
from annotations.weave.tags import is_linkable

_LONGEST, _DEEPEST = 5_000, 24
"""Tokens of a note, and levels of its tree; what is beyond is set as the plain words it was written in."""

_BLOCKS = {
    "paragraph_open": "p",
    "bullet_list_open": "ul",
    "list_item_open": "li",
    "blockquote_open": "quote",
    "heading_open": "h",
    "table_open": "table",
    "tr_open": "tr",
    "th_open": "th",
    "td_open": "td",
}
_SPANS = {"em_open": "em", "strong_open": "strong", "s_open": "s"}


def nodes(tokens: Sequence[Token], words: str) -> list[Node]:
    """Return the nodes of a note whose Markdown gave *tokens*; *words* stand in for what is too much."""
    inner = [token for outer in tokens for token in (outer, *(outer.children or ()))]
    if len(inner) > _LONGEST or max(accumulate(token.nesting for token in inner), default=0) > _DEEPEST:
        return [["p", breakable(words)]]
    return _tree(tokens)


def _tree(tokens: Iterable[Token]) -> list[Node]:
    """Return *tokens*, flat as markdown-it gives them, as a tree. ``thead`` and ``tbody`` leave no trace."""
    root: list[Node] = []
    open_: list[list[Node]] = [root]
    for token in tokens:
        if node := _opened(token):
            open_[-1].append(node)
            open_.append(node)
        elif token.nesting < 0 and token.type not in ("thead_close", "tbody_close"):
            open_.pop()
        elif token.nesting == 0:
            open_[-1].extend(_whole(token))
    return root


def _opened(token: Token) -> list[Node] | None:
    if token.type == "ordered_list_open":
        return ["ol", str(token.attrGet("start") or 1)]
    if token.type == "link_open":
        href = str(token.attrGet("href") or "")
        return ["a", href] if is_linkable(href) else ["span"]
    name = _BLOCKS.get(token.type) or _SPANS.get(token.type)
    return [name] if name else None


def _whole(token: Token) -> list[Node]:
    if token.type == "inline":
        return _tree(token.children or ())
    if token.type in ("fence", "code_block"):
        return [["pre", breakable(token.content.rstrip("\n"))]]
    if token.type == "code_inline":
        return [["code", breakable(token.content)]]
    if token.type in ("softbreak", "hardbreak"):
        return [["br"]]
    if token.type == "hr":
        return [["hr"]]
    return [breakable(token.content)] if token.content else []  # text, and the words that stand in for a picture
