"""The sources of the Markdown copy: who says what, as a list below the story."""

from __future__ import annotations

from annotations.export.contents.voices import CHECKED, beyond, voices
from annotations.export.markdown.text import plain
from annotations.reading import ReadingPage
from annotations.sources import Said
from newsroom.naming.statements import Statement


def source_blocks(page: ReadingPage) -> list[str]:
    """Return the section as blocks, none when nobody speaks."""
    listed = [_voice(said, share) for said, share in voices(page)]
    return ["## Who says what", CHECKED, "\n".join(listed)] if listed else []


def _voice(said: Said, share: str) -> str:
    return "\n".join(
        [
            f"- **{plain(said.voice.name)}**, {share}",
            *(_statement(each, beyond(each, said)) for each in said.statements),
        ]
    )


def _statement(statement: Statement, more: str) -> str:
    return f"    - “{plain(statement.words)}”" + (f" ({plain(more)})" if more else "")
