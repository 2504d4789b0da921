"""A page's story, put together from its metadata and its paragraphs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsroom.ingest.article import FoundIn, IngestedArticle, IngestedParagraph
from newsroom.ingest.credited import without_credits
from newsroom.ingest.dateline import read_dateline
from newsroom.ingest.page.metadata import Metadata
from newsroom.ingest.title import opening


def story_of(
    metadata: Metadata, paragraphs: tuple[IngestedParagraph, ...], pictures: dict[str, bytes]
) -> IngestedArticle:
    """Return the story; its first paragraph tells the dateline, and the headline where nothing else does."""
    own = metadata.fields
    paragraphs = without_credits(paragraphs, metadata.byline.authors, metadata.headline)
    paragraphs = _below_standfirst(paragraphs, metadata)
    first = next((paragraph for paragraph in paragraphs if paragraph.kind == "body"), paragraphs[0])
    told = _told_by(first.text)
    fields: dict[str, Any] = {**told, **own}
    if fields.get("standfirst") in (first.text, fields["headline"]):
        del fields["standfirst"]
    places: Mapping[str, FoundIn] = {**dict.fromkeys(told, "text"), **metadata.found_in}
    found_in = {name: place for name, place in places.items() if name in fields}
    return IngestedArticle(paragraphs=paragraphs, pictures=pictures, found_in=found_in, **fields)


def _below_standfirst(paragraphs: tuple[IngestedParagraph, ...], metadata: Metadata) -> tuple[IngestedParagraph, ...]:
    """Leave the standfirst out of *paragraphs* where the page calls it so. One that it merely describes itself by may
    be its first paragraph, as it often is."""
    standfirst = metadata.fields.get("standfirst")
    if metadata.found_in.get("standfirst") != "markup":
        return paragraphs
    below = tuple(paragraph for paragraph in paragraphs if paragraph.text != standfirst)
    return below if any(paragraph.kind == "body" for paragraph in below) else paragraphs


def _told_by(paragraph: str) -> dict[str, str]:
    """Return what the story's first *paragraph* tells of it."""
    told = {"headline": opening(paragraph)}
    if dateline := read_dateline(paragraph):
        told |= {"dateline": dateline.place} | ({"agency": dateline.agency} if dateline.agency else {})
    return told
