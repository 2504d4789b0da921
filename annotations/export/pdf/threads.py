"""Notes with their replies as nodes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from annotations.export.contents.threads import Thread
from annotations.export.pdf.body import nodes
from annotations.export.pdf.nodes import Node, node
from annotations.export.pdf.story import first_strong
from annotations.kinds import in_a_sentence
from annotations.markdown import tokens
from annotations.rows import NoteRow
from annotations.words import NOT_SHOWN, day, on_one_line
from newsroom.credits import brought


def in_margin(thread: Thread) -> list[Node]:
    """Return a thread as it stands beside the text, its number leading back to the reference."""
    number = str(thread.number)
    back = node("to", f"ref-{number}", node("strong", number))
    lost = _about(thread) if thread.lost else ()
    return [["small", back, " ", *_by(thread.note), *lost], *_body(thread.note), *map(_reply, thread.replies)]


def at_end(thread: Thread) -> Node:
    """Return a thread that has no place in the margin: as there, with what it is about and the page of that."""
    number = str(thread.number)
    shown = node("strong", number)
    back = node("to", f"ref-{number}", shown) if thread.place else shown
    page: list[Node] = [", ", node("page", f"ref-{number}")] if thread.place else []
    head: list[Node] = [["named", f"note-{number}"], back, " ", *_by(thread.note), *_about(thread), *page]
    return ["entry", ["small", *head], *_body(thread.note), *map(_reply, thread.replies)]


def _by(note: NoteRow | None) -> list[Node]:
    return signed(note.author, note.brought_by, note.created_at) if note else [NOT_SHOWN]


def signed(name: str, brought_by: str, at: datetime) -> list[Node]:
    """Return who made a mark or a note and when, and whose account has it where a copy says it was somebody else."""
    return [["strong", name], f"{brought(brought_by)}, {day(at)}"]


def _about(thread: Thread) -> Iterator[Node]:
    if not thread.place:
        yield ", on a paragraph that the text no longer has"
    if thread.highlight:
        yield f", on the {in_a_sentence(thread.highlight.label)} “{on_one_line(thread.highlight.exact)}”"


def _body(note: NoteRow | None) -> list[Node]:
    return list(_directed(nodes(tokens(note.body), note.body))) if note else []


def _directed(blocks: Iterable[Node]) -> Iterator[Node]:
    """A block that runs from right to left is set so."""
    for block in blocks:
        yield node("rtl", block) if first_strong(_words(block)) == "rtl" else block


def _words(shown: Node) -> str:
    return shown if isinstance(shown, str) else " ".join(map(_words, shown[1:]))


def _reply(reply: NoteRow) -> Node:
    return ["reply", ["small", *_by(reply), " in reply"], *_body(reply)]
