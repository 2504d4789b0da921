"""Unpacking what a site packed for the way (RFC 9110, section 8.4.1), no further than is read."""

from __future__ import annotations

import zlib

_GZIP_MAGIC = b"\x1f\x8b"
_GZIP, _ZLIB, _RAW = zlib.MAX_WBITS | 16, zlib.MAX_WBITS, -zlib.MAX_WBITS
ENCODINGS = frozenset({"identity", "gzip", "x-gzip", "deflate"})
"""Those that are asked for. One within another is how bombs are built, and is not read."""


class Unpacker:
    """Unpacks chunk by chunk. A library's own decoder would unpack a bomb whole.

    ``is_whole`` tells whether what came so far can be all: packed data say where they end.
    """

    def __init__(self, encoding: str) -> None:
        self._is_packed = encoding != "identity"
        self._may_be_raw = encoding == "deflate"
        self._begun = b""  # fewer bytes than tell how the rest is packed
        self._unpack: zlib._Decompress | None = None
        self._any_ended = False

    @property
    def is_whole(self) -> bool:
        return self._unpack is None and (self._any_ended or not self._begun)

    def __call__(self, chunk: bytes, most: int) -> bytes:
        """Return what *chunk* unpacks to, *most* bytes of it at most. Raises zlib.error."""
        if not self._is_packed:
            return chunk[:most]
        out, rest = b"", self._begun + chunk
        while rest and len(out) < most and self._begin(rest):
            out, rest = out + self._member(rest, most - len(out)), self._begun
        return out

    def _begin(self, data: bytes) -> bool:
        """Choose how *data* is unpacked; False when it is too short to tell, or follows the end and is nothing more."""
        if self._unpack:
            return True
        self._begun = data[:2] if self._any_ended else data
        if len(data) < len(_GZIP_MAGIC) or (self._any_ended and not data.startswith(_GZIP_MAGIC)):
            return False
        self._begun, self._unpack = b"", zlib.decompressobj(self._wbits(data))
        return True

    def _member(self, data: bytes, most: int) -> bytes:
        """Unpack one member of *data*; gzip may have several, one after the other, and what is left has begun."""
        assert self._unpack
        out = self._unpack.decompress(data, most)
        self._begun = b""
        if self._unpack.eof:
            self._begun, self._unpack, self._any_ended = self._unpack.unused_data, None, True
        return out

    def _wbits(self, data: bytes) -> int:
        """What is called deflate should be zlib's format (RFC 1950); some send it without its head and foot."""
        if data.startswith(_GZIP_MAGIC) or not self._may_be_raw:
            return _GZIP
        is_zlib = data[0] & 0x0F == zlib.DEFLATED and int.from_bytes(data[:2]) % 31 == 0
        return _ZLIB if is_zlib else _RAW
