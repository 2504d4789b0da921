"""Storing pictures: decoded, bounded, re-encoded without metadata, one row for one picture."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping

from PIL import Image as Pillow
from PIL import ImageOps

from newsroom.ingest.pictures import FORMATS, MAX_PIXELS
from newsroom.models import Image

MAX_SIDE = 1600  # pixels
# By what Pillow calls the format it found. MPO is the JPEG of many telephones and cameras.
_STORED_AS = {
    "PNG": "image/png",
    "GIF": "image/png",
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",
    "WEBP": "image/webp",
    "AVIF": "image/webp",
}


def store(pictures: Mapping[str, bytes]) -> dict[str, Image]:
    """Store *pictures* (source to encoded bytes) and return their rows by source. What is no picture is left out."""
    stored = {}
    for src, data in pictures.items():
        if encoded := _reencode(data):
            stored[src] = _row(*encoded)
    return stored


def _row(data: bytes, media_type: str, size: tuple[int, int]) -> Image:
    digest = hashlib.sha256(data).hexdigest()
    width, height = size
    values = {"data": data, "media_type": media_type, "width": width, "height": height}
    return Image.objects.get_or_create(digest=digest, defaults=values)[0]


def _reencode(data: bytes) -> tuple[bytes, str, tuple[int, int]] | None:
    """Decode and encode again: drops EXIF, trailing data and whatever else is not the picture."""
    try:
        with Pillow.open(io.BytesIO(data), formats=FORMATS) as picture:
            return _encode(picture) if picture.width * picture.height <= MAX_PIXELS else None
    except Exception:  # a decoder raises whatever it likes at a broken picture
        return None


def _encode(picture: Pillow.Image) -> tuple[bytes, str, tuple[int, int]]:
    media_type = _STORED_AS[picture.format or "PNG"]
    upright = ImageOps.exif_transpose(picture)  # before the EXIF data that says which way is up is dropped
    plain = upright.convert("RGB" if media_type == "image/jpeg" else "RGBA")
    plain.thumbnail((MAX_SIDE, MAX_SIDE))
    out = io.BytesIO()
    plain.save(out, format=media_type.removeprefix("image/").upper(), quality=85)
    return out.getvalue(), media_type, plain.size
