"""Marks as the importer gives them, as comments of a file on the text of a story here. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from annotations.anchoring.describe import Position, Selectors
from annotations.returns.files.others.quotes import tidied
from annotations.returns.files.others.tags import fitting
from annotations.returns.files.others.threads import threaded
from annotations.returns.files.others.values import words
from annotations.returns.files.returned import MOST_COMMENTS, Comment
from newsroom.ingest.article import IngestedMark
from newsroom.text import whitespace

LONGEST_NOTE = 20_000  # code points, as annotations.notes has it
_LONGEST_QUOTE = 2_000  # code points of words above the story that are put before a note on them
_MOST_WORDS = 1_000_000  # code points of all notes

TOO_MANY = "More came with this story than Newsroom can keep: the rest was left out."


@dataclass(frozen=True)
class Setting:
    """The story that marks came with: its text, what stands above that, and the key of its first paragraph."""

    text: str
    above: Sequence[str]
    first_key: str


def comments_of(marks: Sequence[IngestedMark], setting: Setting) -> tuple[list[Comment], bool]:
    """Return *marks* with their replies as comments, every reply after what it answers; and whether some are left out.

    What is on the whole story, or on words above it, stands beside the first paragraph.
    """
    found: list[Comment] = []
    length = 0
    for comment in threaded(_all(marks, setting, "")):
        length += len(comment.body)
        if len(found) == MOST_COMMENTS or length > _MOST_WORDS:
            return found, True
        found.append(comment)
    return found, False


def _all(marks: Iterable[IngestedMark], setting: Setting, parent: str) -> Iterator[Comment]:
    for mark in marks:
        comment = _comment(mark, setting, parent)
        if comment.body or comment.selectors:
            yield comment
            yield from _all(mark.replies, setting, comment.id)


def _comment(mark: IngestedMark, setting: Setting, parent: str) -> Comment:
    selectors = None if parent else _selectors(mark, setting)
    tags, others = fitting(mark.tags)
    body = "\n\n".join(filter(None, (words(mark.note).strip(), others)))
    return Comment(
        id=words(mark.uid) or _digest(mark, parent),
        author=words(mark.author, 150),
        body=_bounded(body if selectors or parent else _quoting(mark, body)),
        made_at=mark.made_at,
        selectors=selectors,
        paragraph_key="" if selectors or parent else setting.first_key,
        reply_to=parent,
        tags=tags,
        resolved=mark.resolved,
    )


def _selectors(mark: IngestedMark, setting: Setting) -> Selectors | None:
    """Return what leads to the words of *mark*; None where it is on all of the story, or on words above it."""
    quote = tidied(mark.quote, mark.prefix, mark.suffix)
    if quote is None or (mark.span is None and any(quote.exact in line for line in setting.above)):
        return None
    start, end = mark.span or (0, 0)
    is_there = 0 <= start < end and setting.text[start:end] == mark.quote
    return Selectors(quote, Position(start, end) if is_there else None)


def _quoting(mark: IngestedMark, body: str) -> str:
    """Return *body* under the words above the story that it is about, if it says anything."""
    quoted = whitespace.line(words(mark.quote))[:_LONGEST_QUOTE]
    return f"> {quoted}\n\n{body}" if quoted and body else body


def _digest(mark: IngestedMark, parent: str) -> str:
    """Return what tells a mark whose source gives it no name: where it is, who made it when, and what it says."""
    said = "\n".join((parent, mark.quote, mark.prefix, mark.author, str(mark.made_at), mark.note))
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _bounded(body: str) -> str:
    return body if len(body) <= LONGEST_NOTE else f"{body[: LONGEST_NOTE - 2]} …"
