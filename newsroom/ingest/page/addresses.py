"""Addresses in a page, made absolute, and only of schemes that are safe to follow."""

from urllib.parse import urljoin, urlsplit

from newsroom.text.words import words

LINK_SCHEMES = words("http https mailto")
PICTURE_SCHEMES = words("http https cid")  # cid: a picture that came along with the page (pictures.py)
_WITHOUT_HOST = words("mailto cid")


def absolute(address: str, base: str, schemes: frozenset[str]) -> str:
    """Return *address* made absolute against *base*, ``""`` unless its scheme is one of *schemes*."""
    if not address.strip():
        return ""
    try:
        joined = urljoin(base, "".join(address.split()))
        parts = urlsplit(joined)
    except ValueError:
        return ""
    complete = parts.scheme in schemes and (parts.netloc or parts.scheme in _WITHOUT_HOST)
    return joined if complete else ""
