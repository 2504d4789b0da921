"""The pictures of a document, and the captions that stand beside them."""

from __future__ import annotations

import hashlib
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from newsroom.ingest.article import Picture
from newsroom.ingest.page.captions import with_picture
from newsroom.ingest.word.package import Package, Relation
from newsroom.ingest.word.settled import Settled
from newsroom.text import whitespace

MAX_BYTES = 20_000_000  # of one picture; cameras make such
MAX_PICTURES = 60
MAX_ALL = 100_000_000  # bytes of them together

# What Word writes itself where nobody described a picture.
_MACHINE = re.compile(
    r"(?:description|beschreibung).{0,20}(?:automatically|automatisch).*|.*\bai-generated content may be.*", re.I
)
_CAPTION = re.compile(
    r"(?:figure|fig\.|photo|picture|image|abb(?:ildung|\.)|foto|bild|grafik|figura|imagen|immagine|photographie|légende)"
    r"\s?(?:\d|:|\(|by\b|von\b)",
    re.IGNORECASE,
)


class Pictures:
    """The pictures that were found so far, by the ``cid:`` address that stands for each."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self.found: dict[str, bytes] = {}

    def within(self, related: Mapping[str, Relation], relation: str, words: str) -> Picture | None:
        """Return the picture of a part with *related* parts; None where there is none, or were too many already."""
        data = self._package.picture(related.get(relation), MAX_BYTES)
        src = f"cid:{hashlib.sha256(data).hexdigest()[:32]}"
        if not data or not (src in self.found or self._has_room(len(data))):
            return None
        self.found[src] = data
        return Picture(src, _described(words))

    def _has_room(self, size: int) -> bool:
        return len(self.found) < MAX_PICTURES and sum(map(len, self.found.values())) + size <= MAX_ALL


def with_captions(paragraphs: Sequence[Settled]) -> Iterator[Settled]:
    """Yield *paragraphs* with each picture joined to the caption beside it: below, else above."""
    left = deque(paragraphs)
    while left:
        each = left.popleft()
        if each.paragraph.picture is None:
            above = left and left[0].paragraph.picture and not (len(left) > 1 and _is_caption(left[1]))
            yield _joined(each, left.popleft()) if above and each.role == "caption" else each
        elif left and _is_caption(left[0]):
            yield _joined(left.popleft(), each)
        else:
            yield from (replace(each, paragraph=alone) for alone in with_picture(None, each.paragraph.picture))


def _is_caption(each: Settled) -> bool:
    paragraph = each.paragraph
    looks_so = paragraph.kind == "body" and bool(_CAPTION.match(paragraph.text))
    return paragraph.picture is None and (each.role == "caption" or looks_so)


def _joined(caption: Settled, picture: Settled) -> Settled:
    return replace(caption, paragraph=replace(caption.paragraph, kind="caption", picture=picture.paragraph.picture))


def _described(words: str) -> str:
    lines = (whitespace.line(line) for line in words.splitlines())
    return " ".join(line for line in lines if line and not _MACHINE.fullmatch(line))
