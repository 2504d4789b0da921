"""One way to write a line of text: NFC, single spaces, and no characters that stand for layout.

What a language needs stays: joiners inside words (Persian, Hindi, emoji), left-to-right and right-to-left marks.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

# Soft hyphen, zero-width space, word joiner and invisible operators, byte order mark, annotation and object marks,
# bidi embeddings, overrides and isolates, private use (icon fonts), lone surrogates, noncharacters.
_LAYOUT = "\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffc\u202a-\u202e\u2066-\u2069\ue000-\uf8ff\ud800-\udfff\ufffe\uffff"
_CONTROLS = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
_DROPPED = re.compile(f"[{_LAYOUT}{_CONTROLS}]")
_STRAY_JOINERS = re.compile(r"(?<!\S)[\u200c\u200d]+|[\u200c\u200d]+(?!\S)")
_INVISIBLE = re.compile(r"[\s\u061c\u200c-\u200f]*")


@dataclass(frozen=True)
class Folded:
    """A cleaned line that remembers where each of its characters came from (offsets in code points)."""

    text: str
    sources: tuple[int, ...]
    targets: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the source's range ``[start, end)`` lies in ``text``; empty when nothing of it is left."""
        first, last = bisect_left(self.sources, start), bisect_left(self.sources, end)
        if first >= last:
            return 0, 0
        end_of_last = self.targets[last] if last < len(self.targets) else len(self.text)
        return self.targets[first], len(self.text[:end_of_last].rstrip(" "))


def fold(raw: str) -> Folded:
    """Clean *raw* into one line, keeping the way from its offsets to the new ones."""
    if raw == line(raw):  # most are clean, and telling so is ten times as quick as going through them
        places = tuple(at for at, char in enumerate(raw) if char != " ")
        return Folded(raw, places, places)
    pieces: list[str] = []
    sources: list[int] = []
    targets: list[int] = []
    length, space = 0, False
    for source, piece in _visible(raw):
        if piece.isspace():
            space = length > 0
            continue
        piece = " " * space + piece
        sources.append(source)
        targets.append(length + space)
        pieces.append(piece)
        length, space = length + len(piece), False
    return Folded("".join(pieces), tuple(sources), tuple(targets))


def line(raw: str) -> str:
    """Clean *raw* into one line; ``""`` when nothing visible is left."""
    text = " ".join(_strip(raw).split())
    return "" if _INVISIBLE.fullmatch(text) else unicodedata.normalize("NFC", text)


def verse(raw: str) -> str:
    """Clean *raw* but keep its lines and their indentation, as code needs; ``""`` when nothing visible is left."""
    lines = [_strip(part.replace("\u00a0", " ")).rstrip() for part in raw.expandtabs(4).splitlines()]
    text = unicodedata.normalize("NFC", "\n".join(lines).strip("\n"))
    return "" if _INVISIBLE.fullmatch(text) else text


def _strip(raw: str) -> str:
    return _STRAY_JOINERS.sub("", _DROPPED.sub("", raw))


def _visible(raw: str) -> Iterator[tuple[int, str]]:
    """Yield what is left of *raw* in NFC, each piece with its offset in *raw*."""
    kept = list(enumerate(raw))
    if _DROPPED.search(raw):  # few texts have any, and asking each character costs the most of it
        kept = [(at, char) for at, char in kept if not _DROPPED.match(char)]
    text = "".join(char for _, char in kept)
    stray = {at for match in _STRAY_JOINERS.finditer(text) for at in range(*match.span())}
    characters = [pair for at, pair in enumerate(kept) if at not in stray]
    yield from characters if unicodedata.is_normalized("NFC", text) else _composed(characters)


def _composed(characters: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Join each base character with the marks that combine with it, so that NFC never crosses two pieces."""
    start, piece = 0, ""
    for at, char in characters:
        if piece and _stands_alone(piece, char):
            yield start, unicodedata.normalize("NFC", piece)
            piece = ""
        start, piece = (start, piece) if piece else (at, "")
        piece += char
    if piece:
        yield start, unicodedata.normalize("NFC", piece)


def _stands_alone(piece: str, char: str) -> bool:
    if piece.isspace():  # a mark over a space is a mark without a letter
        return True
    if unicodedata.combining(char):
        return False
    joined = unicodedata.normalize("NFC", piece + char)
    return joined == unicodedata.normalize("NFC", piece) + unicodedata.normalize("NFC", char)
