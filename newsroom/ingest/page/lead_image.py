"""The picture that a story leads with, unless it is the site's own sign."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from newsroom.ingest.page.addresses import absolute
from newsroom.ingest.page.stated import Found, Stated
from newsroom.text.words import words

_WEB = words("http https")
_SIGN = re.compile(
    r"(?:^|[/_.-])(?:logos?|favicon|apple-touch-icon|default|placeholder|og-?(?:image|default|logo)|fb-?(?:image|logo)"
    r"|share-?(?:image|logo|default)|social-?(?:image|default|share)|site-?(?:image|logo)|no-?image|blank|fallback)"
    r"(?:[_-]?\d+x?\d*)?(?:$|[/_.-])",
    re.IGNORECASE,
)


def lead_image(stated: Sequence[Stated], url: str) -> Found[str] | None:
    """Return the address of the first stated picture that is no logo."""
    addresses = ((absolute(each.image, url, _WEB), each.where) for each in stated)
    return next((Found(address, where) for address, where in addresses if address and not _is_sign(address)), None)


def _is_sign(address: str) -> bool:
    return bool(_SIGN.search(urlsplit(address).path.rsplit("/", 1)[-1]))
