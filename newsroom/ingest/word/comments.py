"""The comments of a document as marks: on which words of the story, by whom, and who answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256

from lxml import etree

from newsroom.ingest.article import IngestedMark, IngestedParagraph
from newsroom.ingest.errors import SourceTooLarge
from newsroom.ingest.word.markdown import markdown
from newsroom.ingest.word.places import Marked
from newsroom.ingest.word.threads import Threads
from newsroom.ingest.word.xml import attribute, children, words_of
from newsroom.text import whitespace

MOST_COMMENTS = 5_000
_MOST_WORDS = 1_000_000  # code points of all comments
_LONGEST_NAME = 150  # code points
_YEARS = range(1970, 2200)  # in which comments are made; clocks that are off by more say nothing

Reading = Callable[[etree._Element], Sequence[IngestedParagraph]]
"""Reads what an element of ``comments.xml`` holds."""


@dataclass(frozen=True)
class _Comment:
    number: str
    paragraph: str
    """The id of its last paragraph, by which the parts beside know it."""
    mark: IngestedMark


def marks_of(
    root: etree._Element | None, read: Reading, threads: Threads, marked: Mapping[str, Marked]
) -> tuple[IngestedMark, ...]:
    """Return the comments of the root of ``comments.xml`` that open threads, with their answers.

    *marked* is on which words they are, by ``w:id``. Raises SourceTooLarge when they are too many.
    """
    comments = list(_comments(root, read, threads, marked))
    answers: defaultdict[str, list[IngestedMark]] = defaultdict(list)
    openers = []
    for comment, opener in zip(comments, _openers(comments, threads, marked), strict=True):
        if opener == comment.number:
            openers.append(comment)
        else:
            answers[opener].append(comment.mark)
    return tuple(replace(each.mark, replies=tuple(answers[each.number])) for each in openers)


def _comments(
    root: etree._Element | None, read: Reading, threads: Threads, marked: Mapping[str, Marked]
) -> Iterator[_Comment]:
    elements = list(children(root, "comment"))
    words = sum(len(words_of(each)) for each in elements)
    if len(elements) > MOST_COMMENTS or words > _MOST_WORDS:
        raise SourceTooLarge(f"This document has more comments than Newsroom can keep; {MOST_COMMENTS:,} is the most.")
    for element in elements:
        number = attribute(element, "id")
        ids = [attribute(each, "paraId").upper() for each in element.iter("{*}p")]
        paragraph = ids[-1] if ids else ""
        yield _Comment(number, paragraph, _mark(element, read, threads, paragraph, marked.get(number)))


def _mark(
    element: etree._Element, read: Reading, threads: Threads, paragraph: str, marked: Marked | None
) -> IngestedMark:
    author = whitespace.line(attribute(element, "author"))[:_LONGEST_NAME]
    lasting, note = threads.lasting.get(paragraph, ""), markdown(read(element))
    at = threads.made.get(lasting) or attribute(element, "date")
    mark = IngestedMark("", note, author=author, made_at=_moment(at), resolved=paragraph in threads.resolved)
    if marked:
        context = {"prefix": marked.prefix, "suffix": marked.suffix, "span": marked.span}
        mark = replace(mark, quote=marked.quote, **context)  # type: ignore[arg-type]
    return replace(mark, uid=f"word:{lasting or _digest(mark, attribute(element, 'date'))}")


def _openers(comments: Sequence[_Comment], threads: Threads, marked: Mapping[str, Marked]) -> Iterator[str]:
    """Yield of each of *comments* which opens its thread.

    Programs that do not say who answers whom let an answer stand on the very words of what it answers.
    """
    by_paragraph = {each.paragraph: each.number for each in comments if each.paragraph}
    first: dict[object, str] = {}
    roots: dict[str, str] = {}
    for each in comments:
        place = marked[each.number].ends if each.number in marked else each.number
        parent = by_paragraph.get(threads.parents.get(each.paragraph, ""), "")
        if not parent and each.paragraph not in threads.listed:
            parent = first.setdefault(place, each.number)
        roots[each.number] = roots.get(parent, each.number)
        yield roots[each.number]


def _moment(written: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return moment if moment.year in _YEARS else None


def _digest(mark: IngestedMark, date: str) -> str:
    """Return what tells a comment that has no lasting id: who made it, when, on which words, and what it says."""
    said = "\n".join((mark.author, date, mark.quote, mark.note))
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:24]
