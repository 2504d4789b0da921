"""From bytes to text: byte order mark, the header's charset, the page's own, then a guess; binary data is refused."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from newsroom.ingest.errors import EmptySource, NotText, SourceTooLarge

MAX_BYTES = 5_000_000  # of one page or text
_SAMPLE = 100_000  # bytes from which an unstated encoding is guessed
_MAX_CONTROLS = 0.01  # share of control characters above which it is no text

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|<\?xml[^>]{0,80}encoding=["']([\w.:-]{1,40})""", re.I
)
# The encoding standard (encoding.spec.whatwg.org) reads these labels as their Windows supersets, as browsers do.
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
_KNOWN_FILES = {
    b"%PDF": "a PDF file. Open it, copy the story’s text and paste that",
    b"PK\x03\x04": "a Word file or a zip archive. Open it, copy the story’s text and paste that",
    b"\xd0\xcf\x11\xe0": "an old Word file. Open it, copy the story’s text and paste that",
    b"{\\rtf": "a rich text file. Open it, copy the story’s text and paste that",
    b"\x89PNG": "a picture. Paste the story’s text, or upload a text or HTML file",
    b"\xff\xd8\xff": "a picture. Paste the story’s text, or upload a text or HTML file",
    b"GIF8": "a picture. Paste the story’s text, or upload a text or HTML file",
    b"\x1f\x8b": "a compressed file. Unpack it and upload what is inside",
}


def decode(data: bytes, charset: str = "") -> str:
    """Return the text of *data*; *charset* is what the HTTP header says.

    Raises EmptySource, SourceTooLarge (more than MAX_BYTES) and NotText.
    """
    _check_size(data)
    _check_kind(data)
    text = _decoded(data, charset)
    _check_text(text)
    return text


def _check_size(data: bytes) -> None:
    if not data.strip():
        raise EmptySource("There is nothing in it. Paste a story’s text, upload a file or give an address.")
    if len(data) > MAX_BYTES:
        size, limit = len(data) / 1e6, MAX_BYTES // 1_000_000
        raise SourceTooLarge(f"This is {size:.1f} MB; a story can have {limit} MB. Paste the story’s text alone.")


def _check_kind(data: bytes) -> None:
    for signature, advice in _KNOWN_FILES.items():
        if data.startswith(signature):
            raise NotText(f"This is {advice}.")


def _decoded(data: bytes, charset: str) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    if wide := _wide(data):
        return data.decode(wide, "replace")
    for name in ("utf-8", charset, _stated(data)):
        if (text := _strictly(data, name)) is not None:
            return text
    return _guessed(data)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: Latin text has a NUL in every other byte."""
    sample = data[:1000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if min(even, odd) > len(sample) / 100 or max(even, odd) < len(sample) / 25:
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _stated(data: bytes) -> str:
    match = _META.search(data[:4096])
    return (match[1] or match[2]).decode("ascii") if match else ""


def _strictly(data: bytes, name: str) -> str | None:
    """Decode as *name*, or None: it is unknown, wrong for these bytes, or no character encoding."""
    try:
        standard = codecs.lookup(name).name
        return data.decode(_SUPERSETS.get(standard, standard))
    except (LookupError, ValueError):
        return None


def _guessed(data: bytes) -> str:
    """Take the likeliest encoding, bad bytes replaced: mostly UTF-8 with a flaw stays UTF-8."""
    text = data.decode("utf-8", "replace")
    if text.count("\ufffd") * 200 < len(text):
        return text
    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise NotText("No text could be read in this. Paste the story’s text, or upload a text or HTML file.")
    return data.decode(_SUPERSETS.get(codecs.lookup(best.encoding).name, best.encoding), "replace")


def _check_text(text: str) -> None:
    controls = sum(text.count(chr(code)) for code in range(32) if chr(code) not in "\t\n\v\f\r\x1c\x1d\x1e\x1f")
    if controls + text.count("\ufffd") > len(text) * _MAX_CONTROLS:
        raise NotText("This is not text. Paste the story’s text, or upload a text or HTML file.")
    if not text.strip("\ufeff \t\r\n\x00"):
        raise EmptySource("There is nothing in it. Paste a story’s text, upload a file or give an address.")
