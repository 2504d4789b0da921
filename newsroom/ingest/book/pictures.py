"""The pictures of a chapter, which travel inside its markup: made as small as the library stores them."""

from __future__ import annotations

import base64
import io

from PIL import Image, ImageOps

_FITS = 400_000  # bytes of a picture that is taken as it is
_MOST = 3_300_000  # bytes of all in a chapter, before they are written as text: the importer reads 5 MB
_MAX_PIXELS = 40_000_000
_MAX_SIDE = 1600
_READ = ("PNG", "GIF", "JPEG", "WEBP")


class Pictures:
    """Writes pictures as ``data:`` addresses as long as there is room for them."""

    def __init__(self) -> None:
        self._left = _MOST

    def address(self, data: bytes, media_type: str) -> str:
        """Return the address of a picture, empty where it cannot be shown, or there is no room left."""
        if len(data) > _FITS:
            data, media_type = _smaller(data), "image/jpeg"
        if not data or len(data) > self._left:
            return ""
        self._left -= len(data)
        return f"data:{media_type};base64,{base64.b64encode(data).decode('ascii')}"


def _smaller(data: bytes) -> bytes:
    """Return the picture as a JPEG of at most _MAX_SIDE pixels a side; nothing where it is none."""
    try:
        with Image.open(io.BytesIO(data), formats=_READ) as picture:
            if picture.width * picture.height > _MAX_PIXELS:
                return b""
            picture.draft("RGB", (_MAX_SIDE, _MAX_SIDE))
            plain = ImageOps.exif_transpose(picture).convert("RGB")
            plain.thumbnail((_MAX_SIDE, _MAX_SIDE))
            target = io.BytesIO()
            plain.save(target, "JPEG", quality=80)
    except Exception:  # a decoder raises whatever it likes at a broken picture
        return b""
    return target.getvalue()
