"""Which line above a story's text is its headline."""

from __future__ import annotations

from collections.abc import Sequence

from newsroom.ingest.byline import read_byline
from newsroom.ingest.dates import find_date
from newsroom.ingest.dump.furniture import is_captioned, is_furniture
from newsroom.ingest.dump.labels import is_section_line
from newsroom.ingest.dump.lines import is_prose, is_sentence
from newsroom.ingest.dump.span import is_credit_line
from newsroom.ingest.title import read_title

_REACH = 20  # lines above the text among which it is looked for
_WORDS = range(3, 30)
_MIN_TITLE_WORDS = 5  # of a first line that is a page's title and not a site's name
_IDEOGRAPHS = range(12, 60)  # code points of a headline written without spaces
_MAX_KICKER = 40  # code points

# What speaks for a line, and against it.
_SHARED_WORD = 3.0  # with the page's title
_REPEATED = 10.0  # within another line above the text, such as a title or the breadcrumbs
_LENGTH = 0.1  # a code point, up to
_MAX_LENGTH = 60
_FULL_STOP = -10.0  # a standfirst ends with one
_DISTANCE = -1.0  # a line between it and the text that is neither furniture nor credits
_ABOVE_CREDITS = 5.0
_UNDER_ANOTHER = -3.0  # a standfirst may be without a full stop


def headline_at(lines: Sequence[str], start: int) -> int | None:
    """Return which of the lines above line *start* is the headline: the page title's own words, else the likeliest."""
    titled = [at for at in range(1, start) if _opens_title(lines[at], lines[0])]
    if titled:
        return titled[-1]
    near = range(max(start - _REACH, 0), start)
    likely = [at for at in near if _may_be_headline(lines[at]) and (at or _is_bare_headline(lines[0]))]
    return max(likely, key=lambda at: _likeness(lines, at, start), default=0 if start else None)


def without_kicker(headline: str, lines: Sequence[str]) -> tuple[str, str]:
    """Part "Local News | Orchard growers win" into its section, if a line of *lines* is called so, and the headline."""
    section, bar, rest = headline.partition(" | ")
    known = len(section) <= _MAX_KICKER and any(line.endswith(section) for line in lines if line != headline)
    return (section, rest) if bar and known and rest else ("", headline)


def _opens_title(line: str, title: str) -> bool:
    if not title.startswith(line) or not _has_length(line):
        return False
    return len(title) > len(line) or len(line.split()) >= _MIN_TITLE_WORDS


def _is_bare_headline(first: str) -> bool:
    """A first line is the site's name or the page's title more often than the headline itself."""
    return len(first.split()) >= _MIN_TITLE_WORDS and not read_title(first).publication


def _is_credit(line: str) -> bool:
    """Byline, date or a person's bare name: all of them stand under the headline."""
    named = read_byline(line, trusted=True) if not is_sentence(line) and not is_captioned(line) else None
    dated = not is_prose(line) and find_date(line) is not None and len(line) <= _MAX_KICKER
    return dated or is_credit_line(line) or bool(named and named.authors)


def _may_be_headline(line: str) -> bool:
    excluded = is_furniture(line) or is_credit_line(line) or is_captioned(line) or is_section_line(line)
    return _has_length(line) and not excluded


def _has_length(line: str) -> bool:
    return len(line.split()) in _WORDS or (not line.isascii() and len(line) in _IDEOGRAPHS)


def _likeness(lines: Sequence[str], at: int, start: int) -> float:
    line, between = lines[at], lines[at + 1 : start]
    above = any(map(_is_credit, between))
    below = at > 0 and len(lines[at - 1]) > _MAX_KICKER and _may_be_headline(lines[at - 1])
    distance = sum(not (is_furniture(other) or _is_credit(other)) for other in between)
    likeness = _of_words(line, lines, at, start) + _DISTANCE * distance
    return likeness + _ABOVE_CREDITS * above + _UNDER_ANOTHER * below


def _of_words(line: str, lines: Sequence[str], at: int, start: int) -> float:
    title = set(lines[0].casefold().split())
    shared = len(set(line.casefold().split()) & title) if len(title) >= _MIN_TITLE_WORDS and at else 0
    repeated = len(line.split()) >= _MIN_TITLE_WORDS and any(
        line in other and line != other for other in lines[max(start - _REACH, 0) : start]
    )
    stopped = is_sentence(line) and line.endswith(".")
    length = _LENGTH * min(len(line), _MAX_LENGTH)
    return length + _SHARED_WORD * shared + _REPEATED * repeated + _FULL_STOP * stopped
