"""The comments of a returned document as marks, notes and replies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

from annotations.anchoring.describe import Selectors, describe
from annotations.export.docx.identity import bookmark
from annotations.export.docx.rich import words_of
from annotations.export.docx.to_markdown import markdown
from annotations.export.manifest import MARK
from annotations.returns.files.docx.answers import Threads
from annotations.returns.files.docx.beside import Beside
from annotations.returns.files.docx.body import Body
from annotations.returns.files.docx.comment_words import Said
from annotations.returns.files.docx.identify import Had, durable
from annotations.returns.files.docx.story import Story
from annotations.returns.files.returned import Comment
from newsroom.text.ranges import Range, trim

_YEARS = range(1970, 2200)
"""In which comments are made. Clocks that are off by more say nothing."""


def assembled(
    sayings: Sequence[Said], ids: Mapping[str, str], body: Body, story: Story, beside: Beside, had: Had
) -> list[Comment]:
    """Return *sayings*, whose ids (by ``w:id``) are *ids*, in the file's order; each mark that is still there once.

    A mark whose note stood for it is there as long as its words have their bookmark: who deletes a note in Word keeps
    the mark.
    """
    file = _File(ids, body, story, beside, had)
    threads = Threads(sayings, ids, body, beside, had.traces)
    found: dict[str, Comment] = {}
    for said in sayings:
        for comment in (*file.mark_of(said), file.comment(said, threads.parent(said))):
            found.setdefault(comment.id, comment)
    for mark in file.marks_left():
        found.setdefault(mark.id, mark)
    return list(found.values())


@dataclass(frozen=True)
class _File:
    """What is known of the file."""

    ids: Mapping[str, str]
    body: Body
    story: Story
    beside: Beside
    had: Had

    def comment(self, said: Said, parent: Said | None) -> Comment:
        """Return a note, a reply, or a mark that has no note of its own."""
        own = self.ids[said.number]
        if own.startswith(MARK) and own in self.had.traces.made:
            return self._mark(own, said.author, self._range(said), said)
        answers = self.ids[parent.number] if parent else ""
        return Comment(
            own,
            said.author,
            markdown(said.lines),
            self._made_at(said),
            self._selectors(self._range(said)),
            reply_to="" if answers.startswith(MARK) else answers,
            on=self._on(said, answers),
            resolved=any(each in self.beside.resolved for each in said.paragraphs),
            words=words_of(said.lines),
        )

    def mark_of(self, said: Said) -> Iterator[Comment]:
        """Yield the mark for which a note of ours stands."""
        if mark := self.had.traces.on.get(self.ids[said.number]):
            yield self._mark(mark, said.author, self._range(said))

    def marks_left(self) -> Iterator[Comment]:
        for mark in self.had.traces.on.values():
            if bounds := self.had.bookmarks.get(bookmark(mark)):
                yield self._mark(mark, "", bounds)

    def _mark(self, mark: str, author: str, bounds: Range | None, said: Said | None = None) -> Comment:
        lines = said.lines if said else ()
        traces = self.had.traces
        return Comment(
            mark,
            author,
            markdown(lines),
            self._made_at(said) if said else None,
            self._selectors(bounds),
            kind=traces.kinds.get(mark, ""),
            tags=traces.tags.get(mark, ()),
            words=words_of(lines),
        )

    def _on(self, said: Said, answers: str) -> str:
        """Return the mark that a comment is a note on, which may be what it answers; empty where it is on none."""
        if answers.startswith(MARK):
            return answers
        return self.had.traces.on.get(self.ids[said.number]) or ("" if answers else self._marked(said))

    def _marked(self, said: Said) -> str:
        """Return our mark on whose very words a comment is: it is a note on it."""
        return self._marks.get(self._range(said), "")

    @cached_property
    def _marks(self) -> dict[Range | None, str]:
        marks = {each: self.had.bookmarks.get(bookmark(each)) for each in self.had.traces.kinds}
        return {bounds: each for each, bounds in marks.items() if bounds}

    def _range(self, said: Said) -> Range | None:
        """Return the words that a comment is on: those of its paragraph, where it is on none of them."""
        ends = self.body.comments.get(said.number)
        if ends is None:
            return None
        bounds = self.story.words_at(*ends)
        first, last = trim(self.story.text, *bounds) if bounds else (0, 0)
        return (first, last) if first < last else None

    def _selectors(self, bounds: Range | None) -> Selectors | None:
        return describe(self.story.text, *bounds) if bounds else None

    def _made_at(self, said: Said) -> datetime | None:
        """Return when a comment was made. Word's own date is the time of its clock, whatever zone it says."""
        at = self.beside.made.get(durable(said, self.beside)) or said.date
        try:
            moment = datetime.fromisoformat(at)
        except ValueError:
            return None
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return moment if moment.year in _YEARS else None
