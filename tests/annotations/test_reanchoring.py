"""What becomes of marks and notes when a story is revised: real revisions in a real database."""

from __future__ import annotations

from itertools import pairwise

import pytest
from django.contrib.postgres.search import SearchQuery
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations import highlights
from annotations.models import Activity, Appearance, Evidence, Highlight, Note, Placement
from annotations.reports import reports
from newsroom.models import Article, Paragraph, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.conftest import StoryMaker
from tests.revising import revised

FIRST = "The ferry Linnet stopped at Marrow Bay on Monday, the harbour office said."
SECOND = "Nobody was hurt, and 212 passengers went on by bus to Port Ansell."
THIRD = "The yard will look at the shaft before the boat sails again."


@pytest.fixture
def story(make_story: StoryMaker) -> Article:
    return make_story(FIRST, SECOND, THIRD)


def state(row: Highlight) -> tuple[str, str, str]:
    row.refresh_from_db()
    return row.state, row.exact, row.was


def first_words(row: Highlight) -> str:
    """Return the words that *row* was put on, before any revision."""
    placement = row.placements.select_related("revision").order_by("revision__number")[0]
    return placement.revision.text[placement.start : placement.end]


def test_a_mark_on_words_that_stay_is_kept(story: Article, mark: MarkMaker) -> None:
    row = mark(story, "212 passengers")
    new = revised(story, "A new beginning.", FIRST, SECOND, THIRD)
    assert state(row) == ("anchored", "212 passengers", "")
    assert row.revision == new.newest
    assert new.newest.text[row.start : row.end] == "212 passengers"
    assert row.suffix == " went on by bus to Port Ansell.\n"
    assert reports(new, row.reader)[2].sentence == "The one mark kept its place."


def test_where_it_stood_is_kept_too(story: Article, mark: MarkMaker) -> None:
    row, old = mark(story, "212 passengers"), story.newest
    revised(story, "A new beginning.", FIRST, SECOND, THIRD)
    placement = Placement.objects.get()
    assert (placement.highlight, placement.revision, placement.became) == (row, old, "kept")
    assert old.text[placement.start : placement.end] == "212 passengers"


def test_a_mark_on_changed_words_remembers_what_they_were(story: Article, mark: MarkMaker) -> None:
    row = mark(story, "212 passengers went on by bus")
    revised(story, FIRST, SECOND.replace("212", "219"), THIRD)
    assert state(row) == ("changed", "219 passengers went on by bus", "212 passengers went on by bus")


def test_what_was_changed_twice_is_compared_with_what_its_reader_saw(story: Article, mark: MarkMaker) -> None:
    row = mark(story, "212 passengers went on by bus")
    second = revised(story, FIRST, SECOND.replace("212", "219"), THIRD)
    third = revised(second, FIRST, SECOND.replace("212", "223"), THIRD)
    assert state(row) == ("changed", "223 passengers went on by bus", "212 passengers went on by bus")
    revised(third, FIRST, SECOND, THIRD)
    assert state(row) == ("anchored", "212 passengers went on by bus", "")


def test_other_quotation_marks_are_no_change(make_story: StoryMaker, mark: MarkMaker) -> None:
    story = make_story('She said "it will sail" on Monday and then left the harbour.')
    row = mark(story, 'said "it will sail" on')
    revised(story, "She said “it will sail” on Monday and then left the harbour.")
    assert state(row) == ("anchored", "said “it will sail” on", "")


def test_a_mark_whose_words_are_gone_stays_where_they_were(story: Article, mark: MarkMaker) -> None:
    row = mark(story, "look at the shaft")
    new = revised(story, FIRST, SECOND)
    assert state(row) == ("orphan", "look at the shaft", "")
    assert row.revision == story.newest
    assert not Placement.objects.exists()
    assert reports(new, row.reader)[2].orphaned == 1


def test_words_that_come_back_find_their_mark(story: Article, mark: MarkMaker) -> None:
    row = mark(story, "The yard will look at the shaft")
    second = revised(story, FIRST, SECOND)
    third = revised(second, FIRST, SECOND, "An extra line.")
    assert state(row)[0] == "orphan"
    fourth = revised(third, FIRST, THIRD, SECOND)
    assert state(row) == ("moved", "The yard will look at the shaft", "")
    assert row.revision == fourth.newest
    assert [placement.became for placement in row.placements.all()] == ["orphaned"]
    assert [report.total for report in reports(fourth, row.reader).values()] == [1]


def test_a_correction_that_is_taken_back_brings_marks_back_exactly(make_story: StoryMaker, mark: MarkMaker) -> None:
    first = "The tug Osprey took it in tow 74 minutes later, and all 214 people on board had been accounted for."
    second = "The tug Osprey took it in tow after an hour and a half, and all 231 people aboard had been found safe."
    story = make_story(FIRST, first)
    rows = [mark(story, words) for words in ("took it in tow 74 minutes later", "all 214 people on board had been")]
    rows.append(mark(story, "all 214 people on board had been accounted for", kind="claim"))
    before = [(row.start, row.end) for row in rows]
    other = revised(story, FIRST, second)
    assert {state(row)[0] for row in rows} == {"changed"}
    revised(other, FIRST, first)
    assert [state(row) for row in rows] == [("anchored", first_words(row), "") for row in rows]
    assert [(row.start, row.end) for row in rows] == before


def test_words_that_stand_again_in_another_text_bring_their_mark_back(story: Article, mark: MarkMaker) -> None:
    row = mark(story, "212 passengers went on by bus")
    second = revised(story, FIRST, SECOND.replace("212 passengers went on", "a few of them came"), THIRD)
    revised(second, FIRST, SECOND, f"{THIRD} Nobody knows when.")
    assert state(row) == ("anchored", "212 passengers went on by bus", "")


def test_deleted_marks_move_too_and_can_be_brought_back(story: Article, mark: MarkMaker) -> None:
    row = mark(story, "212 passengers")
    highlights.delete(row)
    new = revised(story, "A new beginning.", FIRST, SECOND, THIRD)
    row.refresh_from_db()
    highlights.restore(row)
    assert (row.revision, new.newest.text[row.start : row.end]) == (new.newest, "212 passengers")


def test_two_marks_may_come_to_stand_on_the_same_words(make_story: StoryMaker, mark: MarkMaker) -> None:
    story = make_story("The old ferry stopped at Marrow Bay again today.")
    rows = [mark(story, words) for words in ("ferry stopped at Marrow Bay", "old ferry stopped at Marrow Bay")]
    new = revised(story, "The ferry stopped at Marrow Bay again today.")
    assert {state(row)[1] for row in rows} == {"ferry stopped at Marrow Bay"}
    assert {new.newest.text[row.start : row.end] for row in rows} == {"ferry stopped at Marrow Bay"}
    assert mark(new, "ferry stopped at Marrow Bay") in rows


def test_a_claims_numbers_follow_at_once_and_its_statement_when_its_reader_accepts(
    story: Article, mark: MarkMaker
) -> None:
    row = mark(story, "212 passengers went on by bus", kind="claim")
    revised(story, FIRST, SECOND.replace("212", "219"), THIRD)
    row.refresh_from_db()
    appearance = Appearance.objects.get(highlight=row)
    assert [quantity["words"] for quantity in appearance.quantities] == ["219 passengers"]
    assert appearance.claim.statement == "212 passengers went on by bus"
    highlights.accept(row)
    appearance.claim.refresh_from_db()
    assert appearance.claim.statement == "219 passengers went on by bus"


def test_evidence_that_points_at_a_mark_stays(story: Article, ana: Reader, mark: MarkMaker) -> None:
    claim = mark(story, "The ferry Linnet stopped", kind="claim").appearance.claim
    row = mark(story, "212 passengers", kind="evidence")
    Evidence.objects.create(claim=claim, reader=ana, highlight=row)
    revised(story, FIRST, THIRD)
    assert Evidence.objects.get().highlight == row


def test_notes_stay_with_their_paragraphs(story: Article, write_note: NoteMaker) -> None:
    note = write_note(story, key="p2")
    new = revised(story, "A new beginning.", SECOND, FIRST, THIRD)
    note.refresh_from_db()
    assert new.newest.paragraphs.get(key=note.paragraph_key).position == 2


def test_nobody_is_told_of_each_note_that_a_revision_moves(story: Article, write_note: NoteMaker) -> None:
    note = write_note(story, key="p3")
    told = Activity.objects.count()
    revised(story, FIRST, f"{SECOND} {THIRD}")
    assert Activity.objects.count() == told
    note.refresh_from_db()
    note.body = "Which shaft?"
    note.save()
    assert Activity.objects.latest("pk").paragraph_key == note.paragraph_key == "p2"


def test_changed_words_are_searched(story: Article, mark: MarkMaker) -> None:
    row, other = mark(story, "212 passengers went on by bus"), mark(story, "ferry Linnet")
    revised(story, FIRST, SECOND.replace("bus", "train"), THIRD)
    assert list(Highlight.objects.filter(search=SearchQuery("train"))) == [row]
    assert list(Highlight.objects.filter(search=SearchQuery("Linnet"))) == [other]
    assert not Highlight.objects.filter(search=SearchQuery("bus")).exists()


def test_notes_follow_a_paragraph_that_went_into_another(story: Article, write_note: NoteMaker) -> None:
    note = write_note(story, key="p3")
    new = revised(story, FIRST, f"{SECOND} {THIRD}")
    note.refresh_from_db()
    assert (note.paragraph_key, new.newest.paragraphs.count()) == ("p2", 2)


def test_notes_follow_their_marks_where_a_paragraph_is_split(
    story: Article, mark: MarkMaker, write_note: NoteMaker
) -> None:
    row = mark(story, "by bus to Port Ansell")
    note, beside = write_note(story, key="p2", highlight=row), write_note(story, key="p2")
    new = revised(story, FIRST, "Nobody was hurt, and 212 passengers went on", "by bus to Port Ansell.", THIRD)
    note.refresh_from_db()
    beside.refresh_from_db()
    keys = Paragraph.objects.filter(revision=new.newest).order_by("position").values_list("key", flat=True)
    assert (beside.paragraph_key, note.paragraph_key) == (keys[1], keys[2])


def test_notes_on_a_paragraph_that_is_gone_are_kept(story: Article, write_note: NoteMaker) -> None:
    note = write_note(story, key="p3")
    revised(story, FIRST, SECOND)
    note.refresh_from_db()
    assert note.paragraph_key == "p3"


def test_each_reader_is_told_about_the_marks_they_see(
    story: Article, ana: Reader, ben: Reader, mark: MarkMaker
) -> None:
    mark(story, "212 passengers", reader=ben)
    mark(story, "shaft", reader=ben, audience="everyone")
    new = revised(story, FIRST, SECOND)
    assert reports(new, ana)[2].sentence == "The one mark lost its place."
    assert reports(new, ben)[2].sentence == "Of 2 marks 1 kept its place, 1 lost its place."


def test_queries_do_not_grow_with_the_marks(make_story: StoryMaker, mark: MarkMaker, write_note: NoteMaker) -> None:
    def queries(marks: int) -> int:
        story = make_story(FIRST, SECOND, THIRD, headline=f"Of {marks} marks")
        for end in range(10, 10 + marks):
            row = mark(story, FIRST[:end], kind=("claim", "quote")[end % 2])
            write_note(story, key="p3", highlight=row)
            mark(story, THIRD[: end + 20])
        with CaptureQueriesContext(
            connection,
        ) as captured:
            revised(story, FIRST.replace("ferry", "boat"), SECOND)
        return len(captured)

    assert queries(4) == queries(20)


WORDS = ["ferry", "harbour", "boat", "yard", "Monday", "office", "shaft", "bus"]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join), min_size=1, max_size=4)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=TEXTS, later=st.lists(TEXTS, min_size=1, max_size=3), cuts=st.lists(st.integers(0, 300), min_size=4))
def test_no_mark_is_ever_lost(
    ana: Reader, make_story: StoryMaker, first: list[str], later: list[list[str]], cuts: list[int]
) -> None:
    story = make_story(*first)
    marked = _mark_somewhere(story, ana, cuts)
    for texts in later:
        there = Highlight.objects.filter(article=story, revision=story.newest).exclude(state="orphan").count()
        number, story = story.newest.number, revised(story, *texts)
        report = reports(story, ana).get(story.newest.number)
        assert story.newest.number == number or (report.total if report else 0) == there
        _assert_each_stands_somewhere(story, marked)


OTHER = st.lists(
    st.lists(st.sampled_from([*WORDS, "sailed", "never"]), min_size=1, max_size=8).map(" ".join), max_size=2
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(between=st.lists(OTHER, min_size=1, max_size=2), kept=st.sets(st.sampled_from([FIRST, SECOND, THIRD])))
def test_there_and_back_again_every_mark_is_where_it_was(
    ana: Reader, make_story: StoryMaker, between: list[list[str]], kept: set[str]
) -> None:
    story = make_story(FIRST, SECOND, THIRD)
    _mark_somewhere(story, ana, [3, 30, 20, 90, 120, 75, 143, 60, 190])
    before = _places(story)
    for others in between:
        same = [text if text in kept else text.replace("ed ", "s ").replace("212", "219") for text in (SECOND, THIRD)]
        story = revised(story, "It rained.", *others, *same)
    back = revised(story, FIRST, SECOND, THIRD)
    assert _places(back) == before


def _places(story: Article) -> list[tuple[object, ...]]:
    """Return each mark of *story* with its place in the newest revision, or the one that it is on."""
    rows = Highlight.objects.filter(article=story).select_related("revision").order_by("pk")
    return [(row.pk, row.revision_id == story.current_id, row.start, row.end, row.state, row.was) for row in rows]


def _mark_somewhere(story: Article, reader: Reader, cuts: list[int]) -> set[int]:
    text, marked = story.newest.text, set()
    for one, other in pairwise(cuts):
        start, end = sorted((one % len(text), other % len(text)))
        if text[start : end + 1].strip():
            marked.add(highlights.mark(story.newest, reader, start, end + 1, "plain")[0].pk)
    return marked


def _assert_each_stands_somewhere(story: Article, marked: set[int]) -> None:
    rows = Highlight.objects.filter(article=story).select_related("revision")
    assert {row.pk for row in rows} == marked
    for row in rows:
        assert row.revision.text[row.start : row.end] == row.exact
        assert (row.state == "orphan") == (row.revision_id != story.newest.pk)
        assert (row.state == "changed") <= bool(row.was)
    assert not Note.objects.exists()
