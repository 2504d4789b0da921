"""A story's pictures: those that came along inside the page, and those fetched from the web with the same guard."""

from __future__ import annotations

import base64
import binascii
import hashlib
import io
import logging
import re
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from urllib.parse import unquote_to_bytes

from lxml.html import HtmlElement
from PIL import Image as Pillow

from newsroom.ingest.errors import FetchError
from newsroom.ingest.fetch import Fetched, fetch

MAX_PICTURES = 20
MAX_BYTES = 2_000_000  # of one picture
MAX_PIXELS = 20_000_000
"""Of one picture: a few bytes can be a picture of any size, and decoded each pixel takes four."""
_FEWER_PIXELS = {"PNG": 14_000_000, "GIF": 14_000_000, "WEBP": 9_000_000, "AVIF": 9_000_000}
"""Of formats that are not made smaller while they are decoded, or whose decoders hold several copies at once."""
FORMATS = ("PNG", "GIF", "JPEG", "WEBP", "AVIF")
"""What Pillow may decode; of one that moves, the first picture. A drawing in SVG could do more than be looked at."""
SECONDS = 10.0  # for all of them together
_AT_ONCE = 5
_DATA = re.compile(r"\s*data:image/[\w.+-]+(?P<base64>;base64)?[^,]*,(?P<data>.*)", re.IGNORECASE | re.DOTALL)
_logger = logging.getLogger(__name__)

Fetch = Callable[..., Fetched]


def lift_embedded(root: HtmlElement) -> dict[str, bytes]:
    """Take the pictures out of ``data:`` addresses and return them by the short ``cid:`` address put in their place."""
    found: dict[str, bytes] = {}
    for image in root.iter("img"):
        if match := _DATA.match(image.get("src", "")):
            data = _decoded(match)
            src = f"cid:{hashlib.sha256(data).hexdigest()[:32]}"
            image.set("src", src)
            if 0 < len(data) <= MAX_BYTES:
                found[src] = data
    return found


def fetch_pictures(sources: Iterable[str], *, seconds: float = SECONDS, get: Fetch = fetch) -> dict[str, bytes]:
    """Return what the first MAX_PICTURES *sources* answer within *seconds* (SECONDS at most); who fails is left out."""
    addresses = [src for src in dict.fromkeys(sources) if src.startswith(("http://", "https://"))][:MAX_PICTURES]
    deadline = time.monotonic() + min(seconds, SECONDS)
    with ThreadPoolExecutor(max_workers=_AT_ONCE, thread_name_prefix="picture") as pool:
        found = pool.map(partial(_picture, get=get, deadline=deadline), addresses)
        return {src: data for src, data in zip(addresses, found, strict=True) if data}


def _picture(src: str, *, get: Fetch, deadline: float) -> bytes:
    left = deadline - time.monotonic()
    if left <= 0:
        return b""
    try:
        answer = get(src, max_bytes=MAX_BYTES, seconds=left)
    except FetchError:
        return b""
    except Exception:  # whatever a hostile answer breaks, the story can be read without this picture
        _logger.exception("Fetching the picture %s broke", src)
        return b""
    return answer.data if is_picture(answer.data) else b""


def is_picture(data: bytes) -> bool:
    """Tell by its own first bytes whether *data* is a picture of FORMATS and MAX_PIXELS. Nothing is decoded yet."""
    try:
        with Pillow.open(io.BytesIO(data), formats=FORMATS) as picture:
            return may_be_decoded(picture)
    except Exception:  # a decoder raises whatever it likes at a broken picture
        return False


def may_be_decoded(picture: Pillow.Image) -> bool:
    """Tell whether *picture*, which is open and not decoded, has no more pixels than those of its format may."""
    return picture.width * picture.height <= _FEWER_PIXELS.get(picture.format or "", MAX_PIXELS)


def _decoded(match: re.Match[str]) -> bytes:
    raw = unquote_to_bytes(match["data"])
    if not match["base64"]:
        return raw
    try:
        return base64.b64decode(raw, validate=False)
    except binascii.Error:
        return b""
