"""The HTML copy as our writer makes it, with what people do to it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from annotations.export.formats import FORMATS
from annotations.export.manifest import mark_id, note_id, words_digest
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage
from annotations.returns.errors import ReturnError, TooMuch, UnknownFile
from annotations.returns.files.html_copy import read_html_copy
from annotations.returns.files.html_copy.tree import MAX_TAGS
from annotations.returns.files.returned import Comment

Copy = Callable[[str], bytes]


@pytest.fixture
def copy(difficult_page: ReadingPage) -> str:
    return FORMATS["html"].write(difficult_page, ExportOptions(private=True)).decode()


def read(copy: str) -> list[Comment]:
    return list(read_html_copy(copy.encode()).comments)


def changed(copy: str) -> list[Comment]:
    """Return what the file does not have as the copy had it."""
    file = read_html_copy(copy.encode())
    had = file.manifest.comments if file.manifest else {}
    return [c for c in file.comments if not c.id.startswith("h") and had.get(c.id) != words_digest(c.words or c.body)]


def id_of(page: ReadingPage, body: str) -> str:
    return next(note_id(note) for note in page.notes if note.body.startswith(body))


def test_a_copy_that_nobody_touched_has_everything_and_nothing_new(difficult_page: ReadingPage, copy: str) -> None:
    file = read_html_copy(copy.encode())
    assert file.manifest
    assert {comment.id for comment in file.comments} == set(file.manifest.comments)
    assert changed(copy) == []
    assert file.has_ids


def test_the_story_reads_as_in_the_library(difficult_page: ReadingPage, copy: str) -> None:
    text = read_html_copy(copy.encode()).text
    assert text.split() == difficult_page.revision.text.split()


def test_rows_of_a_table_have_their_tabs(difficult_page: ReadingPage, copy: str) -> None:
    lines = read_html_copy(copy.encode()).text.split("\n")
    rows = [line for line in difficult_page.revision.text.split("\n") if "\t" in line]
    assert rows
    assert set(rows) <= set(lines)


def test_a_note_that_was_reworded_comes_as_markdown(difficult_page: ReadingPage, copy: str) -> None:
    [comment] = changed(copy.replace("Beside the table, on no words.", "Beside the <b>table </b>now.", 2))
    assert (comment.id, comment.body) == (id_of(difficult_page, "Beside"), "Beside the **table** now.")
    assert comment.author == "ben"


def test_a_note_that_was_reworded_beside_the_text_alone(copy: str) -> None:
    [comment] = changed(copy.replace("Beside the table, on no words.", "Beside it.", 1))
    assert comment.body == "Beside it."


def test_a_note_that_was_deleted_is_missing(difficult_page: ReadingPage, copy: str) -> None:
    key = id_of(difficult_page, "Beside")
    comments = read(re.sub(rf'<li id="{key}".*?</li>', "", copy, flags=re.DOTALL))
    assert key not in {comment.id for comment in comments}


def test_what_is_written_below_a_note_answers_it(difficult_page: ReadingPage, copy: str) -> None:
    key = id_of(difficult_page, "Beside")
    end = rf'(<li id="{key}".*?)(<p class="back">)'
    [answer] = changed(re.sub(end, r"\1<p>It is <i>not</i>.</p>\2", copy, flags=re.DOTALL))
    assert (answer.reply_to, answer.body, answer.author) == (key, "It is *not*.", "")


def test_an_item_that_begins_with_words_of_the_story_is_a_note_on_them(copy: str) -> None:
    item = "<li>“came back” When was that?</li>\n      </ol>"
    [added] = changed(item.join(copy.rsplit("</ol>", 1)))
    assert added.body == "When was that?"
    assert added.selectors
    assert added.selectors.quote.exact == "came back"
    assert added.selectors.position


def test_words_in_a_mark_are_marked(copy: str) -> None:
    [mark] = changed(copy.replace("Ilse Tarn.</p>", '<mark class="question" title="Who?">Ilse Tarn</mark>.</p>'))
    assert (mark.body, mark.kind) == ("Who?", "question")
    assert mark.selectors
    assert (mark.selectors.quote.exact, mark.selectors.quote.prefix[-6:]) == ("Ilse Tarn", " said ")


def test_comments_of_a_word_processor_stand_beside_their_paragraph(copy: str) -> None:
    [said] = changed(copy.replace("Ilse Tarn.</p>", "Ilse<!-- Is she? --> Tarn.</p>"))
    assert (said.body, said.paragraph_key) == ("Is she?", "p2")


def test_what_libreoffice_makes_of_a_note(difficult_page: ReadingPage, copy: str) -> None:
    """It puts ids on anchors before the words and drops every class; what is below the note's words answers it."""
    key = id_of(difficult_page, "Beside")
    written = f"""<li value="4"><p><a name="{key}"></a><b>ben</b>, 23 November</p>
        <p>Beside the table, on <font color="red">no
        words</font>.</p><p>It is not.</p><p><a href="#ref-{key}">↩</a></p>"""
    [answer] = changed(re.sub(rf'<li id="{key}".*?</li>', written, copy, flags=re.DOTALL))
    assert (answer.reply_to, answer.body) == (key, "It is not.")


def test_pages_that_are_no_copies(copy: str) -> None:
    with pytest.raises(UnknownFile, match="no annotated copy"):
        read("<!doctype html><p>A page.</p>")
    with pytest.raises(UnknownFile):
        read(copy.replace('name="newsroom-copy"', 'name="another"'))


_DEEP = b"<html>" + b"<div>" * 200 + b"x"
_WIDE = b"<p " + b"a=b " * 50_000 + b">"


@pytest.mark.parametrize("data", [b"<b>" * (MAX_TAGS + 1), _DEEP, _WIDE, b"\x00<html>"])
def test_rubbish_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(ReturnError) as error:
        read_html_copy(data)
    assert str(error.value).endswith(".")


def test_more_markup_than_a_copy_has(copy: str) -> None:
    with pytest.raises(TooMuch):
        read(copy + "<i></i>" * MAX_TAGS)


def test_another_library_learns_where_marks_and_notes_are(difficult_page: ReadingPage, copy: str) -> None:
    file = read_html_copy(copy.encode())
    comments = {comment.id: comment for comment in file.comments}
    assert (len(difficult_page.highlights), len(difficult_page.notes)) == (10, 7)
    for row in difficult_page.highlights:
        comment = comments[mark_id(row)]
        assert (comment.kind, comment.author) == (row.kind, row.reader)
        assert comment.selectors
        assert comment.selectors.quote.exact.split() == row.exact.split()
    openers = {note.id: note for note in difficult_page.notes if note.reply_to is None}
    marks = {row.id: row for row in difficult_page.highlights}
    for note in difficult_page.notes:
        comment = comments[note_id(note)]
        if note.reply_to:
            assert comment.reply_to == note_id(openers[note.reply_to])
        else:
            assert comment.paragraph_key == note.paragraph_key
            assert comment.on == (mark_id(marks[note.highlight_id]) if note.highlight_id else "")
