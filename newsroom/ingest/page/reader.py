"""From a page's markup to a story."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from lxml import html as lxml_html
from lxml.html import HtmlElement

from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.ingest.dump.furniture import is_furniture
from newsroom.ingest.dump.lines import is_prose
from newsroom.ingest.errors import NoArticle, SourceTooLarge
from newsroom.ingest.foot import without_foot
from newsroom.ingest.page.body import Body, find_body
from newsroom.ingest.page.choose import choose
from newsroom.ingest.page.container import cut_out
from newsroom.ingest.page.crowds import disperse
from newsroom.ingest.page.extract import Story
from newsroom.ingest.page.folded import unfold
from newsroom.ingest.page.lead import illustrated
from newsroom.ingest.page.metadata import read_metadata
from newsroom.ingest.page.outline import without_gaps
from newsroom.ingest.page.segment import segment
from newsroom.ingest.page.story import story_of
from newsroom.ingest.page.tree import parse
from newsroom.ingest.page.unseen import says_story, unseen_story
from newsroom.ingest.pictures import lift_embedded
from newsroom.text.sanitise import MarkupTooLarge, clean_import

_MIN_STORY = 150  # code points
_MIN_STATED = 40  # of a story that the page says is one
_HEAD = 5  # paragraphs among which the headline may be repeated
_TOO_LONG = "This page is too long for one story. Paste the story’s text alone."
_NO_STORY = "No story was found on this page. Paste the story’s text, or give the address of the story itself."


def read_page(markup: str, url: str = "") -> IngestedArticle:
    """Read the story on a page whose address is *url*. Raises NoArticle and SourceTooLarge."""
    root = parse(markup)
    disperse(root)
    pictures = lift_embedded(root)
    unfold(root)
    metadata, body = read_metadata(root, url), find_body(root)
    kept = _under_headline(_chosen(root, body, url), metadata.headline)
    story = without_gaps(_without_repeats(without_foot(kept, metadata.byline)))
    paragraphs = tuple(illustrated(story, str(metadata.fields.get("lead_image", ""))))
    if not paragraphs:
        raise NoArticle(_NO_STORY)
    used = {paragraph.picture.src for paragraph in paragraphs if paragraph.picture}
    return story_of(metadata, paragraphs, {src: data for src, data in pictures.items() if src in used})


def _chosen(root: HtmlElement, body: Body, url: str) -> Sequence[IngestedParagraph]:
    """Return the paragraphs that the page shows, or those that it only holds as data if it shows no story."""
    text = body.text
    if lines := unseen_story(root, text):
        return [IngestedParagraph(line) for line in lines if not is_furniture(line)]
    if len(text) < (_MIN_STATED if says_story(root) else _MIN_STORY):
        return ()
    return choose(segment(_clean(cut_out(root, body.leaves, body.chosen)), url), Story(text))


def _clean(container: HtmlElement | None) -> str:
    if container is None:
        return ""
    try:
        return clean_import(lxml_html.tostring(container, encoding="unicode", with_tail=False))
    except MarkupTooLarge as error:
        raise SourceTooLarge(_TOO_LONG) from error


def _under_headline(paragraphs: Sequence[IngestedParagraph], headline: str) -> Sequence[IngestedParagraph]:
    """Drop the headline where the text repeats it at its head, and what stands above it."""
    head = [at + 1 for at, paragraph in enumerate(paragraphs[:_HEAD]) if _repeats(paragraph.text, headline)]
    return paragraphs[max(head, default=0) :]


def _repeats(text: str, headline: str) -> bool:
    """The headline alone, or with a byline in the same line."""
    return text == headline or (bool(headline) and text.startswith(headline) and not is_prose(text[len(headline) :]))


def _without_repeats(paragraphs: Sequence[IngestedParagraph]) -> tuple[IngestedParagraph, ...]:
    """Keep one of two paragraphs that stand together and say the same, such as a caption and its alternative text."""
    return tuple(next(group) for _, group in groupby(paragraphs, key=_said))


def _said(paragraph: IngestedParagraph) -> str:
    return paragraph.picture.src if paragraph.picture and paragraph.is_wordless else paragraph.text
