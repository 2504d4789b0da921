"""Places of a quote in a story where white space does not count. Pure.

A page's text content has nothing between two of its blocks: words of two paragraphs are quoted as one.
"""

from __future__ import annotations

from annotations.anchoring.describe import Quote, Selectors
from annotations.anchoring.exact import exact_place
from newsroom.text.ranges import Range


class Unspaced:
    """A text without its white space, which knows where each of its code points was."""

    def __init__(self, text: str) -> None:
        self._was_at = [at for at, sign in enumerate(text) if not sign.isspace()]
        self._bare = _bare(text)

    def place(self, quote: Quote) -> Range | None:
        """Return where the first and the last code point of *quote* are in the text, or None where that is not told."""
        bare = Quote(*map(_bare, (quote.exact, quote.prefix, quote.suffix)))
        start = exact_place(self._bare, Selectors(bare)) if bare.exact else None
        return None if start is None else (self._was_at[start], self._was_at[start + len(bare.exact) - 1] + 1)


def _bare(text: str) -> str:
    return "".join(text.split())
