"""Marks that come along with a story become its reader's own: where they belong, once, and for nobody else."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from annotations.models import Highlight, Note, Suggestion
from newsroom.importing.intake import store
from newsroom.ingest.article import IngestedMark, Source
from newsroom.models import Article, Reader
from newsroom.signals import story_taken_in
from tests.conftest import StoryMaker
from tests.newsroom.ingest.word.documents import document, p
from tests.newsroom.ingest.word.test_comments import comment, commented

FIRST = "The ferry Linnet stopped on Monday, its owner said."
SECOND = "Nobody could say when another boat would come."


@pytest.fixture
def ferry(make_story: StoryMaker) -> Article:
    return make_story(FIRST, SECOND, headline="Ferry stops at Marrow Bay")


def bring(article: Article, reader: Reader | None, *marks: IngestedMark) -> None:
    story_taken_in.send(Article, article=article, reader=reader, marks=marks, tags=())


def test_a_comment_becomes_a_mark_with_a_private_note_of_whoever_wrote_it(ferry: Article, ana: Reader) -> None:
    made_at = datetime(2021, 3, 12, 10, tzinfo=UTC)
    start = FIRST.index("its owner")
    answer = IngestedMark("", "The chair.", author="ana", uid="word:2")
    comment = IngestedMark(
        "its owner said", "**Who?**", span=(start, start + 14), author="Ben Reed", made_at=made_at, uid="word:1",
        tags=("sources",), replies=(answer,), resolved=True,
    )  # fmt: skip
    bring(ferry, ana, comment)
    mark = Highlight.objects.get()
    assert (mark.exact, mark.kind, mark.audience, mark.tags) == ("its owner said", "plain", "me", ["sources"])
    opener, reply = Note.objects.order_by("pk")
    assert (opener.body, opener.credit, opener.audience, opener.highlight) == ("**Who?**", "Ben Reed", "me", mark)
    assert opener.created_at == made_at
    assert opener.resolved_at
    assert (reply.body, reply.credit, reply.reply_to) == ("The chair.", "", opener)
    assert {mark.reader, opener.author, reply.author} == {ana}


def test_what_comes_twice_is_there_once_and_each_reader_has_their_own(ferry: Article, ana: Reader, ben: Reader) -> None:
    named = IngestedMark("stopped on Monday", "When?", uid="word:1")
    nameless = IngestedMark("another boat", tags=("boats",))
    for _ in range(2):
        bring(ferry, ana, named, nameless)
    assert (Highlight.objects.count(), Note.objects.count()) == (2, 1)
    bring(ferry, ben, named)
    assert Highlight.objects.filter(reader=ben).count() == 1
    bring(ferry, None, named)
    assert Highlight.objects.count() == 3


def test_what_its_reader_deleted_does_not_come_back(ferry: Article, ana: Reader) -> None:
    mark = IngestedMark("another boat", uid="r:1")
    bring(ferry, ana, mark)
    Highlight.objects.update(deleted_at=datetime(2031, 3, 12, tzinfo=UTC))
    bring(ferry, ana, mark)
    assert not Highlight.objects.filter(deleted_at=None).exists()


def test_quotes_of_other_services_are_found_whatever_their_white_space(ferry: Article, ana: Reader) -> None:
    bring(
        ferry,
        ana,
        IngestedMark("its owner said.Nobody could  say"),
        IngestedMark("The ferry “Linnet” stopped on Monday"),
    )
    assert Highlight.objects.filter(exact="its owner said.\nNobody could say").exists()
    assert Highlight.objects.count() == 2


def test_what_is_on_the_whole_story_or_its_headline_stands_beside_the_first_paragraph(
    ferry: Article, ana: Reader
) -> None:
    bring(ferry, ana, IngestedMark("", "Read on."), IngestedMark("Marrow Bay", "Spell it out."))
    notes = Note.objects.order_by("pk")
    assert [(note.body, note.paragraph_key, note.highlight) for note in notes] == [
        ("Read on.", "p1", None),
        ("> Marrow Bay\n\nSpell it out.", "p1", None),
    ]


def test_what_has_no_place_waits_for_its_reader(ferry: Article, ana: Reader, as_ana: Any) -> None:
    bring(ferry, ana, IngestedMark("The price of oil rose in every port of the coast", "Why?", uid="r:9"))
    assert not Highlight.objects.exists()
    waiting = Suggestion.objects.get(state=Suggestion.State.OPEN)
    assert waiting.body == "Why?"
    page = as_ana.get(f"/articles/{ferry.slug}/returned/").content.decode()
    assert "The price of oil" in page
    assert "What came along with the story" in page
    assert "waits for you: put it on words" in as_ana.get(ferry.get_absolute_url()).content.decode()


def test_a_word_document_comes_with_its_comments_once(ana: Reader) -> None:
    body = p(FIRST + " It had run for thirty years between the two towns.") + p(
        "Nobody ", commented(1, "could say"), "."
    )
    source = Source("docx", document(body, comments=comment(1, "Who was asked?")))
    first = store(source, ana, lambda _: None)
    again = store(source, ana, lambda _: None)
    assert again.article == first.article
    (note,) = Note.objects.all()
    assert note.highlight
    assert (note.highlight.exact, note.body, note.credit) == ("could say", "Who was asked?", "Ben Reed")


def test_the_number_of_queries_does_not_grow_with_the_marks(
    ferry: Article, ana: Reader, django_assert_max_num_queries: Any
) -> None:
    words = f"{FIRST}\n{SECOND}"
    marks = [IngestedMark(words[at : at + 9], f"Note {at}", span=(at, at + 9), uid=f"w:{at}") for at in range(60)]
    with django_assert_max_num_queries(40):
        bring(ferry, ana, *marks)
    assert Note.objects.count() == 60
