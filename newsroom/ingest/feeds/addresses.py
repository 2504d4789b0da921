"""Web addresses in feeds: made absolute, and none but those of the web."""

from __future__ import annotations

import re
from html import escape, unescape
from urllib.parse import urljoin, urlsplit

MAX_LENGTH = 2_000  # code points
_REFERENCE = re.compile(
    r"""(<[^<>]{0,500}?\b(?:href|src)\s*=\s*)(?:"([^"<>]{0,2000})"|'([^'<>]{0,2000})')""", re.IGNORECASE
)


def on_the_web(address: object, base: str = "") -> str:
    """Return *address*, relative to *base*, if it is one of the web that can be kept; else ``""``."""
    try:
        whole = urljoin(base, str(address).strip()) if address else ""
        parts = urlsplit(whole)
    except ValueError:
        return ""
    is_web = parts.scheme in ("http", "https") and parts.hostname
    return whole if is_web and len(whole) <= MAX_LENGTH and not any(map(str.isspace, whole)) else ""


def resolved(markup: str, base: str) -> str:
    """Return *markup* with its links and pictures, which are relative to *base*, absolute."""
    return _REFERENCE.sub(lambda found: f'{found[1]}"{_absolute(found, base)}"', markup) if base else markup


def _absolute(reference: re.Match[str], base: str) -> str:
    address = reference[2] or reference[3] or ""
    return escape(on_the_web(unescape(address), base)) or address
