"""Word copies that come back, as they went and edited."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import pytest

from annotations.anchoring.describe import Selectors
from annotations.export.manifest import mark_id, note_id, words_digest
from annotations.reading import ReadingPage
from annotations.returns.files.docx import read_docx
from annotations.returns.files.returned import Comment, ReturnedFile
from tests.annotations.export.docx.made import copied
from tests.annotations.returns.files.docx.edited import DOCUMENT, Edited, as_libreoffice, fragment, renumbered, tag

Editing = Callable[[Edited], Edited]
PROGRAMS = pytest.mark.parametrize("saved", [lambda edited: edited, renumbered, as_libreoffice])


def read(edited: Edited) -> ReturnedFile:
    return read_docx(bytes(edited))


def words(selectors: Selectors | None) -> str:
    return selectors.quote.exact if selectors else ""


def saying(file: ReturnedFile, body: str) -> Comment:
    return next(comment for comment in file.comments if body in comment.body)


@PROGRAMS
def test_a_copy_that_nobody_edited_asks_for_nothing(difficult_page: ReadingPage, saved: Editing) -> None:
    file = read(saved(Edited(copied(difficult_page))))
    assert file.text == difficult_page.revision.text
    assert file.manifest
    assert file.manifest.text == sha256(file.text.encode()).hexdigest()
    assert {comment.id for comment in file.comments} == file.manifest.comments.keys()
    assert file.has_ids
    assert file.problems == []
    notes = {comment.id: words_digest(comment.words) for comment in file.comments if comment.id.startswith("n")}
    assert len(notes) == len(difficult_page.notes) == 7
    assert notes.items() <= file.manifest.comments.items()


@PROGRAMS
def test_marks_come_back_on_their_words(difficult_page: ReadingPage, saved: Editing) -> None:
    found = {comment.id: comment for comment in read(saved(Edited(copied(difficult_page)))).comments}
    assert len(difficult_page.highlights) == 10
    for row in difficult_page.highlights:
        comment = found[mark_id(row)]
        assert (words(comment.selectors), comment.kind, list(comment.tags)) == (row.exact, row.kind, list(row.tags))
        assert comment.selectors
        assert comment.selectors.position
        assert comment.selectors.position.start == row.start
        assert comment.body == ""


def test_notes_and_answers_come_back_in_their_threads(difficult_page: ReadingPage) -> None:
    file = read(Edited(copied(difficult_page)))
    opener = saying(file, "alert")
    assert saying(file, "Who says *so*?").reply_to == opener.id
    assert saying(file, "- once\n- twice").reply_to == opener.id
    assert opener.on == mark_id(next(row for row in difficult_page.highlights if row.kind == "claim"))
    assert opener.made_at == difficult_page.notes[0].created_at.replace(microsecond=0)


@PROGRAMS
def test_what_somebody_added(difficult_page: ReadingPage, saved: Editing) -> None:
    edited = Edited(copied(difficult_page))
    edited.add("And who paid?", "pump failed", "2A000001")
    edited.add("Nobody knows.", "We saw it", "2A000002")
    file = read(saved(edited))
    added = [comment for comment in file.comments if comment.author == "Carla"]
    assert [comment.body for comment in added] == ["And who paid?", "Nobody knows."]
    assert words(added[1].selectors) == "We saw it"
    assert file.manifest
    assert not {comment.id for comment in added} & file.manifest.comments.keys()


def test_an_answer_to_a_note_and_one_to_a_bare_mark(difficult_page: ReadingPage) -> None:
    edited = Edited(copied(difficult_page))
    edited.add("Ask the yard.", "pump failed", "2A000001", answers="alert")
    edited.add("Which boats?", "coming.", "2A000002", answers="■ Quote")
    file = read(edited)
    assert saying(file, "Ask the yard.").reply_to == saying(file, "alert").id
    to_mark = saying(file, "Which boats?")
    assert to_mark.reply_to == ""
    assert to_mark.on == mark_id(next(row for row in difficult_page.highlights if row.kind == "quote"))


@PROGRAMS
def test_what_somebody_changed_in_a_note(difficult_page: ReadingPage, saved: Editing) -> None:
    edited = Edited(copied(difficult_page))
    edited.say(edited.comment("Who says"), "Who says * that?")
    file = read(saved(edited))
    changed = saying(file, "that?")
    reply = next(note for note in difficult_page.notes if note.body == "Who says *so*?")
    assert (changed.id, changed.body, changed.words) == (note_id(reply), "Who says \\* that?", "Who says * that?")


def test_words_below_the_line_of_a_bare_mark_are_its_note(difficult_page: ReadingPage) -> None:
    edited = Edited(copied(difficult_page))
    edited.comment("■ Quote").append(fragment("<w:p><w:r><w:t>By whom?</w:t></w:r></w:p>"))
    found = saying(read(edited), "By whom?")
    assert found.id == mark_id(next(row for row in difficult_page.highlights if row.kind == "quote"))


@PROGRAMS
def test_what_somebody_deleted(difficult_page: ReadingPage, saved: Editing) -> None:
    edited = Edited(copied(difficult_page))
    edited.delete("Who says")
    edited.delete("■ Quote")
    file = read(saved(edited))
    reply = next(note for note in difficult_page.notes if note.body == "Who says *so*?")
    quote = next(row for row in difficult_page.highlights if row.kind == "quote")
    assert file.manifest
    assert file.manifest.comments.keys() - {comment.id for comment in file.comments} == {
        note_id(reply),
        mark_id(quote),
    }


def test_who_deletes_a_note_keeps_the_mark_it_stood_for(difficult_page: ReadingPage) -> None:
    edited = Edited(copied(difficult_page))
    edited.delete("alert")
    ids = {comment.id for comment in read(edited).comments}
    claim = next(row for row in difficult_page.highlights if row.kind == "claim")
    assert mark_id(claim) in ids
    assert note_id(difficult_page.notes[0]) not in ids


def test_words_that_were_edited_around_and_within_marks(difficult_page: ReadingPage) -> None:
    edited = Edited(copied(difficult_page))
    edited.type("The pump failed, ", "At noon the pump failed, ")
    edited.type("👧 left", "👧 had left")
    file = read(edited)
    assert "At noon the pump failed, the pump failed, and" in file.text
    question = next(row for row in difficult_page.highlights if row.kind == "question")
    found = next(comment for comment in file.comments if comment.id == mark_id(question))
    assert words(found.selectors) == "ferry 👩‍👩‍👧 had left"


def test_tracked_changes_are_read_as_accepted(difficult_page: ReadingPage) -> None:
    edited = Edited(copied(difficult_page))
    gone = edited.run("We saw it")
    gone.getparent().replace(
        gone,
        fragment('<w:del w:id="70" w:author="C"><w:r><w:delText>We saw it</w:delText></w:r></w:del>'),
    )
    holder = edited.run("coming.").getparent()
    holder.append(fragment('<w:ins w:id="71" w:author="C"><w:r><w:t> They said so.</w:t></w:r></w:ins>'))
    assert "\ncoming. They said so.\n" in read(edited).text


def test_a_paragraph_more_and_one_less(difficult_page: ReadingPage) -> None:
    edited = Edited(copied(difficult_page))
    paragraph = edited.run("We saw it").getparent()
    paragraph.addnext(fragment("<w:p><w:r><w:t>A paragraph more.</w:t></w:r></w:p>"))
    ending = edited.run("A ").getparent()
    ending.find(tag("pPr")).append(fragment('<w:rPr><w:del w:id="80" w:author="C"/></w:rPr>'))
    text = read(edited).text
    assert "coming.\nA paragraph more.\nOne boat" in text
    assert "lie here.We saw it" in text


def test_the_copys_own_words_are_not_the_storys(difficult_page: ReadingPage) -> None:
    edited = Edited(copied(difficult_page))
    for name in ("bookmarkStart", "bookmarkEnd"):
        edited.each(lambda element: element.getparent().remove(element), DOCUMENT, name)
    assert read(edited).text == difficult_page.revision.text


def test_rich_words_of_a_comment_come_back_as_markdown(difficult_page: ReadingPage) -> None:
    edited = Edited(copied(difficult_page))
    reply = edited.comment("Who says")
    edited.say(reply, "Who ")
    reply[-1].append(fragment("<w:r><w:rPr><w:b/></w:rPr><w:t>ex</w:t></w:r>"))
    reply[-1].append(fragment("<w:r><w:rPr><w:b/></w:rPr><w:t>actly</w:t></w:r>"))
    reply[-1].append(fragment('<w:r><w:rPr><w:b w:val="0"/><w:i/></w:rPr><w:t> says</w:t></w:r>'))
    found = saying(read(edited), "exactly")
    assert (found.body, found.words) == ("Who **exactly** *says*", "Who exactly says")


def test_the_same_file_has_the_same_ids_twice(difficult_page: ReadingPage) -> None:
    edited = as_libreoffice(Edited(copied(difficult_page)))
    edited.comment("Who says").set(tag("author"), "Dov")
    one, two = (read(edited) for _ in range(2))
    assert [comment.id for comment in one.comments] == [comment.id for comment in two.comments]
    assert any(comment.id.startswith("w") for comment in one.comments)
