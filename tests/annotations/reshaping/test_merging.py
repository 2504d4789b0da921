"""Several marks become one, and several again."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connection

from annotations import claims, evidence, highlights, reshaping
from annotations.errors import AlreadyMarked, CannotReshape
from annotations.ledger import changes
from annotations.models import Appearance, Evidence, Highlight, Note, Reshaping, StatusChange
from annotations.reshaping.merging import meeting
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.conftest import StoryMaker

LINE = "The ferry Linnet stopped at noon, and nobody at Marrow Bay said why."


@pytest.fixture
def line(make_story: StoryMaker) -> Article:
    return make_story(LINE, "Estmere waits.")


def live() -> list[tuple[str, str]]:
    return [(row.kind, row.exact) for row in Highlight.objects.filter(deleted_at=None)]


def state_of(model: type, *fields: str) -> list[tuple[object, ...]]:
    return list(model._default_manager.order_by("pk").values_list("pk", *fields))  # type: ignore[attr-defined]


def test_marks_that_overlap_or_touch_become_one(line: Article, mark: MarkMaker, ana: Reader) -> None:
    rows = [mark(line, words) for words in ("ferry Linnet", "Linnet stopped", "at noon")]
    made = reshaping.merge([row.pk for row in rows], ana)
    assert live() == [("plain", "ferry Linnet stopped at noon")]
    assert (made.kept, made.others) == (rows[0], [rows[1].pk, rows[2].pk])


def test_one_mark_within_another_goes_into_it(line: Article, mark: MarkMaker, ana: Reader) -> None:
    inner, outer = mark(line, "ferry"), mark(line, "ferry Linnet stopped")
    reshaping.merge([inner.pk, outer.pk], ana)
    assert live() == [("plain", "ferry Linnet stopped")]


def test_the_one_that_stays_has_all_that_stood_on_any(
    line: Article, mark: MarkMaker, write_note: NoteMaker, ana: Reader
) -> None:
    first, second = mark(line, "ferry Linnet"), mark(line, "Linnet stopped")
    highlights.change(first, tags=["ships", "Safety"])
    highlights.change(second, tags=["safety", "noon"])
    note = write_note(line, highlight=second)
    proof = evidence.add(mark(line, "nobody", kind="claim").appearance.claim, ana, highlight=second)
    reshaping.merge([second.pk, first.pk], ana)
    for row in (first, note, proof):
        row.refresh_from_db()
    assert (first.tags, note.highlight, proof.highlight) == (["ships", "Safety", "noon"], first, first)


def test_the_narrower_audience_wins(line: Article, mark: MarkMaker, ana: Reader) -> None:
    rows = [mark(line, "ferry Linnet", audience="everyone"), mark(line, "Linnet stopped")]
    kept = reshaping.merge([row.pk for row in rows], ana).kept
    assert kept.audience == "me"


def test_undo_restores_everything(line: Article, mark: MarkMaker, write_note: NoteMaker, ana: Reader) -> None:
    first = mark(line, "ferry Linnet", kind="claim", audience="everyone")
    second, third = mark(line, LINE[LINE.index("Linnet") :], kind="claim"), mark(line, "Estmere waits.", kind="claim")
    highlights.change(second, tags=["ships"])
    Highlight.objects.filter(pk=first.pk).update(state=Highlight.State.MOVED)
    write_note(line, highlight=second)
    write_note(line, highlight=third, key="p2")
    claims.edit(second.appearance, ana, {"speaker_words": "the harbour office", "said_on": date(2026, 3, 1)})
    evidence.add(second.appearance.claim, ana, words="A letter.")
    tables = (
        (Highlight, "span", "audience", "tags", "exact", "prefix", "suffix", "deleted_at", "state"),
        (Note, "highlight", "paragraph_key"),
        (Evidence, "highlight", "claim"),
        (Appearance, "claim", "speaker_words", "said_on", "chain"),
    )
    before = [state_of(*table) for table in tables]
    made = reshaping.merge([first.pk, second.pk, third.pk], ana)
    assert [state_of(*table) for table in tables] != before
    reshaping.undo(made, ana)
    assert [state_of(*table) for table in tables] == before
    reshaping.undo(made, ana)
    assert [state_of(*table) for table in tables] == before


def test_what_came_since_stays_when_it_is_undone(
    line: Article, mark: MarkMaker, write_note: NoteMaker, ana: Reader
) -> None:
    first, second = mark(line, "ferry Linnet"), mark(line, "Linnet stopped")
    highlights.change(second, tags=["ships"])
    made = reshaping.merge([first.pk, second.pk], ana)
    first.refresh_from_db()
    highlights.change(first, tags=["ships", "new"])
    note = write_note(line, highlight=first)
    reshaping.undo(made, ana)
    first.refresh_from_db()
    assert (first.tags, note.highlight) == (["new"], first)


def test_one_mark_makes_one_claim_with_what_was_said_of_all(line: Article, mark: MarkMaker, ana: Reader) -> None:
    first, second = (mark(line, words, kind="claim") for words in ("ferry Linnet", "Linnet stopped"))
    claims.edit(second.appearance, ana, {"speaker_words": "the harbour office", "told": "reporters"})
    claims.set_status(second.appearance.claim, ana, "asked", "Wrote to the office.")
    evidence.add(second.appearance.claim, ana, words="A letter.")
    kept = reshaping.merge([first.pk, second.pk], ana).kept
    card = Appearance.objects.get(highlight=kept)
    assert (card.speaker_words, card.told) == ("the harbour office", "reporters")
    assert [row.words for row in Evidence.objects.about(card.claim, ana)] == ["A letter."]
    assert [row.why for row in StatusChange.objects.about(card.claim, ana)] == ["Wrote to the office."]


def test_what_was_said_is_still_there_after_a_second_merge(line: Article, mark: MarkMaker, ana: Reader) -> None:
    third, second = mark(line, "stopped", kind="claim"), mark(line, "Linnet stopped", kind="claim")
    evidence.add(third.appearance.claim, ana, words="A letter.")
    reshaping.merge([second.pk, third.pk], ana)
    first = mark(line, "ferry Linnet", kind="claim")
    again = reshaping.merge([first.pk, second.pk], ana)
    card = Appearance.objects.get(highlight=first)
    assert [row.words for row in Evidence.objects.about(card.claim, ana)] == ["A letter."]
    reshaping.undo(again, ana)
    card = Appearance.objects.get(highlight=second)
    assert [row.words for row in Evidence.objects.about(card.claim, ana)] == ["A letter."]


def test_a_claim_that_appears_elsewhere_stays_a_claim(
    line: Article, make_story: StoryMaker, mark: MarkMaker, ana: Reader
) -> None:
    first, second = (mark(line, words, kind="claim") for words in ("ferry Linnet", "Linnet stopped"))
    elsewhere = mark(make_story("It stopped.", headline="Again"), "It stopped", kind="claim")
    changes.merge(second.appearance.claim, elsewhere.appearance.claim, ana)
    reshaping.merge([first.pk, second.pk], ana)
    claims_now = dict(Appearance.objects.values_list("highlight", "claim"))
    assert claims_now[elsewhere.pk] != claims_now[first.pk]


def test_others_notes_on_a_shared_mark_stay_theirs(
    line: Article, mark: MarkMaker, write_note: NoteMaker, ana: Reader, ben: Reader
) -> None:
    first, second = mark(line, "ferry Linnet"), mark(line, "Linnet stopped", audience="everyone")
    note = write_note(line, author=ben, highlight=second, audience="everyone")
    reshaping.merge([first.pk, second.pk], ana)
    assert note in Note.objects.visible_to(ben)
    assert note not in Note.objects.visible_to(ana).filter(highlight=second)


def test_marks_apart_of_other_kinds_or_alone_are_refused(line: Article, mark: MarkMaker, ana: Reader) -> None:
    ferry, why, claim = mark(line, "ferry"), mark(line, "why"), mark(line, "ferry Linnet", kind="claim")
    for rows, reason in (([ferry, why], "words between"), ([ferry, claim], "one kind"), ([ferry, ferry], "two marks")):
        with pytest.raises(CannotReshape, match=reason):
            reshaping.merge([row.pk for row in rows], ana)


def test_somebody_elses_mark_and_one_that_is_gone_are_refused(
    line: Article, mark: MarkMaker, ana: Reader, ben: Reader
) -> None:
    mine, theirs = mark(line, "ferry"), mark(line, "ferry", reader=ben, audience="everyone")
    gone = mark(line, "Linnet")
    highlights.delete(gone)
    for other in (theirs.pk, gone.pk, 10**9):
        with pytest.raises(CannotReshape, match="not there any more"):
            reshaping.merge([mine.pk, other], ana)


def test_a_mark_on_changed_or_lost_words_is_refused(line: Article, mark: MarkMaker, ana: Reader) -> None:
    rows = [mark(line, "ferry"), mark(line, "ferry Linnet")]
    for state, reason in (("changed", "Look at them"), ("orphan", "not in the story any more")):
        Highlight.objects.filter(pk=rows[1].pk).update(state=state)
        with pytest.raises(CannotReshape, match=reason):
            reshaping.merge([row.pk for row in rows], ana)


def test_marks_in_two_paragraphs_touch(line: Article, mark: MarkMaker, ana: Reader) -> None:
    rows = [mark(line, "said why."), mark(line, "Estmere waits.")]
    reshaping.merge([row.pk for row in rows], ana)
    assert live() == [("plain", "said why.\nEstmere waits.")]


def test_what_meets_a_mark(line: Article, mark: MarkMaker, ben: Reader) -> None:
    row, touching, inside = mark(line, "ferry Linnet"), mark(line, "stopped at"), mark(line, "Linnet")
    mark(line, "why"), mark(line, "Linnet", kind="claim"), mark(line, "Linnet stopped", reader=ben)
    assert meeting(row) == [inside, touching]


def test_undo_refuses_what_went_on_since(line: Article, mark: MarkMaker, ana: Reader) -> None:
    rows = [mark(line, "ferry Linnet"), mark(line, "Linnet stopped")]
    made = reshaping.merge([row.pk for row in rows], ana)
    rows[0].refresh_from_db()
    highlights.move(rows[0], 0, 9)
    with pytest.raises(CannotReshape, match="changed since"):
        reshaping.undo(made, ana)


def test_undo_refuses_when_its_words_were_marked_again(line: Article, mark: MarkMaker, ana: Reader) -> None:
    rows = [mark(line, "ferry Linnet"), mark(line, "Linnet stopped")]
    made = reshaping.merge([row.pk for row in rows], ana)
    mark(line, "Linnet stopped")
    with pytest.raises(AlreadyMarked):
        reshaping.undo(made, ana)
    assert Reshaping.objects.get().undone_at is None


@pytest.mark.django_db(transaction=True)
def test_a_double_click_merges_once(line: Article, mark: MarkMaker, ana: Reader) -> None:
    rows = [mark(line, "ferry Linnet", kind="claim"), mark(line, "Linnet stopped", kind="claim")]

    def click(_: int) -> int:
        try:
            return reshaping.merge([row.pk for row in rows], ana).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as clicks:
        assert len(set(clicks.map(click, range(4)))) == 1
    assert Reshaping.objects.count() == 1
