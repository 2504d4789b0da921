"""From a pasted text to a story: where its text lies, what stands above it, what stands under it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.ingest.byline import Byline
from newsroom.ingest.dateline import Dateline, read_dateline
from newsroom.ingest.dump.body import paragraphs
from newsroom.ingest.dump.comments import comments_at
from newsroom.ingest.dump.furniture import ends_story, is_furniture, opens_box
from newsroom.ingest.dump.head import Head, read_dates, read_head
from newsroom.ingest.dump.lines import is_prose, is_sentence, split_lines, told_length
from newsroom.ingest.dump.span import is_credit_line, read_signature, story_span
from newsroom.ingest.errors import NoArticle, SourceTooLarge
from newsroom.ingest.foot import without_foot
from newsroom.ingest.found import all_found_in
from newsroom.ingest.language import detect_language
from newsroom.ingest.rights import distributor, is_rights_line
from newsroom.ingest.title import opening

MAX_LINES = 50_000
_CLEAN_HEAD = 5  # lines that a text without its page may have above its first sentence
_MAX_SCRAPS = 0.6  # share of lines that are no sentences in a text without its page
_MIN_STORY = 150  # code points of running text in a page's dump
_SIGNED = 3  # lines under the text in which its byline may stand
_FOOT = 12  # lines under the text in which dates are looked for


def read_dump(text: str) -> IngestedArticle:
    """Read *text*, a whole page's or a story's alone. Raises NoArticle, and SourceTooLarge above MAX_LINES."""
    lines = split_lines(text)
    if len(lines) > MAX_LINES:
        raise SourceTooLarge("This has too many lines for one story. Paste the story’s text alone.")
    clean = _is_clean(lines)
    start, end = _clean_span(lines) if clean else story_span(lines)
    blocks = tuple(paragraphs(lines[start:end], Counter(lines), clean=clean))
    if not blocks or (not clean and sum(told_length(block.text) for block in blocks) < _MIN_STORY):
        raise NoArticle("No story was found in this text. Paste the story itself: its headline and its paragraphs.")
    head = read_head(lines, start, detect_language(" ".join(block.text for block in blocks)))
    foot = lines[end : min((at for at in comments_at(lines) if at >= end), default=len(lines))]
    return all_found_in(_article(head, blocks, foot, _rights(lines[end:])), "text")


def _article(head: Head, blocks: tuple[IngestedParagraph, ...], foot: Sequence[str], rights: str) -> IngestedArticle:
    blocks = tuple(without_foot(blocks, head.byline))
    byline = head.byline if head.byline.authors else _signed(foot) or head.byline
    dateline = read_dateline(blocks[0].text) or Dateline("")
    published, updated = map(_either, (head.published_on, head.updated_on), read_dates(foot[:_FOOT], head.language))
    return IngestedArticle(
        headline=head.headline or opening(blocks[0].text),
        paragraphs=blocks,
        standfirst=head.standfirst if head.standfirst != blocks[0].text else "",
        authors=byline.authors,
        agency=_agency(byline, dateline, head.publication),
        dateline=dateline.place,
        section=head.section,
        publication=head.publication,
        distributor=distributor(rights),
        rights=rights,
        published_on=published,
        updated_on=updated if updated != published else None,
    )


def _signed(foot: Sequence[str]) -> Byline | None:
    """Some stories are signed right under the text."""
    return next((found for found in map(read_signature, foot[:_SIGNED]) if found and found.authors), None)


def _either(above: date | None, under: date | None) -> date | None:
    return above or under


def _agency(byline: Byline, dateline: Dateline, publication: str) -> str:
    """A publication's own reporter sends no wire copy."""
    agency = byline.agency or dateline.agency
    return "" if publication and agency.casefold() == publication.casefold() else agency


def _rights(foot: Sequence[str]) -> str:
    """The line that names a distributor is the story's own; else the first one is."""
    found = [line for line in foot if is_rights_line(line)]
    return next((line for line in found if distributor(line)), found[0] if found else "")


def _is_clean(lines: Sequence[str]) -> bool:
    """Tell whether this is a story without the page around it."""
    if any(is_furniture(line) or ends_story(line) or opens_box(line) for line in lines) or comments_at(lines):
        return False
    texts = [is_prose(line) or is_sentence(line) for line in lines]
    head = texts.index(True) if True in texts else len(lines)
    return head <= _CLEAN_HEAD and texts[head:].count(False) <= len(lines) * _MAX_SCRAPS


def _clean_span(lines: Sequence[str]) -> tuple[int, int]:
    """The text begins under the headline and the credits, and ends above a rights line."""
    head = next((at for at, line in enumerate(lines) if is_prose(line) or is_sentence(line)), 0)
    credits = [at + 1 for at in range(head, min(head + 4, len(lines))) if is_credit_line(lines[at])]
    start = max(credits, default=head)
    return start, next((at for at in range(start, len(lines)) if is_rights_line(lines[at])), len(lines))
