"""A PDF file's story."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, takewhile

from newsroom.ingest.article import FoundIn, IngestedArticle, IngestedParagraph, Source
from newsroom.ingest.byline import Byline, read_byline
from newsroom.ingest.dateline import Dateline, read_dateline
from newsroom.ingest.dump import read_dump
from newsroom.ingest.dump.furniture import ends_story, is_furniture
from newsroom.ingest.dump.head import read_dates
from newsroom.ingest.dump.lines import is_sentence
from newsroom.ingest.dump.span import is_credit_line
from newsroom.ingest.errors import NoTextLayer
from newsroom.ingest.page.outline import without_gaps
from newsroom.ingest.pdf.blocks import blocks_of, goes_on
from newsroom.ingest.pdf.hyphens import compounds
from newsroom.ingest.pdf.lines import Line, lines_of
from newsroom.ingest.pdf.open import Opened, open_pdf
from newsroom.ingest.pdf.order import columns
from newsroom.ingest.pdf.running import without_running
from newsroom.ingest.pdf.story import Block, block_of, headline_at, paragraphs_of, text_size
from newsroom.ingest.people import is_person, person_in
from newsroom.ingest.rights import is_rights_line
from newsroom.ingest.title import opening
from newsroom.text import whitespace

_NO_TEXT = (
    "This PDF has pictures of its pages and no text layer. Let a program read the text in them (OCR), save that as a"
    " PDF and bring it, or paste the story’s text."
)
_LEAST = 20  # characters of a whole file that has text
_HEAD = 6  # blocks under the headline that may be the byline, the date and the like
_LONGEST_HEAD = 400  # code points of one of them
_A_FILES_NAME = re.compile(r"^microsoft |^untitled|\.(?:docx?|pdf|indd|qxd|odt|tex|html?)\b", re.IGNORECASE)


def read_pdf_source(source: Source) -> IngestedArticle:
    """Read the PDF file *source*. Raises NoTextLayer, LockedFile, and what is wrong with its size or bytes."""
    opened = open_pdf(source.data)
    blocks = _blocks(opened)
    if sum(len(block.text) for block in blocks) < _LEAST:
        raise NoTextLayer(_NO_TEXT)
    return _article(blocks, opened)


def _blocks(opened: Opened) -> list[Block]:
    kept = [list(map(lines_of, columns(pieces))) for pieces in without_running(opened.pages)]
    known = compounds([line.text for page in kept for column in page for line in column])
    return [
        block_of(lines, known, number, lines[0].baseline / opened.pages[number].height)
        for number, lines in _joined_up(kept)
    ]


def _joined_up(pages: Sequence[Sequence[Sequence[Line]]]) -> list[tuple[int, list[Line]]]:
    """Return the lines of each block with its page; what goes on in another column or on another page is one."""
    found: list[tuple[int, list[Line]]] = []
    for number, page in enumerate(pages):
        for column in page:
            first, *rest = blocks_of(column)
            if found and goes_on(found[-1][1], first):
                found[-1][1].extend(first)
            else:
                found.append((number, first))
            found += [(number, block) for block in rest]
    return found


def _article(blocks: list[Block], opened: Opened) -> IngestedArticle:
    """Type tells headline and text apart; where all is in one type, what the lines say does."""
    size = text_size(blocks)
    at = headline_at(blocks, size)
    if at is None:
        return _told_by_lines(blocks, opened)
    head = _head(blocks[at + 1 : at + 1 + _HEAD])
    paragraphs = without_gaps(_story(paragraphs_of(blocks[at + 1 + len(head) :], size)))
    if not paragraphs:
        return _told_by_lines(blocks, opened)
    found = _found(paragraphs, [whitespace.line(block.text) for block in head], opened)
    rights = next((block.text for block in paragraphs if is_rights_line(block.text)), "")
    found |= {"headline": (whitespace.line(blocks[at].text), "markup"), "rights": (rights, "text")}
    fields = {name: value for name, (value, _) in found.items() if value}
    kept = tuple(block for block in paragraphs if block.text != rights)
    found_in = {name: found[name][1] for name in fields}
    return IngestedArticle(paragraphs=kept, found_in=found_in, **fields)  # type: ignore[arg-type]


def _told_by_lines(blocks: Sequence[Block], opened: Opened) -> IngestedArticle:
    article = read_dump("\n".join(whitespace.line(block.text) for block in blocks))
    stated = _stated_title(opened.metadata)
    if not stated or article.headline != opening(article.paragraphs[0].text):
        return article
    return replace(article, headline=stated, found_in={**article.found_in, "headline": "file"})


def _story(paragraphs: Sequence[IngestedParagraph]) -> list[IngestedParagraph]:
    """Leave out what a printed web page has around its story, and what follows that."""
    half = sum(len(block.text) for block in paragraphs) / 2
    so_far = accumulate(len(block.text) for block in paragraphs)
    ends = (at for at, (read, block) in enumerate(zip(so_far, paragraphs, strict=True)) if read > half and _ends(block))
    return [block for block in paragraphs[: next(ends, None)] if not is_furniture(block.text)]


def _ends(block: IngestedParagraph) -> bool:
    return block.kind in ("heading", "body") and ends_story(block.text)


def _head(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks under the headline that say who wrote the story and when, up to the last that does."""
    short = list(takewhile(lambda block: len(block.text) <= _LONGEST_HEAD, blocks))
    credits = [at + 1 for at, block in enumerate(short) if _is_credit(whitespace.line(block.text))]
    return short[: max(credits, default=0)]


def _is_credit(line: str) -> bool:
    return is_credit_line(line) or is_person(line)


def _found(
    paragraphs: Sequence[IngestedParagraph], head: Sequence[str], opened: Opened
) -> dict[str, tuple[object, FoundIn]]:
    """Return what the pages and the file say, each with where; what is not said is empty."""
    bylines = (read_byline(line, trusted=is_person(line)) for line in head)
    byline = next(filter(None, bylines), Byline())
    published, updated = read_dates(head)
    first = next((block.text for block in paragraphs if block.kind == "body"), "")
    dateline = read_dateline(first) or Dateline("")
    author = opened.metadata.get("Author", "")
    person = person_in(author)
    return {
        "authors": (byline.authors, "markup") if byline.authors else (tuple(filter(None, [person])), "file"),
        "agency": (byline.agency or dateline.agency, "markup" if byline.agency else "text"),
        "dateline": (dateline.place, "text"),
        "standfirst": (next((line for line in head[:1] if is_sentence(line)), ""), "markup"),
        "published_on": (published, "markup"),
        "updated_on": (updated, "markup"),
    }


def _stated_title(metadata: Mapping[str, str]) -> str:
    """Return the file's title, unless a program made it of the name of another file."""
    title = whitespace.line(metadata.get("Title", ""))
    return "" if _A_FILES_NAME.search(title) else title
