"""From bytes to text: byte order mark, the header's charset, the page's own, then a guess; binary data is refused."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from newsroom.ingest.errors import EmptySource, NotText, SourceTooLarge
from newsroom.ingest.stray_bytes import decode_with_strays

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
_AS_DOCX = "Open it in Word or LibreOffice, save it as .docx, and choose that; or paste the story’s text"
_WORDS_OF_IT = "Paste the story’s text, or give the address of its page"
_UNPACK = "Unpack it, and choose what is inside or put that into a zip"
# By the bytes a file begins with, after as many others: what it is, and the way forward.
_KNOWN_FILES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF", f"a PDF file, but not whole. {_WORDS_OF_IT}"),
    (
        0,
        b"PK\x03\x04",
        f"a zip, or a Word file or other document, and holds no story Newsroom can read. {_WORDS_OF_IT}",
    ),
    (0, b"\xd0\xcf\x11\xe0", f"an old Word file or another old Office file. {_AS_DOCX}"),
    (0, b"{\\rtf", f"a rich text file. {_AS_DOCX}"),
    (0, b"\x89PNG", f"a picture. {_WORDS_OF_IT}"),
    (0, b"\xff\xd8\xff", f"a picture. {_WORDS_OF_IT}"),
    (0, b"GIF8", f"a picture. {_WORDS_OF_IT}"),
    (8, b"WEBP", f"a picture. {_WORDS_OF_IT}"),
    (4, b"ftypavif", f"a picture. {_WORDS_OF_IT}"),
    (4, b"ftyphei", f"a picture. {_WORDS_OF_IT}"),
    (4, b"ftyp", f"a video. {_WORDS_OF_IT}"),
    (0, b"\x1a\x45\xdf\xa3", f"a video. {_WORDS_OF_IT}"),
    (8, b"AVI ", f"a video. {_WORDS_OF_IT}"),
    (8, b"WAVE", f"a recording. {_WORDS_OF_IT}"),
    (0, b"ID3", f"a recording. {_WORDS_OF_IT}"),
    (0, b"OggS", f"a recording or a video. {_WORDS_OF_IT}"),
    (60, b"BOOKMOBI", "a book for Kindles. Convert it to EPUB with a program such as Calibre, and choose that"),
    (0, b"\x1f\x8b", f"a compressed file. {_UNPACK}"),
    (0, b"BZh", f"a compressed file. {_UNPACK}"),
    (0, b"\xfd7zXZ", f"a compressed file. {_UNPACK}"),
    (0, b"7z\xbc\xaf", f"a compressed file. {_UNPACK}"),
    (0, b"Rar!", f"a compressed file. {_UNPACK}"),
    (257, b"ustar", f"a tar archive. {_UNPACK}"),
    (0, b"SQLite format 3", f"a database. {_WORDS_OF_IT}"),
    (0, b"\x7fELF", "a program. Newsroom reads stories"),
    (0, b"MZ\x90", "a program. Newsroom reads stories"),
)


def decode(data: bytes, charset: str = "", most: int = MAX_BYTES) -> str:
    """Return the text of *data*; *charset* is what the HTTP header says.

    Raises EmptySource, SourceTooLarge (more than *most* bytes) and NotText.
    """
    _check_size(data, most)
    _check_kind(data)
    text = _decoded(data, charset)
    _check_text(text)
    return text


def _check_size(data: bytes, most: int) -> None:
    if not data.strip():
        raise EmptySource("There is nothing in it. Paste a story’s text, upload a file or give an address.")
    if len(data) > most:
        size, limit = len(data) / 1e6, most // 1_000_000
        raise SourceTooLarge(f"This is {size:.1f} MB; a story can have {limit} MB. Paste the story’s text alone.")


def _check_kind(data: bytes) -> None:
    for offset, signature, advice in _KNOWN_FILES:
        if data.startswith(signature, offset):
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
    text, flaws = decode_with_strays(data)
    if flaws * 200 < len(text):
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
