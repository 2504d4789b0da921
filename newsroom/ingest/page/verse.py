"""Line breaks inside paragraphs: those of verse stay, any other is a space."""

from __future__ import annotations

from newsroom.ingest.article import ParagraphKind
from newsroom.text.whitespace import Folded, fold, line

BREAK = "\u2028"
"""How a line break stands in raw text, where a newline is only how the markup was laid out."""

_LONGEST = 80  # code points of a line of verse
_FEWEST: dict[ParagraphKind, int] = {
    "body": 3,
    "quote": 2,
}  # lines; two short ones are a name with a title, or an address


def fold_lines(raw: str, kind: ParagraphKind) -> Folded:
    """Clean *raw* into one line, or into several where its breaks are those of verse."""
    parts = raw.split(BREAK)
    return _joined(parts) if _is_verse(parts, kind) else fold(raw)


def _is_verse(parts: list[str], kind: ParagraphKind) -> bool:
    if kind not in _FEWEST or len(parts) < _FEWEST[kind]:
        return False
    lines = [text for part in parts if (text := line(part))]
    return len(lines) >= _FEWEST[kind] and max(map(len, lines)) <= _LONGEST


def _joined(parts: list[str]) -> Folded:
    """Fold each of *parts* and put them under each other, each character still knowing where it came from."""
    texts: list[str] = []
    sources: list[int] = []
    targets: list[int] = []
    start = length = 0
    for part in parts:
        folded = fold(part)
        if folded.text:
            texts.append(folded.text)
            sources += [start + source for source in folded.sources]
            targets += [length + target for target in folded.targets]
            length += len(folded.text) + 1
        start += len(part) + len(BREAK)
    return Folded("\n".join(texts), tuple(sources), tuple(targets))
