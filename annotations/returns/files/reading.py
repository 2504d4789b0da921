"""From the bytes of a returned file to what it holds, whatever its kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from django.utils.module_loading import import_string

from annotations.notes import LONGEST_NOTE
from annotations.returns.errors import BrokenFile, TooMuch
from annotations.returns.files.kinds import Kind
from annotations.returns.files.others.values import told, words
from annotations.returns.files.returned import MOST_COMMENTS, Comment, ReturnedFile

Read = Callable[..., ReturnedFile]

_OF_PAGES: tuple[Kind, ...] = ("hypothesis", "web_annotation")
"""May hold annotations of several pages."""

READERS: dict[Kind, str] = {
    "docx": "annotations.returns.files.docx.read_docx",
    "html": "annotations.returns.files.html_copy.read_html_copy",
    "hypothesis": "annotations.returns.files.hypothesis.read_hypothesis",
    "web_annotation": "annotations.returns.files.web_annotation.read_web_annotations",
}
"""What reads each kind: loaded when it is first needed. An archive holds stories, and has a way of its own."""

_ONE_CUT = f"One note is longer than {LONGEST_NOTE:,} characters, and was cut there."
_CUT = f"{{}} notes are longer than {LONGEST_NOTE:,} characters, and were cut there."


def read_file(data: bytes, kind: Kind, address: str = "") -> ReturnedFile:
    """Return what the file *data* of *kind* holds; of one that is on several pages, what is on *address*.

    Raises ReturnError.
    """
    page = {"address": address} if kind in _OF_PAGES else {}
    try:
        found = cast(Read, import_string(READERS[kind]))(data, **page)
    except RecursionError as error:
        raise BrokenFile("This file is nested deeper than any story. Save or export it once more.") from error
    if len(found.comments) > MOST_COMMENTS:
        raise TooMuch(f"This file has {len(found.comments):,} comments; {MOST_COMMENTS:,} is the most at a time.")
    cut = sum(len(comment.body) > LONGEST_NOTE for comment in found.comments)
    comments = [_storable(comment) for comment in found.comments]
    return replace(found, comments=comments, problems=[*found.problems, *told(cut, _ONE_CUT, _CUT)])


def _storable(comment: Comment) -> Comment:
    """Return *comment* without the characters that no database takes, and no longer than a note may be."""
    return replace(
        comment,
        id=words(comment.id),
        author=words(comment.author),
        body=_bounded(words(comment.body)),
        reply_to=words(comment.reply_to),
        on=words(comment.on),
        paragraph_key=words(comment.paragraph_key),
        tags=[words(tag) for tag in comment.tags],
    )


def _bounded(body: str) -> str:
    return body if len(body) <= LONGEST_NOTE else f"{body[: LONGEST_NOTE - 2]} …"
