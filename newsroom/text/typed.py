"""Short names that readers type or paste."""

import unicodedata

_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}  # categories of characters that nobody can see, or that turn those around them
_JOINERS = "\u200c\u200d"  # but for those with which some scripts, and emoji, are spelt


def tidy(typed: str) -> str:
    """Return *typed* on one line in NFC, with single spaces and without characters that nobody can see."""
    seen = (c if c.isspace() or c in _JOINERS or unicodedata.category(c) not in _UNSEEN else "" for c in typed)
    return unicodedata.normalize("NFC", " ".join("".join(seen).split()))
