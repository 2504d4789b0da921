"""A story's own address among those that its page states: some state their front page, or another story's."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from newsroom.ingest.page.addresses import absolute
from newsroom.ingest.page.stated import Found, Stated
from newsroom.text.words import words

_WEB = words("http https")
_FRONT = words("index.html index.htm index.php home default.aspx")


def canonical_address(stated: Sequence[Stated], url: str) -> Found[str] | None:
    """Return the first stated address that may be a story's; None where *url*, the page's own, has to do."""
    addresses = ((absolute(text, url, _WEB), each.where) for each in stated for text in each.canonicals)
    return next((Found(address, where) for address, where in addresses if _is_story(address, url)), None)


def _is_story(address: str, url: str) -> bool:
    """A front page is no story's. Another site may be where the story comes from."""
    if not address:
        return False
    path = urlsplit(address).path.strip("/").casefold()
    is_front = (not path or path in _FRONT) and not urlsplit(address).query
    return not is_front and not _is_above(address, url)


def _is_above(address: str, url: str) -> bool:
    """Tell whether *address* is a folder that the page lies in, such as its section's front page."""
    one, other = urlsplit(address), urlsplit(absolute(url, "", _WEB))
    path = one.path.rstrip("/") + "/"
    same = one.netloc.removeprefix("www.") == other.netloc.removeprefix("www.")
    rest = other.path.removeprefix(path) if other.path.startswith(path) else ""
    return same and not one.query and len(rest.strip("/")) > _MIN_NAME and rest.strip("/") not in _AMP


_MIN_NAME = 12  # code points of a story's name in its address: "amp", "2" and "print" are versions of the page
_AMP = words("amp amp.html print full single-page")
