"""Who says what in a copy, whatever its format: each voice with its share of the words and its statements."""

from __future__ import annotations

from annotations.reading import ReadingPage
from annotations.shares import picture
from annotations.sources import Said, by_voice, sources_of
from newsroom.naming.statements import Statement

CHECKED = "Found by Newsroom, and not checked by a reader. Shares are of the story’s words."
"""What a copy says above them."""


def voices(page: ReadingPage) -> list[tuple[Said, str]]:
    """Return what each voice of *page* says, with its share in words; empty when nobody speaks."""
    sources = sources_of(page.revision.text, page.statements)
    shares = {drawn.voice.key: drawn.percent for drawn in picture(sources).voices}
    return [
        (said, f"{shares[said.voice.key]} of the words" if said.voice.words else "second-hand")
        for said in by_voice(sources, page.statements)
    ]


def beyond(statement: Statement, said: Said) -> str:
    """Return what is known of *statement* beyond the voice under which it is listed: nothing, of a plain word of it."""
    name, by = said.voice.name, statement.by
    return "" if by == name else by.removeprefix(f"{name}, ")
