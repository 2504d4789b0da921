"""A story with several versions is one story in the library's filters and counts, and what readers decided holds."""

from __future__ import annotations

import pytest

from annotations.library import library_page
from annotations.library_query import LibraryQuery
from annotations.proposals import dismiss, dismissed_in, proposals
from annotations.reading import open_page
from annotations.search import matching
from annotations.sources import sources_of
from newsroom.models import Article, Entity, Mention, Reader, Revision
from newsroom.models.ranged import span
from tests.annotations.conftest import AttributionMaker
from tests.conftest import StoryMaker
from tests.newsroom.revised import revised

SAID = "Repairs to the pier cost 240,000 crowns"
TEXT = f"{SAID}, Ilse Karrow said."


@pytest.fixture
def twice(make_story: StoryMaker, attribute_words: AttributionMaker) -> Article:
    story = make_story(TEXT, "Nobody said why.", publication="Estmere Courier")
    attribute_words(story, SAID, "Ilse Karrow", cue="said", speakers=["Ilse Karrow"])
    start = story.newest.text.index("Ilse Karrow")
    at = span(start, start + len("Ilse Karrow"))
    Mention.objects.create(revision=story.newest, entity=Entity.objects.get(), span=at, source="test")
    story = revised(story, TEXT, "Somebody knew why.")
    Revision.objects.update(recognition=Revision.Recognition.DONE)
    return Article.objects.with_current().get(pk=story.pk)


def test_in_the_library(twice: Article, ana: Reader) -> None:
    page = library_page(ana, LibraryQuery(entity="ilse-karrow"))
    assert page.stories == [twice]
    assert [(choice.label, choice.found) for choice in page.choices["entity"]] == [("Ilse Karrow", 1)]
    assert [choice.found for choice in page.choices["publication"]] == [1]


def test_in_the_search(twice: Article) -> None:
    configs = [twice.search_config]
    assert Article.objects.filter(matching("somebody knew", configs)).count() == 1
    assert not Article.objects.filter(matching("nobody", configs)).exists()


def test_among_its_sources(twice: Article, ana: Reader) -> None:
    page = open_page(twice, ana)
    [voice] = sources_of(page.revision.text, page.statements).voices
    assert voice.statements == 1


def test_a_proposal_that_was_dismissed_stays_so(twice: Article, ana: Reader) -> None:
    [offered] = proposals(open_page(twice, ana), dismissed_in(twice, ana))
    dismiss(twice, ana, offered.digest)
    after = revised(twice, "It rained.", TEXT)
    Revision.objects.update(recognition=Revision.Recognition.DONE)
    after = Article.objects.with_current().get(pk=after.pk)
    assert len(open_page(after, ana).statements) == 1
    assert proposals(open_page(after, ana), dismissed_in(after, ana)) == []
