"""What readers write, as HTML: CommonMark with tables and strikethrough, no raw HTML, sanitised last."""

from functools import lru_cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from newsroom.text.sanitise import MarkupTooLarge, clean_shown

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(["table", "strikethrough"])


@lru_cache(maxsize=4096)
def render(body: str) -> str:
    """Return *body* as HTML that is safe to show; as plain words where its markup outgrows what can be cleaned."""
    try:
        return clean_shown(_MARKDOWN.render(body))
    except MarkupTooLarge:
        return f"<p>{escape(body)}</p>"


def tokens(body: str) -> list[Token]:
    """Return what markdown-it reads in *body*, for copies that are not HTML. Nothing in it is raw HTML."""
    return _MARKDOWN.parse(body)
