"""What two addresses of one page have in common, so that a story is found by any of them."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import SplitResult, quote, unquote, urlsplit

from newsroom.ingest.web_address.cleaning import cleaned

_LONGEST = 1000  # code points; of a longer one its digest is compared, since an index holds no more
_EDITIONS = re.compile(r"^(?:(?:www\d?|m|mobile|amp|touch)\.)+(?=[^.]+\.)")
_AMP = re.compile(r"^/amp(?=/.)|/amp$|\.amp(?=\.html$|$)")
_INDEX = re.compile(r"/index\.(?:html?|php)$")
_FORMS = re.compile(r"(?:amp|outputtype|output|view|format|print|m)=(?:1|true|amp|print|mobile)?|amp", re.IGNORECASE)


def address_key(address: str) -> str:
    """Return what stands for *address* where addresses are compared, empty for a site's front page or no address.

    Scheme, default port, a host for telephones, AMP, trackers and the order of parameters make no difference.
    """
    try:
        parts = urlsplit(cleaned(address))
        host = _host(parts)
    except ValueError:
        return ""
    path, query = _path(parts), _query(parts)
    if not host or not (path or query):
        return ""
    key = f"{host}{path}{query}"
    return key if len(key) <= _LONGEST else f"{host}#{hashlib.sha256(key.encode()).hexdigest()}"


def _host(parts: SplitResult) -> str:
    """Return the host in ASCII with a port that is not the web's own. Raises ValueError."""
    name = (parts.hostname or "").rstrip(".")
    if not name.isascii():
        name = name.encode("idna").decode("ascii")
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    return _EDITIONS.sub("", name) + port


def _path(parts: SplitResult) -> str:
    path = quote(unquote(parts.path, errors="surrogateescape"), safe="/:@!$&'()*+,;=~", errors="surrogateescape")
    return _INDEX.sub("", _AMP.sub("", path.rstrip("/"))).rstrip("/")


def _query(parts: SplitResult) -> str:
    telling = sorted(part for part in parts.query.split("&") if part and not _FORMS.fullmatch(part))
    return "?" + "&".join(telling) if telling else ""
