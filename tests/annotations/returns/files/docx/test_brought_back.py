"""Word copies brought back into the library that they are from."""

from __future__ import annotations

from uuid import uuid4

from django.utils import timezone

from annotations import notes
from annotations.models import Note, Suggestion
from annotations.reading import ReadingPage, open_page
from annotations.returns.bring_back import bring_back
from newsroom.models import Article, Reader
from tests.annotations.export.docx.made import copied
from tests.annotations.returns.files.docx.edited import Edited, as_libreoffice, parts_of, renumbered, zipped

Act = Suggestion.Act


def asked(copy: bytes, reader: Reader) -> list[tuple[str, str, str]]:
    """Return what *copy* asks for: the act, the words it is on, and what it says."""
    bring_back(copy, "Ferry.docx", reader)
    rows = Suggestion.objects.order_by("pk")
    return [(row.act, row.exact, row.body) for row in rows]


def test_a_copy_as_it_went_asks_for_nothing(difficult_page: ReadingPage, ana: Reader) -> None:
    copy = copied(difficult_page)
    assert asked(copy, ana) == []
    assert asked(bytes(renumbered(Edited(copy))), ana) == []
    assert asked(bytes(as_libreoffice(Edited(copy))), ana) == []


def test_what_was_edited_is_suggested_and_accepted_as_it_is(
    difficult: Article, difficult_page: ReadingPage, ana: Reader
) -> None:
    edited = Edited(copied(difficult_page))
    edited.add("Nobody knows.", "We saw it", "2A000001")
    edited.add("Ask the yard.", "pump failed", "2A000002", answers="alert")
    edited.say(edited.comment("She does."), "Does she?")
    edited.delete("ملاحظة")
    suggested = asked(bytes(edited), ana)
    assert [(act, body) for act, _, body in suggested] == [
        (Act.EDIT, "She does.\n\n- once\n\nDoes she?"),
        (Act.ADD, "Nobody knows."),
        (Act.REPLY, "Ask the yard."),
        (Act.DELETE, ""),
    ]
    assert suggested[1][1] == "We saw it"


def test_of_notes_made_in_one_second_the_edited_one_is_told_from_the_deleted_one(
    difficult: Article, difficult_page: ReadingPage, ana: Reader
) -> None:
    for body in ("The yard opened at noon.", "Who paid for the new pump?", "Boats sank in the bay."):
        notes.write(difficult, ana, "p1", body, draft_key=uuid4())
    Note.objects.filter(author=ana).update(created_at=timezone.now())
    edited = Edited(copied(open_page(difficult, ana)))
    edited.delete("The yard opened")
    edited.say(edited.comment("Who paid"), "Who paid for the old pump?")
    suggested = asked(bytes(as_libreoffice(edited)), ana)
    assert [(act, body) for act, _, body in suggested] == [(Act.EDIT, "Who paid for the old pump?"), (Act.DELETE, "")]


def test_what_word_has_no_way_to_say_stays_in_a_note_that_was_edited(
    difficult: Article, difficult_page: ReadingPage, ana: Reader
) -> None:
    notes.write(difficult, ana, "p1", "# Pier\n\n---\n\n> - north\n\nWho paid?", draft_key=uuid4())
    edited = Edited(copied(open_page(difficult, ana)))
    edited.say(edited.comment("Who paid?"), "Who paid us?")
    assert [body for _, _, body in asked(bytes(edited), ana)] == ["# Pier\n\n---\n\n> - north\n\nWho paid us?"]


def test_the_same_file_twice_asks_once_and_what_was_accepted_no_more(
    difficult: Article, difficult_page: ReadingPage, ana: Reader
) -> None:
    edited = Edited(copied(difficult_page))
    edited.add("Nobody knows.", "We saw it", "2A000001")
    edited.say(edited.comment("She does."), "Does she?")
    for _ in range(2):
        bring_back(bytes(edited), "Ferry.docx", ana, accept=True)
    assert Suggestion.objects.count() == 2
    assert Note.objects.filter(body="Nobody knows.").count() == 1
    assert asked(copied(open_page(difficult, ana)), ana) == asked(bytes(edited), ana)


def test_a_document_whose_parts_are_named_otherwise(difficult_page: ReadingPage, ana: Reader) -> None:
    """Word on the web calls the story's part document2.xml."""
    edited = Edited(copied(difficult_page))
    edited.add("Nobody knows.", "We saw it", "2A000001")
    parts = parts_of(bytes(edited))
    renamed = {name.replace("document.xml", "document2.xml"): data for name, data in parts.items()}
    for name in ("_rels/.rels", "[Content_Types].xml"):
        renamed[name] = renamed[name].replace(b"word/document.xml", b"word/document2.xml")
    assert asked(zipped(renamed), ana) == [(Act.ADD, "We saw it", "Nobody knows.")]
