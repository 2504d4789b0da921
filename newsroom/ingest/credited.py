"""Lines of credits that stand in a story's own text, right under its headline: who wrote it, and when."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.ingest.byline import read_byline
from newsroom.ingest.dates import after_date, before_date, find_date
from newsroom.ingest.dump.lines import is_sentence
from newsroom.ingest.people import is_person

_HEAD = 4  # paragraphs
_MAX_LINE = 160  # code points
_MAX_AROUND = 3  # words beside a day: its label, the time


@dataclass(frozen=True)
class Credited:
    """What the first ``count`` paragraphs of a text say, and nothing else."""

    count: int = 0
    authors: tuple[str, ...] = ()
    published_on: date | None = None


def credited(paragraphs: Sequence[IngestedParagraph], known: Collection[str] = (), *, bare: bool = False) -> Credited:
    """Read the first of *paragraphs* as far as they are credits, by authors who are named with a label or *known*.

    With *bare* a name alone will do as the first. A day alone is none: letters and diaries begin with one.
    """
    named = _bare(paragraphs[0].text) if bare and paragraphs else ()
    head = list(takewhile(lambda each: _is_credit(each, (*known, *named)), paragraphs[:_HEAD]))
    lines = [line for paragraph in head for line in paragraph.text.split("\n")]
    authors = tuple(dict.fromkeys(name for line in lines for name in _signed(line, (*known, *named))))
    if not authors or len(head) == len(paragraphs):
        return Credited()
    return Credited(len(head), authors, next(filter(None, map(find_date, lines)), None))


def with_credits(article: IngestedArticle, known: object = (), *, bare: bool = False) -> IngestedArticle:
    """Return *article* with the credits that open its text in its fields, where these are empty, and not in its text.

    *known* are the authors that its source says it has.
    """
    names = (*article.authors, *(map(str, known) if isinstance(known, (tuple, list)) else ()))
    found = credited(article.paragraphs, names, bare=bare)
    fields = {name: value for name, value in _fields(found) if not getattr(article, name)}
    found_in = {**article.found_in, **dict.fromkeys(fields, "text")}
    return replace(article, paragraphs=article.paragraphs[found.count :], found_in=found_in, **fields)  # type: ignore[arg-type]


def without_credits(
    paragraphs: tuple[IngestedParagraph, ...], known: Collection[str], headline: str
) -> tuple[IngestedParagraph, ...]:
    """Return *paragraphs* without those at their head that only name the *known* authors, with headline and day."""
    folded = set(map(str.casefold, known))
    gone = [
        at
        for at, each in enumerate(paragraphs[:_HEAD])
        if _is_credit(each, known, headline)
        and (names := {name.casefold() for line in each.text.split("\n") for name in _signed(line, known)})
        and names <= folded
    ]
    return tuple(each for at, each in enumerate(paragraphs) if at not in gone) or paragraphs


def _fields(found: Credited) -> Iterator[tuple[str, object]]:
    yield from ((name, value) for name in ("authors", "published_on") if (value := getattr(found, name)))


def _is_credit(paragraph: IngestedParagraph, known: Collection[str], headline: str = "") -> bool:
    lines = paragraph.text.split("\n")
    return paragraph.kind == "body" and all(line == headline or _signed(line, known) or _is_day(line) for line in lines)


def _bare(text: str) -> tuple[str, ...]:
    return (text,) if is_person(text) else ()


def _signed(line: str, known: Collection[str]) -> tuple[str, ...]:
    """Return the people that *line* names as authors, none where it is something else."""
    if len(line) > _MAX_LINE or is_sentence(line):
        return ()
    labelled, bare = read_byline(line), read_byline(line, trusted=True)
    if labelled and labelled.authors and all(map(is_person, labelled.authors)):
        return labelled.authors
    is_own = bare and not bare.agency and {*map(str.casefold, bare.authors)} <= {*map(str.casefold, known)}
    return bare.authors if bare and is_own else ()


def _is_day(line: str) -> bool:
    around = f"{before_date(line)} {after_date(line)}".split()
    return find_date(line) is not None and sum(word.isalpha() for word in around) <= _MAX_AROUND
