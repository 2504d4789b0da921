"""Entries as Markdown: quotes with their sources, under the headlines of their stories."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotations.citation import citation
from annotations.export.markdown.notes import without_html
from annotations.export.markdown.text import address, plain
from annotations.export.notebook.origin import Origin
from annotations.notebook.entry import Entry
from annotations.rows import NoteRow
from annotations.words import day
from newsroom.credits import by


def write_markdown(entries: Iterable[Entry], origin: Origin) -> Iterator[str]:
    """Yield the file entry by entry; the story is named where it begins."""
    yield f"# Notebook of {plain(origin.reader)}\n\nTaken from Newsroom, {day(origin.day)}.\n"
    story = None
    for entry in entries:
        if entry.article.pk != story:
            story = entry.article.pk
            yield _block(_story(entry, origin))
        yield "".join(map(_block, _entry(entry, origin)))


def _block(words: str) -> str:
    return f"\n{words}\n"


def _story(entry: Entry, origin: Origin) -> str:
    return f"## [{plain(entry.article.headline)}]({address(origin.source(entry))})\n\n{plain(citation(entry.article))}"


def _entry(entry: Entry, origin: Origin) -> Iterator[str]:
    if entry.words:
        yield f"> {plain(entry.words)}"
    yield _about(entry, origin)
    if entry.is_changed and entry.was:
        yield f"These words have changed. They were: “{plain(entry.was)}”."
    if entry.is_lost:
        yield "These words are gone from the story."
    if entry.claim and entry.claim.statement:
        yield f"*{plain(entry.claim.statement)}*"
    for note in entry.notes:
        yield _note(note, entry)


def _about(entry: Entry, origin: Origin) -> str:
    status = entry.claim.status_label.lower() if entry.claim else ""
    paragraph = f"paragraph {entry.paragraph}" if entry.paragraph else ""
    tags = ", ".join(f"“{plain(tag)}”" for tag in entry.tags)
    reader = "" if entry.mine and not entry.brought_by else plain(by(entry.reader, entry.brought_by))
    parts = [f"**{plain(entry.label)}**", status, reader, paragraph, day(entry.made_at), tags]
    return f"{' · '.join(part for part in parts if part)} · [in the story]({address(origin.place(entry))})"


def _note(note: NoteRow, entry: Entry) -> str:
    author = f"**{plain(by(note.author, note.brought_by))}:**\n\n" if entry.is_talk else ""
    return author + without_html(note.body)
