"""From a page to the bytes of a book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, time
from uuid import NAMESPACE_URL, uuid5

from django.utils.html import escape

from annotations.export.contents.threads import threads
from annotations.export.epub.archive import archive
from annotations.export.epub.book import Book, Document, Metadata, Picture
from annotations.export.epub.cover import cover
from annotations.export.epub.nav import COVER
from annotations.export.epub.package import PICTURES
from annotations.export.epub.sections import sections
from annotations.export.epub.story import FIRST, story
from annotations.export.epub.style import style
from annotations.export.markup.xml_text import language
from annotations.export.options import ExportOptions
from annotations.export.pictures import images_of
from annotations.reading import ReadingPage
from annotations.rows import ReadingParagraph
from annotations.words import authors, day, direction
from newsroom.models import Image

_NO_LANGUAGE = "und"


def write_epub(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return the copy as an EPUB 3 that reads well on any e-reader. Nothing in it is fetched from anywhere."""
    images = images_of(page.paragraphs)
    noted, tongue = threads(page), language(page.article.language)
    paragraphs = [_with_file(paragraph, images) for paragraph in page.paragraphs]
    documents = [_cover_page(page), *story(page, paragraphs, noted, tongue), *sections(page, options, noted)]
    drawn = cover(page.article.headline, page.article.publication, _foot(page, options))
    pictures = [_picture(images[pk]) for pk in sorted(images)]
    return archive(Book(_metadata(page, options), drawn, style(page.colours), documents, pictures, FIRST))


def _cover_page(page: ReadingPage) -> Document:
    alt = f"Cover: {page.article.headline}" + (f", {page.article.publication}" if page.article.publication else "")
    body = f'<section epub:type="cover" id="{COVER}" class="cover"><img src="cover.svg" alt="{escape(alt)}"></section>'
    return Document(COVER, "Cover", body, "en")


def _foot(page: ReadingPage, options: ExportOptions) -> list[str]:
    published = [day(page.article.published_on)] if page.article.published_on else []
    return [*published, f"A copy with marks and notes, by {page.reader_name}", day(options.made_on)]


def _metadata(page: ReadingPage, options: ExportOptions) -> Metadata:
    article, pictured = page.article, [p for p in page.paragraphs if p.image]
    return Metadata(
        identifier=uuid5(NAMESPACE_URL, f"{article.canonical_url or article.slug}#{page.reader_name}").urn,
        title=article.headline,
        creators=authors(article),
        agency=article.agency,
        distributor=article.distributor,
        reader=page.reader_name,
        language=language(article.language) or _NO_LANGUAGE,
        publisher=article.publication,
        rights=article.rights,
        source=article.canonical_url,
        description=article.standfirst,
        published_on=article.published_on,
        modified_at=_modified_at(page, options),
        is_right_to_left=direction(article.language) == "rtl",
        has_pictures=bool(pictured),
        has_gaps=not all(paragraph.image_alt for paragraph in pictured),
    )


def _modified_at(page: ReadingPage, options: ExportOptions) -> datetime:
    """Return when the copy last changed: e-readers take a book for the one they have unless that tells it apart."""
    made_on = datetime.combine(options.made_on, time.min, UTC)
    notes = (note.edited_at or note.created_at for note in page.notes)
    return max([made_on, *(row.created_at for row in page.highlights), *notes]).astimezone(UTC)


def _with_file(paragraph: ReadingParagraph, images: Mapping[int, Image]) -> ReadingParagraph:
    if paragraph.image is None:
        return paragraph
    address = f"{PICTURES}/{_name(images[paragraph.image.id])}"
    return replace(paragraph, image=replace(paragraph.image, url=address))


def _picture(image: Image) -> Picture:
    return Picture(_name(image), image.media_type, bytes(image.data))


def _name(image: Image) -> str:
    return f"{image.digest}.{image.media_type.removeprefix('image/')}"
