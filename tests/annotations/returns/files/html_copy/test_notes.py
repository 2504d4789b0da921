"""The notes of a page, where programs took out the frames around what they say."""

from __future__ import annotations

import time
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.export.manifest import Manifest, words_digest
from annotations.returns.errors import TooMuch
from annotations.returns.files.html_copy import read_html_copy
from annotations.returns.files.html_copy.bodies import digests_of
from annotations.returns.files.returned import MOST_COMMENTS, Comment

NOTE = "n" + "0" * 31 + "7"


def page(notes: str, had: str = "") -> bytes:
    """Return a copy of a story of one line, whose note said *had*, with the items *notes* below it."""
    manifest = Manifest("ferry", "digest", 1, "2026-05-04", {NOTE: words_digest(had)}).to_json()
    return (
        f'<!DOCTYPE html><meta name="newsroom-copy" content="{escape(manifest)}"><p id="text-p1">It left.</p>'
        f'<h2 id="notes">Notes</h2><ol>{notes}</ol>'
    ).encode()


def comments(notes: str, had: str = "") -> list[Comment]:
    return list(read_html_copy(page(notes, had)).comments)


def test_a_note_ends_where_it_said_what_it_says() -> None:
    said = "<p>One.</p><p>Two.</p>"
    note, answer = comments(f'<li id="{NOTE}"><p>ana</p>{said}<p>Three.</p></li>', "One. Two.")
    assert (note.id, note.words, answer.reply_to, answer.body) == (NOTE, "One. Two.", NOTE, "Three.")


def test_a_note_of_very_many_paragraphs_takes_no_long_time() -> None:
    began = time.perf_counter()
    [note] = comments(f'<li id="{NOTE}"><p>ana</p>{"<p>And on and on.</p>" * 4_000}</li>', "One.")
    assert note.words.count("And") == 4_000
    assert time.perf_counter() - began < 3


def test_more_notes_than_anybody_looks_through() -> None:
    with pytest.raises(TooMuch, match="5,001 notes; 5,000 is the most"):
        comments("<li>“It left” When?</li>" * (MOST_COMMENTS + 1))


@given(st.lists(st.text(" \nab\ud800", max_size=5), max_size=6))
def test_digests_are_those_of_the_words_so_far(said: list[str]) -> None:
    assert list(digests_of(said)) == [words_digest(" ".join(said[:end])) for end in range(1, len(said) + 1)]
