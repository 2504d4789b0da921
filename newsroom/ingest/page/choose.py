"""Which of a container's paragraphs are the story's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise, zip_longest

from newsroom.ingest.article import IngestedParagraph
from newsroom.ingest.byline import read_byline
from newsroom.ingest.dump.furniture import ends_story, is_furniture, opens_box
from newsroom.ingest.dump.lines import is_prose, is_sentence
from newsroom.ingest.dump.span import is_credit_line
from newsroom.ingest.page.credit_lines import says_credit
from newsroom.ingest.page.extract import Story
from newsroom.ingest.people import is_role
from newsroom.ingest.rights import is_rights_line

_MOST_BELOW = 3  # pictures below the last words
_MATCH = 0.5  # share of a paragraph's words found in the story
_MAX_LINKED = 0.5  # share of a paragraph's text inside links, unless it was found in the story

_MAX_DATED = 50  # code points of a line that says when the story was published, "a.m." at its end
_MAX_CREDIT = 60  # of a name or a role
_MANY = 3  # headings of a level, of which the first may open the story
_MAX_LABEL = 30  # code points
_LABEL_ENDS = (":", "|", "：", "»", "→", "▶", "–", "-", ">")
_MAX_BOLD_HEADING = 80  # code points
_BOLD_LEVEL = 3
_MAX_NOTE = 160
# Who at the desk answered for it, and what machine did something to it.
_OF_DESK = re.compile(
    r"[（(【\[]?(?:责任编辑|責任編輯|责编|責編)\s*[:：]"
    r"|(?:this|the) (?:article|story|text|page) (?:was|is|has been) (?:automatically |machine[- ])?"
    r"(?:translated|generated) (?:automatically|by|using|with) (?:an? )?"
    r"(?:machine|ai\b|computer|artificial|automat|software)",
    re.IGNORECASE,
)
_SLIDE = re.compile(r"\d{1,3}\s?(?:of|/|von|de|di|sur|van|av|z|из)\s?\d{1,3}\b")


def choose(paragraphs: Sequence[IngestedParagraph], story: Story) -> tuple[IngestedParagraph, ...]:
    """Return the paragraphs from the first to the last that *story* has, without the furniture between them."""
    found = [at for at, paragraph in enumerate(paragraphs) if _is_found(paragraph, story)]
    if not found:
        return ()
    between = list(_with_bold_headings(paragraphs[_start(paragraphs, found[0]) : _stop(paragraphs, found[-1])]))
    kept = [paragraph for paragraph in _until_end(between) if _belongs(paragraph, story)]
    return tuple(_without_stray_headings(list(_without_credits(list(_without_slides(kept))))))


def _without_slides(paragraphs: Sequence[IngestedParagraph]) -> Iterator[IngestedParagraph]:
    """Drop the words on counted slides of a gallery, "1 of 3 …" below a picture."""
    for before, paragraph in pairwise((None, *paragraphs)):
        below_picture = before is not None and before.kind == "caption"
        if paragraph is not None and not (below_picture and paragraph.kind == "body" and _SLIDE.match(paragraph.text)):
            yield paragraph


def _without_credits(paragraphs: Sequence[IngestedParagraph]) -> Iterator[IngestedParagraph]:
    """Drop who wrote the story, and what they are, where that stands alone above its first sentence."""
    begun = False
    for paragraph in paragraphs:
        begun = begun or not _is_role_or_name(paragraph)
        if begun or paragraph.kind == "caption":
            yield paragraph


def _is_role_or_name(paragraph: IngestedParagraph) -> bool:
    text = paragraph.text
    if paragraph.kind == "caption":
        return True
    short = paragraph.kind == "body" and len(text) <= _MAX_CREDIT and not is_sentence(text)
    return short and (is_role(text) or read_byline(text, trusted=True) is not None)


def _is_found(paragraph: IngestedParagraph, story: Story) -> bool:
    return paragraph.kind not in ("heading", "caption") and story.share(paragraph.text) >= _MATCH


def _with_bold_headings(paragraphs: Sequence[IngestedParagraph]) -> Iterator[IngestedParagraph]:
    """A short bold line over a paragraph that is not bold is a heading, whatever its tag."""
    for paragraph, after in zip_longest(paragraphs, paragraphs[1:]):
        over_text = after is not None and after.kind == "body" and not _is_bold(after)
        yield _heading(paragraph) if over_text and _is_bold_heading(paragraph) else paragraph


def _is_bold_heading(paragraph: IngestedParagraph) -> bool:
    text = paragraph.text
    title = len(text) <= _MAX_BOLD_HEADING and not is_sentence(text) and not text.endswith((":", ","))
    plain = paragraph.kind == "body" and linked_share(paragraph) <= _MAX_LINKED
    return title and plain and _is_bold(paragraph) and not is_credit_line(text)


def _is_bold(paragraph: IngestedParagraph) -> bool:
    return any(i.kind == "strong" and (i.start, i.end) == (0, len(paragraph.text)) for i in paragraph.inlines)


def _heading(paragraph: IngestedParagraph) -> IngestedParagraph:
    inlines = tuple(inline for inline in paragraph.inlines if inline.kind != "strong")
    return IngestedParagraph(paragraph.text, "heading", inlines, level=_BOLD_LEVEL)


def _start(paragraphs: Sequence[IngestedParagraph], first: int) -> int:
    """A picture right above the text is the story's, and a heading that is one of several, or a list's."""
    start = first
    while start and (paragraphs[start - 1].kind == "caption" or _opens_text(paragraphs, start - 1)):
        start -= 1
    return start


def _stop(paragraphs: Sequence[IngestedParagraph], last: int) -> int:
    """The pictures right below the text are the story's, unless they are a row of others' pictures."""
    stop = last + 1
    while stop < len(paragraphs) and paragraphs[stop].kind == "caption":
        stop += 1
    return stop if stop - last - 1 <= _MOST_BELOW else last + 1


def _opens_text(paragraphs: Sequence[IngestedParagraph], at: int) -> bool:
    """A single heading above paragraphs is a standfirst, or a kicker."""
    alike = (paragraph.kind == "heading" and paragraph.level == paragraphs[at].level for paragraph in paragraphs[at:])
    of_list = paragraphs[at + 1].kind == "list_item"
    return paragraphs[at].kind == "heading" and (of_list or sum(alike) >= _MANY)


def _until_end(paragraphs: Sequence[IngestedParagraph]) -> Sequence[IngestedParagraph]:
    """Cut at the heading of the comments or of other stories, if it stands in the second half of the text."""
    lengths = list(accumulate(len(paragraph.text) for paragraph in paragraphs))
    ends = (
        at
        for at, paragraph in enumerate(paragraphs)
        if paragraph.kind in ("heading", "body") and 2 * lengths[at] > lengths[-1] and ends_story(paragraph.text)
    )
    return paragraphs[: next(ends, len(paragraphs))]


def _belongs(paragraph: IngestedParagraph, story: Story) -> bool:
    text = paragraph.text
    if paragraph.kind == "caption":
        return not is_furniture(text) or says_credit(text)
    if paragraph.kind == "table_row":
        return True
    if is_furniture(text) or is_rights_line(text) or _is_notice(paragraph):
        return False
    if story.share(text) >= _MATCH:
        return True
    if paragraph.kind == "heading":
        return not (opens_box(text) or ends_story(text)) and linked_share(paragraph) <= _MAX_LINKED
    return (paragraph.kind != "body" or is_prose(text)) and linked_share(paragraph) <= _MAX_LINKED


def _is_notice(paragraph: IngestedParagraph) -> bool:
    """A link behind a label, the head of what follows the story, or the page's own byline and date."""
    text = paragraph.text
    if paragraph.kind not in ("body", "list_item"):
        return False
    if _OF_DESK.match(text) and len(text) <= _MAX_NOTE:
        return True
    if is_sentence(text):
        return len(text) <= _MAX_DATED and is_credit_line(text)
    labelled = paragraph.kind == "body" and _is_labelled_link(paragraph)
    return labelled or ends_story(text) or is_credit_line(text)


def _is_labelled_link(paragraph: IngestedParagraph) -> bool:
    """A link to another story behind a label: "Read more: …", "READ | …"."""
    link = next((inline for inline in paragraph.inlines if inline.kind == "link"), None)
    label = paragraph.text[: link.start].rstrip() if link else ""
    return bool(link and label.endswith(_LABEL_ENDS) and len(label) <= _MAX_LABEL and link.end == len(paragraph.text))


def linked_share(paragraph: IngestedParagraph) -> float:
    """Return the share, 0 to 1, of the paragraph's text that is inside links."""
    linked = sum(inline.end - inline.start for inline in paragraph.inlines if inline.kind == "link")
    return linked / len(paragraph.text)


def _without_stray_headings(paragraphs: Sequence[IngestedParagraph]) -> Iterator[IngestedParagraph]:
    """Drop a heading with nothing under it: what it headed was furniture."""
    for paragraph, after in zip_longest(paragraphs, paragraphs[1:]):
        over_higher = after is not None and after.kind == "heading" and after.level <= paragraph.level
        if paragraph.kind != "heading" or not (after is None or over_higher):
            yield paragraph
