"""What readers write, as HTML: CommonMark with tables and strikethrough, no raw HTML, sanitised last."""

from functools import lru_cache

from markdown_it import MarkdownIt

from newsroom.text.sanitise import clean_shown

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(["table", "strikethrough"])


@lru_cache(maxsize=4096)
def render(body: str) -> str:
    """Return *body* as HTML that is safe to show."""
    return clean_shown(_MARKDOWN.render(body))
