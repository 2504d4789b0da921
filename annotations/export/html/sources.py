"""The sources of the HTML copy: who says what, and where it stands in the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from django.utils.html import escape

from annotations.export.contents.voices import voices
from annotations.reading import ReadingPage
from annotations.shares import Picture, picture
from annotations.sources import Said, sources_of
from annotations.weave import Tag
from annotations.weave.statement_tags import Cuts, Stated, places, statement_tags
from annotations.weave.tags import Inline
from newsroom.naming.statements import Statement

Numbers = Mapping[int, int]
"""The numbers of statements in reading order, which are the same in every copy, by their ids, which are not."""


def source_list(page: ReadingPage) -> str:
    """Return each voice with its share of the words and its statements, as list items; empty when nobody speaks."""
    numbers = _numbers(page)
    return "\n".join(_voice(said, share, numbers) for said, share in voices(page))


def shares(page: ReadingPage) -> Picture | None:
    """Return the picture of whose words the story is made of; None when nobody speaks."""
    found = sources_of(page.revision.text, page.statements)
    return picture(found) if found.voices else None


def statements(page: ReadingPage, inlines: Sequence[Inline]) -> list[Tag]:
    """Return the tags of the statements in the text, with the ids to which the list leads.

    Wishes and attitudes are left out: they are nobody's words, and the page does not show them at first either.
    """
    if not page.statements:
        return []
    cuts, stated = Cuts(page.revision.text, inlines, page.mentions), partial(_stated, _numbers(page))
    return statement_tags((stated(each) for each in page.statements if each.row.stance != "attitude"), cuts)


def statement_places(page: ReadingPage, inlines: Sequence[Inline]) -> list[Tag]:
    """Return what gives the statements in the text their ids, and shows nothing."""
    cuts, numbers = Cuts(page.revision.text, inlines, page.mentions), _numbers(page)
    return places(((numbers[each.row.id], each.row.content) for each in page.statements), cuts)


def _numbers(page: ReadingPage) -> Numbers:
    return {statement.row.id: number for number, statement in enumerate(page.statements, 1)}


def _stated(numbers: Numbers, statement: Statement) -> Stated:
    row, number = statement.row, numbers[statement.row.id]
    return Stated(number, row.content, f"{row.speech} {row.stance}", statement.by, f"said-{number}")


def _voice(said: Said, share: str, numbers: Numbers) -> str:
    items = "".join(_statement(each, numbers[each.row.id]) for each in said.statements)
    return f"<li><b>{escape(said.voice.name)}</b>, {escape(share)}<ul>{items}</ul></li>"


def _statement(statement: Statement, number: int) -> str:
    words = f'<a href="#s{number}"><q dir="auto">{escape(statement.words)}</q></a>'
    return f'<li>{words} <span class="by" id="said-{number}">{escape(statement.by)}</span></li>'
