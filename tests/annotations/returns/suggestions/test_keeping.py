from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from unittest.mock import Mock

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from annotations.models import Note, ReturnedCopy, Suggestion
from annotations.returns.suggestions.accepting import accept
from annotations.returns.suggestions.keeping import keep
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.annotations.returns.conftest import TEXT, FileMaker, Keeper, brought, comment, mark_key, note_key, only


def test_an_added_comment_is_suggested_on_its_words(story: Article, keep_file: Keeper) -> None:
    kept = keep_file(comment("Sure?", "at noon", author="Mira Holt", made_at=datetime(2026, 5, 4, tzinfo=UTC)))
    row = only()
    assert kept.new == 1
    assert (row.act, row.state, row.body, row.credit) == ("add", "open", "Sure?", "Mira Holt")
    assert story.newest.text[row.span.lower : row.span.upper] == "at noon"
    assert row.paragraph_key == "p1"


def test_the_same_file_twice_asks_once(keep_file: Keeper) -> None:
    keep_file(comment("Sure?", "at noon"))
    again = keep_file(comment("Sure?", "at noon"))
    assert (again.copy, again.new, ReturnedCopy.objects.count()) == (None, 0, 1)


def test_a_file_whose_name_is_no_text(story: Article, ana: Reader, returned: FileMaker) -> None:
    """As the command gets it where a disk is older than UTF-8."""
    kept = keep(story, ana, "f\udce4hre.docx", b"file", returned(comment("Sure?", "at noon")))
    assert brought(kept).name == "fhre.docx"


def test_two_like_comments_on_one_phrase_are_two(keep_file: Keeper) -> None:
    one = comment("Sure?", "at noon")
    assert keep_file(one, replace(one, id="another")).new == 2


def test_words_edited_in_the_file_are_found_again(story: Article, keep_file: Keeper) -> None:
    text = "A new line of the editor.\n" + TEXT.replace("left Port Ansell", "sailed from Port Ansell harbour")
    keep_file(comment("Sure?", "sailed from Port Ansell harbour", text=text), text=text)
    row = only()
    assert story.newest.text[row.span.lower : row.span.upper] == "left Port Ansell"


def test_words_that_are_not_in_the_story_have_no_place_but_a_paragraph(keep_file: Keeper) -> None:
    text = TEXT.replace("It came back late.", "It came back late. Xylophones rang.")
    keep_file(comment("Did they?", "Xylophones rang", text=text), text=text)
    assert (only().span, only().paragraph_key) == (None, "p3")


def test_what_the_copy_had_and_still_has_asks_nothing(story: Article, keep_file: Keeper, write_note: NoteMaker) -> None:
    key = note_key(write_note(story, "**Who** says so?"))
    kept = keep_file(comment("Who *says* so?", id=key, words="Who says so?"), had={key: "Who says so?"})
    assert (kept.new, kept.problems) == (0, [])


def test_a_reworded_note_is_suggested(story: Article, keep_file: Keeper, write_note: NoteMaker) -> None:
    note = write_note(story, "Who says so?")
    keep_file(comment("Ilse says so.", id=note_key(note)), had={note_key(note): "Who says so?"})
    assert (only().act, only().note, only().body) == ("edit", note, "Ilse says so.")


def test_a_note_that_reads_so_here_already_is_not(story: Article, keep_file: Keeper, write_note: NoteMaker) -> None:
    note = write_note(story, "Ilse says so.")
    assert keep_file(comment("Ilse says so.", id=note_key(note)), had={note_key(note): "Who says so?"}).new == 0


def test_somebody_elses_note_is_not_reworded(
    story: Article, keep_file: Keeper, write_note: NoteMaker, ben: Reader
) -> None:
    note = write_note(story, "Who says so?", author=ben, audience="everyone")
    theirs = comment("Ben is wrong.", id=note_key(note), author="ben", made_at=note.created_at)
    kept = keep_file(theirs, had={note_key(note): "Who says so?"})
    assert (kept.new, kept.problems) == (1, [])
    assert (only().act, only().note, only().body, only().credit) == ("reply", note, "Ben is wrong.", "")
    assert keep_file(theirs, had={note_key(note): "Who says so?"}).new == 0
    accept(only())
    note.refresh_from_db()
    assert (note.body, note.replies.get().body) == ("Who says so?", "Ben is wrong.")


def test_a_file_that_may_be_older_answers_nobody(
    story: Article, keep_file: Keeper, write_note: NoteMaker, ben: Reader
) -> None:
    note = write_note(story, "Who says so?", author=ben, audience="everyone")
    kept = keep_file(comment("Who says that?", id=note_key(note), author="ben"), manifest=None)
    assert kept.new == 0
    assert "Only who wrote a note changes it" in kept.problems[0]


def test_what_is_gone_from_the_file_is_suggested_to_go(
    story: Article, keep_file: Keeper, write_note: NoteMaker, mark: MarkMaker
) -> None:
    note, row = write_note(story, "Who says so?"), mark(story, "at noon")
    keep_file(had={note_key(note): "Who says so?", mark_key(row): "at noon"})
    assert {(s.act, s.note, s.highlight) for s in Suggestion.objects.all()} == {
        ("delete", note, None),
        ("delete", None, row),
    }


def test_a_file_that_lost_its_ids_deletes_nothing(story: Article, keep_file: Keeper, write_note: NoteMaker) -> None:
    note = write_note(story, "Who says so?")
    kept = keep_file(had={note_key(note): "Who says so?"}, has_ids=False)
    assert kept.new == 0
    assert "took out the ids" in kept.problems[0]


def test_others_marks_that_are_gone_from_the_file_stay(
    story: Article, keep_file: Keeper, mark: MarkMaker, ben: Reader
) -> None:
    row = mark(story, "at noon", reader=ben, audience="everyone")
    kept = keep_file(had={mark_key(row): "at noon"})
    assert kept.new == 0
    assert "of other readers" in kept.problems[0]


def test_answers_know_what_they_answer(story: Article, keep_file: Keeper, write_note: NoteMaker, ben: Reader) -> None:
    theirs = write_note(story, "Who says so?", author=ben, audience="everyone")
    fresh = comment("New", "at noon")
    keep_file(comment("I do.", reply_to=note_key(theirs), id="a1"), fresh, comment("Old", reply_to=fresh.id, id="a2"))
    to_ben, to_fresh = Suggestion.objects.get(key="a1"), Suggestion.objects.get(key="a2")
    assert (to_ben.act, to_ben.note) == ("reply", theirs)
    assert (to_fresh.act, to_fresh.parent) == ("reply", Suggestion.objects.get(key=fresh.id))


def test_a_private_note_of_somebody_else_cannot_be_answered(
    story: Article, keep_file: Keeper, write_note: NoteMaker, ben: Reader
) -> None:
    hidden = write_note(story, "Hush", author=ben)
    keep_file(comment("I know.", reply_to=note_key(hidden), id="a1"))
    assert (only().act, only().note, only().paragraph_key) == ("add", None, "p1")


def test_threads_resolved_in_the_file_are_told(story: Article, keep_file: Keeper, write_note: NoteMaker) -> None:
    open_here, resolved_here = write_note(story, "Who says so?"), write_note(story, "Done.")
    Note.objects.filter(pk=resolved_here.pk).update(resolved_at=timezone.now())
    same = (comment(note.body, id=note_key(note), resolved=True) for note in (open_here, resolved_here))
    answer = comment("I do.", reply_to=note_key(open_here), resolved=True)
    kept = keep_file(*same, answer, had={note_key(note): note.body for note in (open_here, resolved_here)})
    assert kept.problems == [
        "One thread is resolved in the file. Newsroom keeps its notes, and does not mark it as resolved."
    ]


def test_a_comment_edited_again_replaces_what_it_asked(keep_file: Keeper) -> None:
    keep_file(comment("Sure?", "at noon", id="c1"))
    keep_file(comment("Quite sure?", "at noon", id="c1"))
    assert only().body == "Quite sure?"


def test_a_comment_among_edited_words_is_the_same_comment(keep_file: Keeper) -> None:
    keep_file(comment("Sure?", "at noon", id="c1"))
    text = TEXT.replace("Port Ansell", "the port")
    again = comment("Sure?", "at noon", text=text, id="c1")
    assert keep_file(again, text=text).new == 0
    keep_file(again, comment("Yes.", reply_to="c1", id="c2"), text=text)
    assert Suggestion.objects.get(key="c2").parent == Suggestion.objects.get(key="c1")


def test_an_accepted_comment_that_was_reworded_rewords_its_note(keep_file: Keeper) -> None:
    keep_file(comment("Sure?", "at noon", id="c1"))
    accept(only())
    keep_file(comment("Quite sure?", "at noon", id="c1"))
    again = Suggestion.objects.get(act="edit")
    assert (again.note, again.body) == (Note.objects.get(), "Quite sure?")
    accept(again)
    assert Note.objects.get().body == "Quite sure?"


def test_comments_with_long_names_are_told_apart(keep_file: Keeper) -> None:
    address = "https://tool.example/" + "annotations/" * 10
    first, second = comment("First", id=f"{address}1"), comment("Second", id=f"{address}2")
    keep_file(first, second)
    edited = replace(first, body="First, edited")
    keep_file(edited, second, comment("Yes.", reply_to=second.id, id="c3"))
    assert set(Suggestion.objects.values_list("body", "parent__body")) == {
        ("First, edited", None),
        ("Second", None),
        ("Yes.", "Second"),
    }


def test_each_of_many_suggestions_is_looked_at_once(keep_file: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    compared = Mock(return_value=False)
    keep_file(comment("Sure?", "at noon", id="c1"))
    monkeypatch.setattr(Suggestion, "__eq__", lambda one, other: compared(one, other))
    keep_file(comment("Quite sure?", "at noon", id="c1"), *(comment(f"{n}", "at noon", id=f"d{n}") for n in range(9)))
    assert compared.call_count == 0
    assert Suggestion.objects.filter(body="Quite sure?").count() == 1


@pytest.mark.django_db(transaction=True)
def test_one_file_brought_twice_at_once_asks_once(keep_file: Keeper) -> None:
    def once(_: int) -> int:
        try:
            return keep_file(*(comment(f"Note {n}", "at noon", id=f"c{n}") for n in range(50))).new
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(once, range(2))) == [0, 50]


@pytest.mark.parametrize("count", [1, 30])
def test_queries_do_not_grow_with_the_comments(keep_file: Keeper, count: int) -> None:
    with CaptureQueriesContext(connection) as asked:
        keep_file(*(comment(f"Note {n}", "at noon", id=f"c{n}") for n in range(count)))
    assert len(asked) <= 16


def test_a_file_signed_otherwise_asks_the_same_and_credits_what_waits(keep_file: Keeper) -> None:
    unsigned = comment("Sure?", "at noon", author="")
    keep_file(replace(unsigned, signed_by="Mira Holt"))
    assert only().credit == "Mira Holt"
    again = keep_file(unsigned)
    assert (again.new, only().credit) == (0, "")
    assert "One suggestion that waits is credited anew" in again.problems[0]
    accept(only())
    assert keep_file(replace(unsigned, signed_by="Mira Holt")).problems == []


def test_who_the_file_says_stays_whoever_signs_it(keep_file: Keeper) -> None:
    keep_file(comment("Sure?", "at noon", author="Mira Holt"))
    assert keep_file(comment("Sure?", "at noon", author="Mira Holt", signed_by="Ilse Tarn")).new == 0
    assert only().credit == "Mira Holt"


def test_a_name_turns_no_words_round_and_is_one_line(keep_file: Keeper) -> None:
    keep_file(comment("Sure?", "at noon", author="Mira\u202e\x07\n Holt"))
    assert only().credit == "Mira Holt"
