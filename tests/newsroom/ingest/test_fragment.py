"""Stories that come without their page."""

from __future__ import annotations

import pytest

from newsroom.ingest import Source, ingest
from newsroom.ingest.article import IngestedArticle, Known
from newsroom.ingest.errors import EmptySource, IngestError, NoArticle

BASE = "https://lantern.example/coast/"


_UNKNOWN = Known()


def read(markup: str, known: Known = _UNKNOWN) -> IngestedArticle:
    return ingest(Source("fragment", markup.encode(), BASE, known=known), fetch_pictures=False)


def test_short_as_it_is_nothing_of_it_is_lost() -> None:
    story = read('<p>The <a href="/linnet">Linnet</a> is late.</p><ul><li>So are we</li></ul>')
    assert [(p.text, p.kind) for p in story.paragraphs] == [("The Linnet is late.", "body"), ("So are we", "list_item")]
    assert story.paragraphs[0].inlines[0].href == "https://lantern.example/linnet"


def test_its_headline_is_its_first_heading() -> None:
    story = read("<h1>Fog at Estmere</h1><p>No ship left.</p>")
    assert (story.headline, story.found_in["headline"]) == ("Fog at Estmere", "markup")
    assert [paragraph.text for paragraph in story.paragraphs] == ["No ship left."]


def test_what_a_feed_calls_it_comes_first() -> None:
    story = read("<h1>Part two</h1><p>No ship left.</p>", Known("feed", {"headline": "Fog at Estmere"}))
    assert (story.headline, story.found_in["headline"]) == ("Fog at Estmere", "feed")
    assert [paragraph.text for paragraph in story.paragraphs] == ["Part two", "No ship left."]


def test_without_any_headline_it_goes_by_its_first_words() -> None:
    story = read("No ship left.")
    assert (story.headline, story.found_in["headline"]) == ("No ship left.", "guess")


@pytest.mark.parametrize(
    ("markup", "error"), [("", EmptySource), ("<p> </p>", NoArticle), ("<br>" * 30_000, IngestError)]
)
def test_what_cannot_be_read_is_said(markup: str, error: type[IngestError]) -> None:
    with pytest.raises(error):
        read(markup)
