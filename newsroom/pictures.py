"""Storing pictures: decoded, bounded, re-encoded without metadata, one row for one picture.

Decoding takes long and nobody should wait for it: who stores a story under a lock has its pictures ``encoded`` before.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from typing import NamedTuple, Self

from PIL import Image as Pillow
from PIL import ImageOps

from newsroom.ingest.deadline import Deadline
from newsroom.ingest.pictures import FORMATS, may_be_decoded
from newsroom.models import Image

MAX_SIDE = 1600  # pixels
_QUALITY = 85
# By what Pillow calls the format it found. MPO is the JPEG of many telephones and cameras.
_STORED_AS = {
    "PNG": "image/png",
    "GIF": "image/png",
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",
    "WEBP": "image/webp",
    "AVIF": "image/webp",
}
# Modes whose pixels cannot be mixed with their neighbours', and what they are made first.
_MIXABLE = {"1": "L", "P": "RGBA", "PA": "RGBA"}


class _Form(NamedTuple):
    media_type: str
    width: int
    height: int


class Encoded(bytes):
    """A picture as it is stored. No page can give one: what a page gives is bytes."""

    form: _Form

    @classmethod
    def of(cls, data: bytes, form: _Form) -> Self:
        encoded = cls(data)
        encoded.form = form
        return encoded


def encoded(pictures: Mapping[str, bytes], deadline: Deadline | None = None) -> dict[str, bytes]:
    """Return *pictures* (by source) as they are stored; without what is no picture, or not ready by the *deadline*."""
    left = deadline or Deadline()
    every = ((src, _encoded(data)) for src, data in pictures.items() if not left.is_over_for_pictures)
    return {src: data for src, data in every if data}


def store(pictures: Mapping[str, bytes]) -> dict[str, Image]:
    """Store *pictures* (by source) and return their rows by source. What is no picture is left out."""
    every = ((src, _encoded(data)) for src, data in pictures.items())
    return {src: _row(data) for src, data in every if data}


def _row(data: Encoded) -> Image:
    digest = hashlib.sha256(data).hexdigest()
    return Image.objects.get_or_create(digest=digest, defaults={"data": bytes(data), **data.form._asdict()})[0]


def _encoded(data: bytes) -> Encoded | None:
    """Decode and encode again: drops EXIF, trailing data and whatever else is not the picture."""
    if isinstance(data, Encoded):
        return data
    try:
        with Pillow.open(io.BytesIO(data), formats=FORMATS) as picture:
            return _encode(picture) if may_be_decoded(picture) else None
    except Exception:  # a decoder raises whatever it likes at a broken picture
        return None


def _encode(picture: Pillow.Image) -> Encoded:
    """Make it small before anything else: each step after that would need several times its decoded size."""
    media_type = _STORED_AS[picture.format or "PNG"]
    picture.draft(None, (MAX_SIDE, MAX_SIDE))  # a JPEG can be decoded smaller than it is
    small = picture.convert(_MIXABLE[picture.mode]) if picture.mode in _MIXABLE else picture
    small.thumbnail((MAX_SIDE, MAX_SIDE))
    upright = ImageOps.exif_transpose(small)  # before the EXIF data that says which way is up is dropped
    plain = upright.convert("RGB" if media_type == "image/jpeg" else "RGBA")
    out = io.BytesIO()
    plain.save(out, format=media_type.removeprefix("image/").upper(), quality=_QUALITY)
    return Encoded.of(out.getvalue(), _Form(media_type, *plain.size))
