"""What readers write, as HTML: CommonMark with tables and strikethrough, no raw HTML, sanitised last."""

from functools import lru_cache
from html import escape

from markdown_it import MarkdownIt

from newsroom.text.sanitise import MarkupTooLarge, clean_shown

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(["table", "strikethrough"])


@lru_cache(maxsize=4096)
def render(body: str) -> str:
    """Return *body* as HTML that is safe to show; as plain words where its markup outgrows what can be cleaned."""
    try:
        return clean_shown(_MARKDOWN.render(body))
    except MarkupTooLarge:
        return f"<p>{escape(body)}</p>"
