"""Marks and notes as Markdown footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from annotations.export.contents.claims import before_words, claim_words, record_words
from annotations.export.contents.threads import Place, Places, Thread
from annotations.export.markdown.text import plain
from annotations.export.markup.hashtags import hashtags
from annotations.rows import HighlightRow, NoteRow
from annotations.words import NOT_SHOWN, local_date, on_one_line
from newsroom.credits import brought, by

_INDENT = "    "  # what belongs to a footnote is four columns in
_CODE = re.compile(r"(^[ ]*(`{3,}|~{3,}).*?(?:^[ ]*\2|\Z))|(?<!`)(`+)(?!`).+?(?<!`)\3(?!`)", re.MULTILINE | re.DOTALL)
_RAW = re.compile(r"<(?!(?:https?://|mailto:)[^\s<>]*>)|\[(?=\^)|!(?=\[)")
"""HTML, footnotes, and pictures, which a note app would fetch: their addresses stay, as links."""


def mark_references(highlights: Iterable[HighlightRow], places: Places) -> list[tuple[Place, str]]:
    """Return a footnote's reference for each mark, and where it stands: after the last word."""
    return [(places.after(row), f"[^{mark_label(row)}]") for row in highlights]


def note_references(threads: Iterable[Thread]) -> list[tuple[Place, str]]:
    """Return a footnote's reference for each thread that has a place in the text, and that place."""
    return [(thread.place, f"[^{thread_label(thread)}]") for thread in threads if thread.place]


def mark_footnotes(highlights: Iterable[HighlightRow]) -> list[str]:
    """Return one footnote for each mark: kind, reader, words and tags, and of a claim how it stands and why."""
    return [f"[^{mark_label(row)}]: {_said(row)}{_record(row)}" for row in highlights]


def mark_label(row: HighlightRow) -> str:
    """Return what a copy calls a mark, in every copy the same."""
    return f"h{short(row.uid.hex)}"


def thread_label(thread: Thread) -> str:
    """Return what a copy calls a thread: after its note, or where that is not shown after the first reply."""
    return f"n{short((thread.note or thread.replies[0]).uid.hex)}"


def short(uid: str) -> str:
    """Return the end of *uid*, whose 32 figures would bury the words. Two of a thousand share it in 1 of 10⁸ copies."""
    return uid[-12:]


def lost_marks(lost: Sequence[HighlightRow]) -> list[str]:
    """Return the marks on words that the text no longer has, as blocks: no footnote can hold them."""
    entries = [f"- {_said(row)}{_record(row)}" for row in lost]
    return ["## Marks on words that are gone", "\n".join(entries)] if entries else []


def _said(row: HighlightRow) -> str:
    """Return the kind, reader and words of a mark, and what is claimed with it."""
    return (
        f"**{plain(row.label)}** ({plain(by(row.reader, row.brought_by))}, {local_date(row.created_at)}): "
        f"“{plain(on_one_line(row.exact))}”{_before(row)}{_claim(row)}{_tags(row)}"
    )


def _before(row: HighlightRow) -> str:
    words = before_words(row)
    return f" ({plain(words)})" if words else ""


def _claim(row: HighlightRow) -> str:
    words = claim_words(row)
    return f" ({plain(words)})" if words else ""


def _tags(row: HighlightRow) -> str:
    return "".join(f" #{tag}" for tag in hashtags(row.tags))


def _record(row: HighlightRow) -> str:
    """A list within the footnote; the empty line is what makes it one."""
    items = "\n".join(f"{_INDENT}- {plain(words)}" for words in record_words(row))
    return f"\n\n{items}" if items else ""


def note_footnotes(threads: Sequence[Thread]) -> list[str]:
    """Return one footnote for each note, its replies in it."""
    return [_footnote(thread) for thread in threads if thread.place]


def unplaced(threads: Sequence[Thread]) -> list[str]:
    """Return the notes on paragraphs that the text no longer has, as blocks: no footnote can hold them."""
    entries = ["\n\n".join(_blocks(thread)) for thread in threads if not thread.place]
    return ["## Notes on paragraphs that are gone", *entries] if entries else []


def _footnote(thread: Thread) -> str:
    first, *rest = _blocks(thread)
    return "\n\n".join([f"[^{thread_label(thread)}]: {first}", *(_indented(block) for block in rest)])


def _blocks(thread: Thread) -> list[str]:
    opening = [_by(thread.note) + _about(thread), without_html(thread.note.body)] if thread.note else [NOT_SHOWN]
    replies = [block for reply in thread.replies for block in (f"{_by(reply)} in reply", without_html(reply.body))]
    return opening + replies


def _by(note: NoteRow) -> str:
    return f"**{plain(note.author)}**{plain(brought(note.brought_by))}, {local_date(note.created_at)}"


def _about(thread: Thread) -> str:
    """Return what a note is about that stands beside other words."""
    return f", on “{plain(on_one_line(thread.lost.exact))}”, words that are gone" if thread.lost else ""


def _indented(block: str) -> str:
    return "\n".join(_INDENT + line if line.strip() else "" for line in block.splitlines())


def without_html(body: str) -> str:
    """Return a note's Markdown so that HTML and footnote marks typed in it show as the words they are, as they do here.

    Code is left as it stands.
    """
    parts, position = [], 0
    for code in _CODE.finditer(body):
        parts += [_escaped(body[position : code.start()]), code[0]]
        position = code.end()
    return "".join([*parts, _escaped(body[position:])]).strip()


def _escaped(words: str) -> str:
    return _RAW.sub(lambda match: "\\" + match[0], words)
