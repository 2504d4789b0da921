"""The markup of a story alone, without its page: nothing has to be found in it, and little is taken away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import html as lxml_html
from lxml.html import HtmlElement

from newsroom.ingest.article import FoundIn, IngestedArticle, IngestedParagraph, Source
from newsroom.ingest.credited import with_credits
from newsroom.ingest.decode import decode
from newsroom.ingest.dump.furniture import is_advertisement
from newsroom.ingest.errors import NoArticle, SourceTooLarge
from newsroom.ingest.page.outline import without_gaps
from newsroom.ingest.page.segment import segment
from newsroom.ingest.page.tree import parse, text_of
from newsroom.ingest.pictures import lift_embedded
from newsroom.ingest.title import opening
from newsroom.text.sanitise import MarkupTooLarge, clean_import

_TOO_LONG = "This is too long for one story. Bring in its parts one by one."
_EMPTY = "There is no text in this. Look whether the story is at its address, and bring it in from there."


@dataclass(frozen=True)
class _Headline:
    text: str
    found_in: FoundIn


def read_fragment_source(source: Source) -> IngestedArticle:
    """Read *source*, a story's markup, whose links and pictures are relative to ``source.url``.

    Its headline is the known one, or else its first ``h1``. Raises NoArticle, SourceTooLarge and what decoding raises.
    """
    root = parse(decode(source.data, source.charset))
    pictures = lift_embedded(root)
    headline = _headline(source, root)
    paragraphs = without_gaps(list(_under(headline.text, _paragraphs(root, source.url))))
    if not paragraphs:
        raise NoArticle(_EMPTY)
    used = {paragraph.picture.src for paragraph in paragraphs if paragraph.picture}
    article = IngestedArticle(
        headline=headline.text or opening(paragraphs[0].text),
        paragraphs=paragraphs,
        pictures={src: data for src, data in pictures.items() if src in used},
        found_in={"headline": headline.found_in},
    )
    if source.known.found_in != "file":
        return article
    return with_credits(article, source.known.fields.get("authors", ()))  # a file's text says best who wrote it


def _headline(source: Source, root: HtmlElement) -> _Headline:
    if known := source.known.fields.get("headline"):
        return _Headline(str(known), source.known.found_in)
    heading = next((text for heading in root.iter("h1") if (text := text_of(heading))), "")
    return _Headline(heading, "markup" if heading else "guess")


def _paragraphs(root: HtmlElement, base: str) -> Sequence[IngestedParagraph]:
    body = next(root.iter("body"), root)
    try:
        return segment(clean_import(lxml_html.tostring(body, encoding="unicode", with_tail=False)), base)
    except MarkupTooLarge as error:
        raise SourceTooLarge(_TOO_LONG) from error


def _under(headline: str, paragraphs: Sequence[IngestedParagraph]) -> Iterator[IngestedParagraph]:
    """Leave out the headline where it stands as a heading over the rest, and the labels of advertisements."""
    first = next((at for at, paragraph in enumerate(paragraphs) if paragraph.kind != "caption"), 0)
    for at, paragraph in enumerate(paragraphs):
        repeats = at == first and paragraph.kind == "heading" and paragraph.text == headline
        if not repeats and not is_advertisement(paragraph.text):
            yield paragraph
