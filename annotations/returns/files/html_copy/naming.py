"""Names for what a page has no ids for. Pure."""

import hashlib


def named(what: str, *said: str) -> str:
    """Return a name that is the same each time the same is *said*."""
    return f"{what}-{hashlib.sha256('\n'.join(said).encode()).hexdigest()[:32]}"
