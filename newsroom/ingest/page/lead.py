"""The pictures of a whole story: each once, and the one that the page calls its own at the head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsroom.ingest.article import WORDLESS, IngestedParagraph, Picture

_HEAD = 3  # paragraphs of text: a picture above the third is the story's lead, maybe in another cut
_MAX_WORDLESS = 40  # pictures without words: a page with more is a catalogue
_CUT = re.compile(r"[-_.]\d{2,4}x\d{2,4}(?=\.\w+$)")  # the size in a file's name
_ANY_STORY = re.compile(
    r"(?:^|[-_.])(?:logo|default|place-?holder|social|share|sharing|fallback|og[-_]?image|icon|avatar|favicon|generic"
    r"|brand|no-?image)(?=[-_.\d]|$)",
    re.IGNORECASE,
)


def illustrated(paragraphs: Sequence[IngestedParagraph], lead_image: str) -> list[IngestedParagraph]:
    """Return *paragraphs* with each picture once, and *lead_image*, an address, over them if they begin with none."""
    once = list(_pictures_once(paragraphs))
    names = {_name(paragraph.picture.src) for paragraph in once if paragraph.picture}
    if not once or not lead_image or _has_lead(once) or _name(lead_image) in names or _is_of_any_story(lead_image):
        return once
    return [IngestedParagraph(WORDLESS, "caption", picture=Picture(lead_image)), *once]


def _pictures_once(paragraphs: Sequence[IngestedParagraph]) -> Iterator[IngestedParagraph]:
    """Leave out pictures without a caption that stand elsewhere with one, or stood before."""
    told = {p.picture.src for p in paragraphs if p.picture and not _is_bare(p)}
    wordless = 0
    for paragraph in paragraphs:
        if paragraph.picture and _is_bare(paragraph):
            wordless += paragraph.is_wordless
            if paragraph.picture.src in told or wordless > _MAX_WORDLESS:
                continue
            told.add(paragraph.picture.src)
        yield paragraph


def _is_bare(paragraph: IngestedParagraph) -> bool:
    return paragraph.picture is not None and paragraph.text in (paragraph.picture.alt, WORDLESS)


def _has_lead(paragraphs: Sequence[IngestedParagraph]) -> bool:
    texts = 0
    for paragraph in paragraphs:
        if paragraph.picture:
            return True
        texts += paragraph.kind != "caption"
        if texts == _HEAD:
            break
    return False


def _name(address: str) -> str:
    return _CUT.sub("", address.partition("?")[0].rpartition("/")[2])


def _is_of_any_story(address: str) -> bool:
    return bool(_ANY_STORY.search(address.partition("?")[0].rpartition("/")[2]))
