"""An address as it is kept and fetched: unwrapped, without its fragment and without what only tracks its reader."""

from __future__ import annotations

from urllib.parse import unquote_plus, urlsplit, urlunsplit

from newsroom.ingest.web_address.trackers import is_tracker
from newsroom.ingest.web_address.wrappers import unwrapped


def cleaned(address: str) -> str:
    """Return *address* without wrappers, fragment and trackers; what is no address comes back as it is."""
    address = address.strip()
    try:
        parts = urlsplit(unwrapped(address))
    except ValueError:
        return address
    if not parts.netloc:
        return address
    return urlunsplit((parts.scheme, parts.netloc, parts.path, without_trackers(parts.query), ""))


def without_trackers(query: str) -> str:
    """Return *query* without the parameters that track; the others stay to the letter and in their order."""
    return "&".join(part for part in query.split("&") if part and not _tracks(part))


def _tracks(part: str) -> bool:
    name, _, value = part.partition("=")
    return is_tracker(unquote_plus(name), unquote_plus(value))
