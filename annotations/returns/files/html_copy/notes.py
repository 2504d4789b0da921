"""The notes of a page that came back: those of the copy, answers below them, and new ones. Pure.

A note of ours begins where its id stands, with a line that says whose it is; what follows is what it says. Below that,
and outside its frame where the frame is still there, somebody wrote an answer. Where programs took the frames out, the
digest that the copy had tells where the note's own words end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from annotations.anchoring.describe import Quote, Selectors, describe
from annotations.export.manifest import NOTE, THREAD, is_id, words_digest
from annotations.returns.errors import TooMuch
from annotations.returns.files.html_copy.block import Block
from annotations.returns.files.html_copy.bodies import digests_of, markdown_of, words_of
from annotations.returns.files.html_copy.naming import named
from annotations.returns.files.others.values import moment
from annotations.returns.files.returned import MOST_COMMENTS, Comment

_QUOTED = re.compile(r"^[“\"«„‘'‹]\s*(.{2,1000}?)\s*[”\"»“’'›](?=[\s.,:;—–-]|$)[\s.,:;—–-]*", re.DOTALL)
_BACK = "↩"


@dataclass(slots=True)
class _Entry:
    """A note, ours or new, with its blocks; ``opener`` is the note of ours in whose item it stands."""

    id: str
    opener: str
    blocks: list[Block] = field(default_factory=list)


def notes_of(
    blocks: Iterable[Block], text: str, had: Mapping[str, str], sides: Mapping[str, list[Block]]
) -> list[Comment]:
    """Return the notes in *blocks*; *text* is the story's in this page, *had* the digests of what the copy had.

    *sides* are the notes beside the text: what was changed there alone is a change too. Raises TooMuch where nobody
    could look through them, before any quotation is looked for in the story.
    """
    entries = list(_entries(blocks))
    if len(entries) > MOST_COMMENTS:
        raise TooMuch(f"This page has {len(entries):,} notes; {MOST_COMMENTS:,} is the most. Take some of them out.")
    return [comment for entry in entries for comment in _comments(entry, text, had, sides)]


def _entries(blocks: Iterable[Block]) -> Iterator[_Entry]:
    entry = None
    opener = ""
    for block in blocks:
        ours = next((name for name in block.ids if is_id(name, NOTE + THREAD)), "")
        if ours or entry is None or (block.is_item and block.depth == 1):
            if entry:
                yield entry
            opener = "" if block.is_item and not ours else (ours if block.is_item or not opener else opener)
            entry = _Entry(ours, opener)
        if block.words != _BACK:
            entry.blocks.append(block)
    if entry:
        yield entry


def _comments(entry: _Entry, text: str, had: Mapping[str, str], sides: Mapping[str, list[Block]]) -> Iterator[Comment]:
    if not entry.id:
        yield from _new(entry.blocks, text)
        return
    head, rest = entry.blocks[:1], entry.blocks[1:]
    own, below = _apart(rest, had.get(entry.id, ""))
    if entry.id.startswith(NOTE):
        yield _ours(entry, head, _changed(own, sides.get(entry.id, []), had.get(entry.id, "")))
    if below:
        yield _answer(entry.opener or entry.id, below)


def _apart(blocks: Sequence[Block], digest: str) -> tuple[list[Block], list[Block]]:
    """Return what of *blocks* is the note's own, and what was written below it."""
    framed = [block for block in blocks if "body" in block.classes]
    if framed:
        return framed, [block for block in blocks if "body" not in block.classes]
    digests = enumerate(digests_of(block.words for block in blocks), 1)
    end = next((end for end, read in digests if read == digest), len(blocks))
    return list(blocks[:end]), list(blocks[end:])


def _changed(own: list[Block], side: list[Block], digest: str) -> list[Block]:
    """Return the note as it stands beside the text where that was edited, and the note itself was not."""
    if side and words_digest(words_of(own)) == digest != words_digest(words_of(side)):
        return side
    return own


def _ours(entry: _Entry, head: Sequence[Block], own: Sequence[Block]) -> Comment:
    author = head[0].bold if head else ""
    said = markdown_of(own, own[0].depth - own[0].is_item if own else 0)
    key, on = (head[0].key, head[0].on) if head else ("", "")
    answered = entry.opener if entry.opener.startswith(NOTE) and entry.opener != entry.id else ""
    said_at, words = _made_at(head), words_of(own)
    return Comment(entry.id, author, said, said_at, None, key, answered, on, words=words)


def _made_at(head: Sequence[Block]) -> datetime | None:
    return moment(head[0].time) if head and head[0].time else None


def _answer(opener: str, blocks: Sequence[Block]) -> Comment:
    body = markdown_of(blocks, blocks[0].depth)
    return Comment(named("answer", opener, body), "", body, reply_to=opener)


def _new(blocks: Sequence[Block], text: str) -> Iterator[Comment]:
    """Yield the note that somebody added as an item, on the words in quotation marks with which it begins."""
    signed = blocks[0].bold if "by" in blocks[0].classes and len(blocks) > 1 else ""
    body = markdown_of(blocks[1:] if signed else blocks, blocks[0].depth)
    quoted = _QUOTED.match(body)
    quote = blocks[0].quote or (quoted[1].replace("\\", "") if quoted else "")
    if quote and quoted is None:
        body = body.replace(quote, "", 1).strip()
    elif quoted:
        body = body[quoted.end() :].strip()
    if body or quote:
        yield Comment(named("note", signed, quote, body), signed, body, selectors=_selectors(quote, text))


def _selectors(quote: str, text: str) -> Selectors | None:
    if not quote:
        return None
    at = text.find(quote)
    return describe(text, at, at + len(quote)) if at >= 0 else Selectors(Quote(quote))
