"""One mark becomes two, and one again."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from annotations import highlights, reshaping
from annotations.errors import CannotReshape
from annotations.models import Appearance, Highlight, Note, Reshaping
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker

WORDS = "The ferry stopped.\nNobody said why."


@pytest.fixture
def whole(story: Article, mark: MarkMaker) -> Highlight:
    row = mark(story, WORDS, kind="claim", audience="everyone")
    highlights.change(row, tags=["ships"])
    return row


def live() -> list[str]:
    return list(Highlight.objects.filter(deleted_at=None).values_list("exact", flat=True))


def test_the_second_part_is_a_mark_like_the_first(whole: Highlight, ana: Reader) -> None:
    made = reshaping.split(whole.pk, WORDS.index("Nobody"), ana)
    second = Highlight.objects.get(pk=made.others[0])
    assert live() == ["The ferry stopped.", "Nobody said why."]
    assert (second.kind, second.audience, second.tags, second.reader) == ("claim", "everyone", ["ships"], ana)


def test_a_place_within_a_word_is_before_it(whole: Highlight, ana: Reader) -> None:
    reshaping.split(whole.pk, WORDS.index("erry"), ana)
    assert live() == ["The", WORDS[4:]]


def test_each_part_makes_a_claim_of_its_own(whole: Highlight, ana: Reader) -> None:
    reshaping.split(whole.pk, WORDS.index("Nobody"), ana)
    statements = Appearance.objects.order_by("pk").values_list("claim__statement", flat=True)
    assert list(statements) == ["The ferry stopped.", "Nobody said why."]


def test_notes_stay_with_the_first(story: Article, whole: Highlight, write_note: NoteMaker, ana: Reader) -> None:
    write_note(story, highlight=whole)
    reshaping.split(whole.pk, WORDS.index("Nobody"), ana)
    assert Note.objects.get().highlight == whole


@pytest.mark.parametrize("at", [0, 3 - 4, len(WORDS), len(WORDS) + 5, 2])
def test_a_part_without_words_is_refused(whole: Highlight, ana: Reader, at: int) -> None:
    with pytest.raises(CannotReshape, match="at least one word"):
        reshaping.split(whole.pk, at, ana)


def test_undo_makes_one_again_with_what_was_added_to_both(
    story: Article, whole: Highlight, write_note: NoteMaker, ana: Reader
) -> None:
    made = reshaping.split(whole.pk, WORDS.index("Nobody"), ana)
    second = Highlight.objects.get(pk=made.others[0])
    note = write_note(story, highlight=second, key="p2")
    highlights.change(second, tags=["ships", "why"])
    reshaping.undo(made, ana)
    whole.refresh_from_db()
    note.refresh_from_db()
    assert live() == [WORDS]
    assert (whole.tags, note.highlight, whole.audience) == (["ships", "why"], whole, "everyone")
    assert Appearance.objects.get(highlight=whole).claim.statement == "The ferry stopped. Nobody said why."


def test_what_stood_on_a_part_for_its_reader_alone_stays_private(
    story: Article, whole: Highlight, write_note: NoteMaker, ana: Reader, ben: Reader
) -> None:
    made = reshaping.split(whole.pk, WORDS.index("Nobody"), ana)
    second = Highlight.objects.get(pk=made.others[0])
    highlights.change(second, audience="me")
    note = write_note(story, highlight=second, audience="everyone")
    reshaping.undo(made, ana)
    assert note not in Note.objects.visible_to(ben)


def test_words_that_are_marked_so_already_are_not_marked_twice(
    story: Article, whole: Highlight, mark: MarkMaker, ana: Reader
) -> None:
    there = mark(story, "Nobody said why.", kind="claim")
    made = reshaping.split(whole.pk, WORDS.index("Nobody"), ana)
    assert made.others == []
    reshaping.undo(made, ana)
    assert set(live()) == {WORDS, there.exact}


def test_it_can_be_split_again_after_undo(whole: Highlight, ana: Reader) -> None:
    at = WORDS.index("Nobody")
    reshaping.undo(reshaping.split(whole.pk, at, ana), ana)
    reshaping.split(whole.pk, at, ana)
    assert live() == ["The ferry stopped.", "Nobody said why."]


def test_a_deleted_mark_and_somebody_elses_are_refused(whole: Highlight, ana: Reader, ben: Reader) -> None:
    with pytest.raises(CannotReshape):
        reshaping.split(whole.pk, 10, ben)
    highlights.delete(whole)
    with pytest.raises(CannotReshape):
        reshaping.split(whole.pk, 10, ana)


@pytest.mark.django_db(transaction=True)
def test_a_double_click_splits_once(whole: Highlight, ana: Reader) -> None:
    def click(_: int) -> int:
        try:
            return reshaping.split(whole.pk, WORDS.index("Nobody"), ana).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as clicks:
        assert len(set(clicks.map(click, range(4)))) == 1
    assert Reshaping.objects.count() == 1
    assert len(live()) == 2
