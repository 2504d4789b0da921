"""The address that a page says it has, believed as far as it is plausible."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit

from tld import get_tld

from newsroom.ingest.web_address.cleaning import cleaned


def page_address(said: str, address: str) -> str:
    """Return the address of the page that was found at *address* and *said* its own; either may be empty.

    Templates put the front page, another site or a placeholder there. What is not of the same site counts for nothing:
    a story that another site carries is that carrier's copy.
    """
    said, address = cleaned(said), cleaned(address)
    if not address or not said:
        return said or address
    return said if _is_plausible(said, address) else address


def _is_plausible(said: str, address: str) -> bool:
    try:
        one, other = urlsplit(said), urlsplit(address)
        on_the_web = one.scheme in {"http", "https"} and bool(one.hostname)
        return on_the_web and _is_front(other) >= _is_front(one) and _same_site(one, other)
    except ValueError:
        return False


def _is_front(parts: SplitResult) -> bool:
    return not parts.path.strip("/") and not parts.query


def _same_site(one: SplitResult, other: SplitResult) -> bool:
    if one.netloc.lower() == other.netloc.lower():
        return True
    name = _site(one)
    return bool(name) and name == _site(other)


def _site(parts: SplitResult) -> str:
    """Return a site's name without hosts before it and the public suffix after it: one site is at .com and .co.uk."""
    found = get_tld(parts, as_object=True, fail_silently=True, fix_protocol=False)
    if found is not None and not isinstance(found, str):
        return found.domain
    labels = (parts.hostname or "").split(".")
    return labels[-2] if len(labels) > 1 and not labels[-1].isdigit() else ""
