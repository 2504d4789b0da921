"""Tags of stories."""

from __future__ import annotations

import pytest

from annotations import tags
from annotations.errors import TagError
from annotations.export.formats import FORMATS
from annotations.export.options import ExportOptions
from annotations.export.write import write_copy
from annotations.library import library_page
from annotations.library_query import LibraryQuery
from annotations.models import StoryTag
from annotations.story_tags import put, retag, tagged, tags_of
from newsroom.importing.intake import store
from newsroom.ingest.article import Known, Source
from newsroom.models import Article, Reader
from newsroom.signals import story_taken_in
from tests.conftest import StoryMaker
from tests.newsroom import ferry


def test_capitals_make_no_difference(story: Article, ana: Reader) -> None:
    assert retag(story, ana, ["Ferries", "#port  ansell", "ferries"]) == []
    assert tags_of(story, ana) == ["Ferries", "port ansell"]
    assert retag(story, ana, ["PIERS"], remove=["FERRIES"]) == ["Ferries", "port ansell"]
    assert tags_of(story, ana) == ["port ansell", "PIERS"]


def test_they_are_their_readers_alone(story: Article, ana: Reader, ben: Reader) -> None:
    put(story, ana, ["ferries"])
    assert tags_of(story, ben) == []
    assert not tagged(ben, "ferries").exists()
    assert list(tagged(ana, "FERRIES")) == [{"article": story.pk}]


def test_there_are_twenty_at_most(story: Article, ana: Reader) -> None:
    with pytest.raises(TagError, match="20 is the most"):
        put(story, ana, [f"tag {n}" for n in range(21)])
    assert not StoryTag.objects.exists()


def test_those_that_come_along_are_put_on_as_far_as_there_is_room(ana: Reader) -> None:
    names = ("Port, Ansell", "x" * 51, *(f"tag {n}" for n in range(30)))
    known = Known(tags=names)
    article, _ = store(Source("text", ferry.TEXT.encode(), known=known), ana, lambda step: None)
    found = tags_of(article, ana)
    assert len(found) == 20
    assert found[:2] == ["Port Ansell", "tag 0"]
    store(Source("text", ferry.TEXT.encode(), known=Known(tags=("more",))), ana, lambda step: None)
    assert tags_of(article, ana) == found


def test_nobodys_story_has_none(story: Article) -> None:
    story_taken_in.send(Article, article=story, reader=None, marks=(), tags=("ferries",))
    assert not StoryTag.objects.exists()


def test_the_library_is_filtered_by_them(make_story: StoryMaker, ana: Reader, ben: Reader) -> None:
    one = make_story("The ferry stopped.", headline="Ferry")
    make_story("The pier is shut.", headline="Pier")
    put(one, ana, ["Ferries"])
    page = library_page(ana, LibraryQuery(tag="ferries"))
    assert page.stories == [one]
    assert [(choice.label, choice.found) for choice in library_page(ana, LibraryQuery()).choices["tag"]] == [
        ("Ferries", 1)
    ]
    assert library_page(ben, LibraryQuery(tag="ferries")).total == 0
    assert library_page(ben, LibraryQuery()).choices["tag"] == []


def test_they_complete_what_is_typed(story: Article, ana: Reader, ben: Reader) -> None:
    put(story, ana, ["Port Ansell"])
    assert tags.completions(ana, "ans") == ["Port Ansell"]
    assert tags.completions(ben, "ans") == []


def test_a_copy_has_them_where_it_holds_what_is_private(story: Article, ana: Reader) -> None:
    put(story, ana, ["ferries"])
    assert "ferries" not in _markdown(story, ana, private=False)
    assert 'tags: ["ferries"]' in _markdown(story, ana, private=True)


def _markdown(story: Article, reader: Reader, *, private: bool) -> str:
    return write_copy(story, reader, FORMATS["markdown"], ExportOptions(private=private)).decode()
