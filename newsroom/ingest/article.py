"""What goes into the importer and what comes out of it, as plain data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import accumulate
from typing import Literal

from newsroom.text.ranges import Range

SourceKind = Literal["text", "markdown", "html", "fragment", "mhtml", "docx", "pdf", "wire", "url"]
"""``fragment`` is the markup of a story alone, without its page: a feed's, a book's chapter, a reader's own copy.
``wire`` is one item of NITF, NewsML or ninjs."""

FoundIn = Literal["json-ld", "meta", "microdata", "markup", "text", "feed", "wire", "file", "list", "guess", "reader"]
"""Where a field was found. ``markup`` is what readers see of the page; ``list`` is an export of another service."""
ParagraphKind = Literal["body", "heading", "quote", "list_item", "caption", "table_row", "code"]
InlineKind = Literal["link", "emphasis", "strong", "superscript", "subscript", "code", "struck"]
"""``struck`` is what the page shows crossed out, such as what a correction takes back."""

WORDLESS = "Picture"
"""The text of a caption paragraph whose picture has neither caption nor description: no paragraph is empty."""


@dataclass(frozen=True)
class IngestedMark:
    """What somebody marked or said where the story comes from: a comment in a Word file, a highlight elsewhere.

    ``quote`` is as the source has it, empty when the whole story is meant. ``span`` is where it stands in the text of
    the story (``joined``), in code points, where whoever read the source knows that. ``uid`` lasts: what has one is
    brought in once. ``resolved`` is what was talked out there.
    """

    quote: str
    note: str = ""
    prefix: str = ""
    suffix: str = ""
    span: Range | None = None
    author: str = ""
    made_at: datetime | None = None
    tags: tuple[str, ...] = ()
    uid: str = ""
    resolved: bool = False
    replies: tuple["IngestedMark", ...] = ()


@dataclass(frozen=True)
class Known:
    """What is said of a story beside its source, by a feed, a list or a reader; ``found_in`` says by which.

    ``fields`` are those of an IngestedArticle, by name. A reader's replace what the source says; any other's stand
    where it says nothing.
    """

    found_in: FoundIn = "list"
    fields: Mapping[str, object] = field(default_factory=dict)
    marks: tuple[IngestedMark, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Source:
    """A story as a reader brings it: pasted or uploaded bytes, or an address; or as an address answered."""

    kind: SourceKind
    data: bytes = b""
    url: str = ""
    name: str = ""
    charset: str = ""
    known: Known = Known()


@dataclass(frozen=True)
class Inline:
    """A half-open range ``[start, end)`` of its paragraph's text, in code points, with what it is."""

    start: int
    end: int
    kind: InlineKind
    href: str = ""


@dataclass(frozen=True)
class Picture:
    """An image of the story: where it is (absolute URL, or cid: if it came inside the page) and what it shows."""

    src: str
    alt: str = ""


@dataclass(frozen=True)
class IngestedParagraph:
    """One block of the story: NFC text with single spaces, no newline except in code, between lines of verse
    and between the paragraphs of an item of a list.

    ``level`` is 2-6 for headings and the depth from 1 for list items. ``ordered`` marks numbered list items and table
    rows made of headings. A table row's text is its cells joined by a tab. A caption may carry its picture: its text is
    then that picture's caption, or else its description (``alt``), or else WORDLESS. A caption that is one link is an
    embed. ``continues``: a further paragraph of the quotation that one above began, or of the list item, to which
    pictures and code may belong too.
    """

    text: str
    kind: ParagraphKind = "body"
    inlines: tuple[Inline, ...] = ()
    level: int = 0
    ordered: bool = False
    picture: Picture | None = None
    continues: bool = False

    @property
    def is_wordless(self) -> bool:
        """Tell whether this is a picture of which nothing is said."""
        return self.picture is not None and self.text == WORDLESS


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
    found_in: Mapping[str, FoundIn] = field(default_factory=dict)
    """Where each field that is not empty was found, by its name."""
    marks: tuple[IngestedMark, ...] = ()
    tags: tuple[str, ...] = ()
    item_id: str = ""
    """What a wire calls this item in all its versions; ``item_version`` is which of them this is."""
    item_version: str = ""
    embargoed_until: datetime | None = None


def joined(paragraphs: Sequence[IngestedParagraph]) -> str:
    """Return the text that *paragraphs* become in a revision."""
    return "\n".join(paragraph.text for paragraph in paragraphs)


def ranges_of(paragraphs: Sequence[IngestedParagraph]) -> list[Range]:
    """Return where each of *paragraphs* stands in that text, in code points."""
    ends = list(accumulate(len(paragraph.text) + 1 for paragraph in paragraphs))
    return [(end - 1 - len(paragraph.text), end - 1) for paragraph, end in zip(paragraphs, ends, strict=True)]
