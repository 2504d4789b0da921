"""The library's reads."""

from __future__ import annotations

import pytest

from annotations.access import Audience
from annotations.choices import Choice
from annotations.library import PAGE_SIZE, LibraryPage, library_page
from annotations.library_query import LibraryQuery
from annotations.models import Highlight, Note
from newsroom.models import Article, Entity, Mention, Reader
from newsroom.models.ranged import span
from tests.conftest import StoryMaker


def _mark(story: Article, reader: Reader, start: int, audience: str = Audience.ME) -> None:
    place = span(start, start + 3)
    Highlight.objects.create(article=story, revision=story.current, reader=reader, span=place, audience=audience)


def _note(story: Article, reader: Reader, audience: str = Audience.ME) -> None:
    Note.objects.create(article=story, paragraph_key="p1", author=reader, audience=audience, body="Why?")


def _mention(story: Article, entity: Entity) -> None:
    Mention.objects.create(revision=story.current, entity=entity, span=span(0, 3), source="test")


def _entity(name: str, **fields: object) -> Entity:
    return Entity.objects.create(**{"slug": name.lower(), "name": name, "kind": Entity.Kind.PLACE} | fields)


def _headlines(page: LibraryPage) -> list[str]:
    return [story.headline for story in page.stories]


def test_the_newest_story_comes_first(ana: Reader, make_story: StoryMaker) -> None:
    for headline in ("One", "Two", "Three"):
        make_story(headline=headline)
    assert _headlines(library_page(ana, LibraryQuery())) == ["Three", "Two", "One"]


def test_marks_and_notes_are_counted_apart_and_as_the_reader_sees_them(
    ana: Reader, ben: Reader, story: Article
) -> None:
    for start in (0, 4, 8):
        _mark(story, ana, start)
    _mark(story, ben, 0)
    _mark(story, ben, 4, Audience.EVERYONE)
    _note(story, ana)
    _note(story, ana, Audience.EVERYONE)
    [seen_by_ana], [seen_by_ben] = (library_page(reader, LibraryQuery()).stories for reader in (ana, ben))
    assert (seen_by_ana.mark_count, seen_by_ana.note_count) == (4, 2)
    assert (seen_by_ben.mark_count, seen_by_ben.note_count) == (2, 1)


def test_every_story_is_on_exactly_one_page(ana: Reader, make_story: StoryMaker) -> None:
    made = [make_story(headline=f"Story {n}").headline for n in range(2 * PAGE_SIZE + 1)]
    query, read = LibraryQuery(), []
    while query:
        page = library_page(ana, query)
        read += _headlines(page)
        query = page.next
    assert read == made[::-1]


def test_a_story_that_comes_in_meanwhile_does_not_move_the_next_page(ana: Reader, make_story: StoryMaker) -> None:
    for n in range(PAGE_SIZE + 1):
        make_story(headline=f"Story {n}")
    following = library_page(ana, LibraryQuery()).next
    make_story(headline="Meanwhile")
    assert following is not None
    assert _headlines(library_page(ana, following)) == ["Story 0"]


def test_publication_and_section_narrow_down_and_count_under_each_other(ana: Reader, make_story: StoryMaker) -> None:
    make_story(headline="One", publication="Gazette", section="Local")
    make_story(headline="Two", publication="Gazette", section="Sport")
    make_story(headline="Three", publication="Courier", section="Local")
    page = library_page(ana, LibraryQuery(publication="Gazette"))
    assert _headlines(page) == ["Two", "One"]
    assert page.choices["publication"] == [Choice("Courier", "Courier", 1), Choice("Gazette", "Gazette", 2)]
    assert page.choices["section"] == [Choice("Local", "Local", 1), Choice("Sport", "Sport", 1)]


def test_a_story_counts_once_for_an_entity_it_names_often(ana: Reader, story: Article) -> None:
    bay = _entity("Bay")
    _mention(story, bay)
    _mention(story, bay)
    assert library_page(ana, LibraryQuery()).choices["entity"] == [Choice("bay", "Bay", 1, "Place")]


def test_a_merged_entity_counts_as_the_other(ana: Reader, make_story: StoryMaker) -> None:
    bay = _entity("Bay")
    merged = _entity("Marrow", merged_into=bay)
    for headline, entity in (("One", bay), ("Two", merged), ("Three", _entity("Old", merged_into=bay))):
        _mention(make_story(headline=headline), entity)
    page = library_page(ana, LibraryQuery(entity="bay"))
    assert _headlines(page) == ["Three", "Two", "One"]
    assert page.choices["entity"] == [Choice("bay", "Bay", 3, "Place")]


@pytest.mark.parametrize("rejected", ["bay", "marrow"])
def test_what_is_no_entity_is_not_offered(rejected: str, ana: Reader, story: Article) -> None:
    _mention(story, _entity("Marrow", merged_into=_entity("Bay")))
    Entity.objects.filter(slug=rejected).update(rejected=True)
    assert library_page(ana, LibraryQuery()).choices["entity"] == []


def test_only_the_current_text_counts(ana: Reader, story: Article) -> None:
    _mention(story, _entity("Bay"))
    story.current = story.revisions.create(number=2, text="Shorter.", digest="")
    story.save()
    page = library_page(ana, LibraryQuery(entity="bay"))
    assert not page.stories
    assert page.choices["entity"] == [Choice("bay", "bay", 0)]
