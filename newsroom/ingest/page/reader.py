"""From a page's markup to a story."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import html as lxml_html

from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.ingest.dateline import Dateline, read_dateline
from newsroom.ingest.errors import NoArticle, SourceTooLarge
from newsroom.ingest.page.choose import choose
from newsroom.ingest.page.container import find_container
from newsroom.ingest.page.extract import Story, story_text
from newsroom.ingest.page.metadata import Metadata, read_metadata
from newsroom.ingest.page.segment import segment
from newsroom.ingest.page.tree import parse
from newsroom.ingest.pictures import lift_embedded
from newsroom.text.sanitise import MarkupTooLarge, bound_attributes, clean_import

_MIN_STORY = 150  # code points
_NO_STORY = "No story was found on this page. Paste the story’s text, or give the address of the story itself."


def read_page(markup: str, url: str = "") -> IngestedArticle:
    """Read the story on a page whose address is *url*. Raises NoArticle and SourceTooLarge."""
    root = parse(markup)
    pictures = lift_embedded(root)
    story = Story(text := story_text(bound_attributes(markup)))
    metadata = read_metadata(root, url)
    container = find_container(root, story) if len(text) >= _MIN_STORY else None
    if container is None:
        raise NoArticle(_NO_STORY)
    try:
        clean = clean_import(lxml_html.tostring(container, encoding="unicode", with_tail=False))
    except MarkupTooLarge as error:
        raise SourceTooLarge("This page is too long for one story. Paste the story’s text alone.") from error
    paragraphs = _without_repeats(choose(segment(clean, url), story), metadata)
    if not paragraphs:
        raise NoArticle(_NO_STORY)
    used = {paragraph.picture.src for paragraph in paragraphs if paragraph.picture}
    return _article(metadata, paragraphs, {src: data for src, data in pictures.items() if src in used})


def _without_repeats(paragraphs: Sequence[IngestedParagraph], metadata: Metadata) -> tuple[IngestedParagraph, ...]:
    """Drop the headline and standfirst where the text repeats them at its head, and doubles standing together."""
    shown = {metadata.headline, metadata.standfirst} - {""}
    kept: list[IngestedParagraph] = []
    for paragraph in paragraphs:
        at_head = not kept and paragraph.text in shown
        if not at_head and (not kept or paragraph.text != kept[-1].text):
            kept.append(paragraph)
    return tuple(kept)


def _article(
    metadata: Metadata, paragraphs: tuple[IngestedParagraph, ...], pictures: dict[str, bytes]
) -> IngestedArticle:
    first = next((paragraph for paragraph in paragraphs if paragraph.kind == "body"), paragraphs[0])
    dateline = read_dateline(first.text) or Dateline("")
    return IngestedArticle(
        headline=metadata.headline or first.text[:80],
        paragraphs=paragraphs,
        standfirst=metadata.standfirst,
        authors=metadata.byline.authors,
        agency=metadata.byline.agency or dateline.agency,
        dateline=dateline.place,
        section=metadata.section,
        publication=metadata.publication,
        distributor=metadata.distributor,
        rights=metadata.rights,
        language=metadata.language,
        canonical_url=metadata.canonical_url,
        published_on=metadata.published_on,
        updated_on=metadata.updated_on,
        lead_image=metadata.lead_image,
        pictures=pictures,
    )
