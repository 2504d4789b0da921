"""New versions of stories."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from django.db import connection

from newsroom.articles import same_story
from newsroom.ingest.article import IngestedArticle, IngestedParagraph, Picture
from newsroom.models import Article, Reader, Revision
from newsroom.revisions import revise
from newsroom.signals import article_revised
from newsroom.stored_stories import as_ingested
from tests.conftest import StoryMaker
from tests.newsroom.revised import revised, texts

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cfc0f01f00050001ff"
    "56c7d25c0000000049454e44ae426082"
)
Origin = Revision.Origin


def ingested(*paragraphs: str, **fields: object) -> IngestedArticle:
    blocks = tuple(IngestedParagraph(text) for text in paragraphs)
    return IngestedArticle(**{"headline": "Ferry stops at Marrow Bay", "paragraphs": blocks, **fields})  # type: ignore[arg-type]


def keys(article: Article) -> list[str]:
    return list(article.newest.paragraphs.order_by("position").values_list("key", flat=True))


def test_a_new_text_is_the_next_revision_and_the_old_one_stays(story: Article) -> None:
    after = revised(story, "The ferry stopped at noon.", "Nobody said why.")
    assert [row.number for row in story.revisions.all()] == [1, 2]
    assert after.newest.text == "The ferry stopped at noon.\nNobody said why."
    assert after.newest.origin == Origin.CHECK
    assert after.newest.recognition == Revision.Recognition.WAITING
    assert story.revisions.get(number=1).text == "The ferry stopped.\nNobody said why."


def test_the_same_text_is_no_revision(story: Article) -> None:
    assert revise(story, ingested("The ferry stopped.", "Nobody said why."), Origin.CHECK) is None
    assert story.revisions.count() == 1


def test_another_headline_is_a_revision(story: Article) -> None:
    after = revised(story, "The ferry stopped.", "Nobody said why.", headline="Ferry stops for good")
    assert (after.headline, after.newest.headline) == ("Ferry stops for good", "Ferry stops for good")
    assert story.revisions.get(number=1).headline == "Ferry stops at Marrow Bay"
    assert keys(after) == ["p1", "p2"]


def test_a_page_that_goes_back_is_a_revision_too(story: Article) -> None:
    revised(story, "The ferry stopped at noon.", "Nobody said why.")
    after = revised(story, "The ferry stopped.", "Nobody said why.")
    assert after.newest.number == 3
    assert same_story(ingested("The ferry stopped at noon.", "Nobody said why.")) == after


def test_a_paragraph_keeps_its_key_and_a_new_one_gets_one_that_nobody_had(story: Article) -> None:
    without = revised(story, "The ferry stopped.")
    assert keys(without) == ["p1"]
    after = revised(without, "A pump broke.", "The ferry stopped.", "Harbour staff were told at six.")
    assert keys(after) == ["p3", "p1", "p4"]


def test_a_paragraph_that_comes_back_gets_its_key_back(story: Article) -> None:
    revised(story, "The ferry stopped.")
    revised(story, "The ferry stopped.", "Harbour staff were told at six.")
    after = revised(story, "The ferry stopped.", "Nobody said why.", "Nobody said why.")
    assert keys(after) == ["p1", "p2", "p4"]


def test_no_key_comes_back_twice(story: Article) -> None:
    revised(story, "The ferry stopped.", "Nobody said why it stopped.")  # p2 in other words
    revised(story, "The ferry stopped.")
    after = revised(story, "The ferry stopped.", "Nobody said why.", "Nobody said why it stopped.")
    assert keys(after) == ["p1", "p3", "p2"]


def test_what_the_page_does_not_say_is_kept(make_story: StoryMaker) -> None:
    known = {"canonical_url": "https://example.org/ferry", "language": "de", "agency": "Estmere Wire"}
    story = make_story(**known)
    revise(story, ingested("Otherwise.", agency="Marrow Press"), Origin.CHECK)
    after = Article.objects.get()
    assert (after.canonical_url, after.language, after.agency) == (known["canonical_url"], "de", "Marrow Press")
    assert after.search_config == "newsroom_german"


def test_what_a_reader_corrected_is_not_overwritten(story: Article, ana: Reader) -> None:
    told = replace(as_ingested(story, story.newest), authors=("Ilse Karrow",))
    assert revise(story, told, Origin.CORRECTION, ana) is None  # the text reads as before
    revise(story, ingested("Otherwise.", authors=("I. Karow",), agency="Estmere Wire"), Origin.CHECK)
    after = Article.objects.get()
    assert (after.byline, after.agency, after.corrected) == ("Ilse Karrow", "Estmere Wire", ["byline"])


def test_a_reader_may_make_a_heading_of_a_paragraph(story: Article, ana: Reader) -> None:
    blocks = (IngestedParagraph("The ferry stopped.", kind="heading", level=2), IngestedParagraph("Nobody said why."))
    same_text = replace(as_ingested(story, story.newest), paragraphs=blocks)
    assert revise(story, same_text, Origin.CHECK) is None
    corrected = revise(story, same_text, Origin.CORRECTION, ana)
    assert corrected is not None
    assert (corrected.author, corrected.paragraphs.order_by("position")[0].kind) == (ana, "heading")


def test_a_picture_that_was_not_fetched_again_is_kept(story: Article) -> None:
    picture = Picture("https://example.org/quay.png", "The quay")
    caption = IngestedParagraph("The quay at six.", kind="caption", picture=picture)
    first = ingested("The ferry stopped.")
    revise(story, replace(first, paragraphs=(*first.paragraphs, caption), pictures={picture.src: PNG}), Origin.CHECK)
    again = replace(caption, text="The quay at seven.")
    new = revise(story, replace(first, paragraphs=(*first.paragraphs, again)), Origin.CHECK)
    assert new is not None
    kept = new.paragraphs.get(kind="caption")
    assert (kept.image is not None, kept.image_alt) == (True, "The quay")


def test_what_stands_off_the_text_is_told_in_the_same_transaction(story: Article) -> None:
    def refuse(**_: object) -> None:
        raise ZeroDivisionError

    article_revised.connect(refuse)
    try:
        with pytest.raises(ZeroDivisionError):
            revised(story, "Otherwise.")
    finally:
        article_revised.disconnect(refuse)
    assert Article.objects.with_current().get().newest == story.newest
    assert story.revisions.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_revisions_at_once_are_two_numbers(story: Article) -> None:
    def change(text: str) -> Revision | None:
        try:
            return revise(story, ingested(text), Origin.CHECK)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(change, ["The ferry sank.", "The ferry sails."]))
    assert sorted(story.revisions.values_list("number", flat=True)) == [1, 2, 3]
    assert Article.objects.with_current().get().newest.number == 3


def test_a_stored_story_reads_as_it_was_taken_in(make_story: StoryMaker) -> None:
    story = make_story("One.", "Two.", standfirst="All of it.", agency="Estmere Wire", language="en")
    read = as_ingested(story, story.newest)
    assert [block.text for block in read.paragraphs] == texts(story.newest) == ["One.", "Two."]
    assert (read.headline, read.standfirst, read.agency) == (story.headline, "All of it.", "Estmere Wire")


def test_queries(make_story: StoryMaker, django_assert_max_num_queries: object) -> None:
    long = [f"Sailing {number} of the Linnet left Port Ansell late." for number in range(80)]
    story = make_story(*long, headline="Eighty sailings")
    with django_assert_max_num_queries(45):  # type: ignore[operator]
        revised(story, *long[:40], "And one more.", *long[41:])
