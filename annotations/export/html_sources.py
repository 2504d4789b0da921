"""The sources of the HTML copy: who says what, and where it stands in the text."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import escape

from annotations.reading import ReadingPage
from annotations.shares import percent
from annotations.sources import Said, Sources, by_voice, sources_of
from annotations.weave import Tag
from annotations.weave.statement_tags import Cuts, places
from annotations.weave.tags import Inline
from newsroom.statements import Statement


def source_list(page: ReadingPage) -> str:
    """Return each voice with its share of the words and its statements, as list items; empty when nobody speaks."""
    sources = sources_of(page.revision.text, page.statements)
    return "\n".join(_voice(said, sources) for said in by_voice(sources, page.statements))


def statement_ids(page: ReadingPage, inlines: Sequence[Inline]) -> list[Tag]:
    """Return the tags that give the statements in the text the ids to which the list leads."""
    cuts = Cuts(page.revision.text, inlines, page.mentions)
    return places(((statement.row.id, statement.row.content) for statement in page.statements), cuts)


def _voice(said: Said, sources: Sources) -> str:
    voice = said.voice
    share = f"{percent(voice.words, sources.total)} of the words" if voice.words else "second-hand"
    items = "".join(map(_statement, said.statements))
    return f"<li><b>{escape(voice.name)}</b>, {share}<ul>{items}</ul></li>"


def _statement(statement: Statement) -> str:
    words = f'<a href="#s{statement.row.id}"><q>{escape(statement.words)}</q></a>'
    return f'<li>{words} <span class="by">{escape(statement.by)}</span></li>'
