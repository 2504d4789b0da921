"""What goes into the importer and what comes out of it, as plain data."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate
from typing import Literal

from newsroom.text.ranges import Range

SourceKind = Literal["text", "html", "url"]
ParagraphKind = Literal["body", "heading", "quote", "list_item", "caption", "table_row", "code"]
InlineKind = Literal["link", "emphasis", "strong", "superscript", "subscript", "code"]


@dataclass(frozen=True)
class Source:
    """A story as a reader brings it: pasted or uploaded bytes, or an address; or as an address answered."""

    kind: SourceKind
    data: bytes = b""
    url: str = ""
    name: str = ""
    charset: str = ""


@dataclass(frozen=True)
class Inline:
    """A half-open range ``[start, end)`` of its paragraph's text, in code points, with what it is."""

    start: int
    end: int
    kind: InlineKind
    href: str = ""


@dataclass(frozen=True)
class Picture:
    """An image with a caption: where it is (absolute URL, or cid: if it came inside the page) and what it shows."""

    src: str
    alt: str = ""


@dataclass(frozen=True)
class IngestedParagraph:
    """One block of the story: NFC text with single spaces, no newline except in code and verse.

    ``level`` is 2-6 for headings and the depth from 1 for list items. ``ordered`` marks numbered list items and table
    rows made of headings. A table row's text is its cells joined by a tab. A caption may carry its picture.
    """

    text: str
    kind: ParagraphKind = "body"
    inlines: tuple[Inline, ...] = ()
    level: int = 0
    ordered: bool = False
    picture: Picture | None = None


@dataclass(frozen=True)
class IngestedArticle:
    """A story, cleaned. What the source does not say is empty; nothing is guessed."""

    headline: str
    paragraphs: tuple[IngestedParagraph, ...]
    standfirst: str = ""
    authors: tuple[str, ...] = ()
    agency: str = ""
    dateline: str = ""
    section: str = ""
    publication: str = ""
    distributor: str = ""
    rights: str = ""
    language: str = ""
    canonical_url: str = ""
    published_on: date | None = None
    updated_on: date | None = None
    lead_image: str = ""
    pictures: dict[str, bytes] = field(default_factory=dict)
    """Pictures that were fetched or came along, by ``Picture.src``."""


def joined(paragraphs: Sequence[IngestedParagraph]) -> str:
    """Return the text that *paragraphs* become in a revision."""
    return "\n".join(paragraph.text for paragraph in paragraphs)


def ranges_of(paragraphs: Sequence[IngestedParagraph]) -> list[Range]:
    """Return where each of *paragraphs* stands in that text, in code points."""
    ends = list(accumulate(len(paragraph.text) + 1 for paragraph in paragraphs))
    return [(end - 1 - len(paragraph.text), end - 1) for paragraph, end in zip(paragraphs, ends, strict=True)]
