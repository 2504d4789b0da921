"""Readers' corrections of a story's text."""

from __future__ import annotations

import pytest

from newsroom.errors import TextConflict
from newsroom.ingest.article import IngestedParagraph
from newsroom.ingest.typed import read
from newsroom.models import Article, Reader, Revision
from newsroom.text_corrections import correct, correct_paragraph, restore
from tests.conftest import StoryMaker
from tests.newsroom.revised import revised, texts


@pytest.fixture
def ferry(make_story: StoryMaker) -> Article:
    return make_story("The ferry stoped.", "Nobody said why.", "Foto: Linnet at the quay", byline="I. Karow")


@pytest.fixture
def make_story(make_story: StoryMaker) -> StoryMaker:
    def make(*paragraphs: str, byline: str = "") -> Article:
        return make_story(*paragraphs, authors=(byline,))

    return make


def newest(story: Article) -> Revision:
    return Article.objects.with_current().get(pk=story.pk).newest


def test_a_correction_is_a_revision_with_an_author(ferry: Article, ana: Reader) -> None:
    new = correct_paragraph(ferry, ferry.newest, "p1", read("The ferry stopped."), ana)
    assert new is not None
    assert (new.number, new.origin, new.author) == (2, "correction", ana)
    assert texts(new) == ["The ferry stopped.", "Nobody said why.", "Foto: Linnet at the quay"]


def test_a_paragraph_can_be_removed_and_others_added(ferry: Article, ana: Reader) -> None:
    correct_paragraph(ferry, ferry.newest, "p3", [], ana)
    correct_paragraph(ferry, newest(ferry), "p2", read("Nobody said why.\n\n## At the quay\n\nIt rained."), ana)
    assert texts(newest(ferry)) == ["The ferry stoped.", "Nobody said why.", "At the quay", "It rained."]
    assert list(newest(ferry).paragraphs.values_list("kind", flat=True)) == ["body", "body", "heading", "body"]


def test_nothing_at_all_is_no_story(make_story: StoryMaker, ana: Reader) -> None:
    only = make_story("One.")
    with pytest.raises(TextConflict, match="at least one"):
        correct_paragraph(only, only.newest, "p1", [], ana)


def test_what_two_readers_change_beside_each_other_is_both_kept(ferry: Article, ana: Reader, ben: Reader) -> None:
    correct_paragraph(ferry, ferry.newest, "p1", read("The ferry stopped."), ben)
    correct_paragraph(ferry, ferry.newest, "p2", read("Nobody knows why."), ana)
    assert texts(newest(ferry))[:2] == ["The ferry stopped.", "Nobody knows why."]


def test_what_two_readers_change_in_one_place_is_said(ferry: Article, ana: Reader, ben: Reader) -> None:
    correct_paragraph(ferry, ferry.newest, "p1", read("The ferry stopped."), ben)
    with pytest.raises(TextConflict, match="while you were writing"):
        correct_paragraph(ferry, ferry.newest, "p1", read("The ferry stops."), ana)
    assert texts(newest(ferry))[0] == "The ferry stopped."


def test_the_byline_is_corrected_without_another_text(ferry: Article, ana: Reader) -> None:
    blocks = [IngestedParagraph(text) for text in texts(ferry.newest)]
    assert correct(ferry, ferry.newest, ana, blocks, {"authors": ("Ilse Karrow",)}) is None
    assert Article.objects.get(pk=ferry.pk).byline == "Ilse Karrow"
    revised(ferry, "Otherwise.", authors=("I. Karow",))
    assert Article.objects.get(pk=ferry.pk).byline == "Ilse Karrow"


def test_an_older_version_is_brought_back_as_a_new_one(ferry: Article, ana: Reader) -> None:
    revised(ferry, "Another text.", headline="Other")
    back = restore(ferry, ferry.newest, ana)
    assert back is not None
    assert (back.number, back.origin, back.text, back.headline) == (3, "correction", ferry.newest.text, ferry.headline)
    assert restore(ferry, ferry.newest, ana) is None
