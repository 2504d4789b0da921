"""From the bytes of a returned file to what it holds, whatever its kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from django.utils.module_loading import import_string

from annotations.returns.errors import BrokenFile, TooMuch
from annotations.returns.kinds import Kind
from annotations.returns.others.values import words
from annotations.returns.returned import Comment, ReturnedFile

Read = Callable[..., ReturnedFile]

_OF_PAGES: tuple[Kind, ...] = ("hypothesis", "web_annotation")
"""May hold annotations of several pages."""

READERS: dict[Kind, str] = {
    "docx": "annotations.returns.docx.read_docx",
    "html": "annotations.returns.html_copy.read_html_copy",
    "hypothesis": "annotations.returns.hypothesis.read_hypothesis",
    "web_annotation": "annotations.returns.web_annotation.read_web_annotations",
}
"""What reads each kind: loaded when it is first needed. An archive holds stories, and has a way of its own."""

MOST_COMMENTS = 5_000
"""In one file: more than anybody looks through."""


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
    return replace(found, comments=[_storable(comment) for comment in found.comments])


def _storable(comment: Comment) -> Comment:
    """Return *comment* without the characters that no database takes."""
    return replace(
        comment,
        id=words(comment.id),
        author=words(comment.author),
        body=words(comment.body),
        paragraph_key=words(comment.paragraph_key),
        tags=[words(tag) for tag in comment.tags],
    )
