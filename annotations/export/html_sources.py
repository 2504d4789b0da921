"""The sources of the HTML copy: who says what, and where it stands in the text."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import escape

from annotations.export.voices import voices
from annotations.reading import ReadingPage
from annotations.sources import Said
from annotations.weave import Tag
from annotations.weave.statement_tags import Cuts, places
from annotations.weave.tags import Inline
from newsroom.statements import Statement


def source_list(page: ReadingPage) -> str:
    """Return each voice with its share of the words and its statements, as list items; empty when nobody speaks."""
    return "\n".join(_voice(said, share) for said, share in voices(page))


def statement_ids(page: ReadingPage, inlines: Sequence[Inline]) -> list[Tag]:
    """Return the tags that give the statements in the text the ids to which the list leads."""
    cuts = Cuts(page.revision.text, inlines, page.mentions)
    return places(((statement.row.id, statement.row.content) for statement in page.statements), cuts)


def _voice(said: Said, share: str) -> str:
    items = "".join(map(_statement, said.statements))
    return f"<li><b>{escape(said.voice.name)}</b>, {share}<ul>{items}</ul></li>"


def _statement(statement: Statement) -> str:
    words = f'<a href="#s{statement.row.id}"><q>{escape(statement.words)}</q></a>'
    return f'<li>{words} <span class="by">{escape(statement.by)}</span></li>'
