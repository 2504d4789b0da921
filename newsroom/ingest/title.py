"""Page titles: "Ferry stops at Marrow Bay | News | The Marrow Post" is a headline, a section and a publication."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from newsroom.ingest.agencies import is_organisation

_SEPARATOR = re.compile(r"\s+[|\-–—·•:»«>]+\s+|\s*[|»]\s*")
_PARTED = re.compile(rf"{_SEPARATOR.pattern}|\s*_\s*|:\s+|：")
_MAX_PARTS = 8  # of a title
_MAX_SITE = 50  # code points
_MAX_SITE_WORDS = 4
_ARTICLE = re.compile(r"^(?:the|der|die|das|le|la|les|el|il|o|a|de|het)\s+")
_BARS = frozenset("|»«•·")
_MIN_HEADLINE_WORDS = 4
_MIN_HEADLINE_BYTES = 36  # of UTF-8, for scripts that put no space between words
_MAX_OPENING = 80  # code points


@dataclass(frozen=True)
class Title:
    """A page title taken apart; what it does not say is empty."""

    headline: str
    section: str = ""
    publication: str = ""


def read_title(title: str, headline: str = "") -> Title:
    """Take *title* apart; *headline*, when known from elsewhere, says where it ends."""
    known = bool(headline) and title.startswith(headline)
    rest = title[len(headline) :] if known else title
    parts = [part.strip() for part in _SEPARATOR.split(rest)]
    first = headline if known else parts[0]
    tail = [part for part in parts[1:] if _is_site(part)]
    if not known and headline and len(headline) < len(title) and title.endswith(headline) and _is_site(parts[0]):
        return Title(headline, "", parts[0])
    if not tail:
        return Title(title)
    if known or len(tail) > 1:
        return Title(first, tail[-2] if len(tail) > 1 else "", tail[-1])
    return Title(title[: title.rindex(tail[-1])].rstrip(" |-–—·•:»«>"), "", tail[-1])


def title_runs(title: str) -> list[str]:
    """Return the runs of parts of *title* that have its longest part in them, the longest run first."""
    marks = list(_PARTED.finditer(title))[: _MAX_PARTS - 1]
    starts, ends = [0, *(mark.end() for mark in marks)], [*(mark.start() for mark in marks), len(title)]
    longest = max(range(len(starts)), key=lambda at: ends[at] - starts[at])
    runs = (title[start:end].strip() for start in starts[: longest + 1] for end in ends[longest:])
    return sorted(dict.fromkeys(runs), key=len, reverse=True)


def opening(text: str) -> str:
    """Return the first words of *text*, by which a story without a headline goes."""
    return text if len(text) <= _MAX_OPENING else text[:_MAX_OPENING].rsplit(" ", 1)[0] + "…"


def _is_site(name: str) -> bool:
    return 0 < len(name) <= _MAX_SITE and len(name.split()) <= _MAX_SITE_WORDS


def headline_of(title: str, sites: Collection[str]) -> str:
    """Return *title* without what its page puts around the headline: a site out of *sites*, and the section beside it.

    Without a site in it, a short last part is cut off a long headline all the same, where a bar parts them or it is
    called as papers are.
    """
    known = {compact(site) for site in sites} - {""}
    name, colon, rest = title.partition(": ")
    title = rest if colon and compact(name) in known else title
    parts, marks = _SEPARATOR.split(title), _SEPARATOR.findall(title)
    begin, end = 0, len(parts)
    while end - begin > 1 and compact(parts[end - 1]) in known:
        end -= 1
    while end - begin > 1 and compact(parts[begin]) in known:
        begin += 1
    is_barred = end - begin > 1 and (marks[end - 2].strip() in _BARS or is_organisation(parts[end - 1]))
    if is_barred and _is_label(parts[end - 1]) and _is_long(parts[begin:end]):
        end -= 1
    return _joined(parts[begin:end], marks[begin : end - 1])


def site_in(title: str, sites: Collection[str]) -> str:
    """Return the part of *title* that is one of *sites*, as the title spells it, ``""`` when none is."""
    known = {compact(site) for site in sites} - {""}
    return next((part for part in _SEPARATOR.split(title) if compact(part) in known), "")


def compact(name: str) -> str:
    """Return *name* as hosts spell it: "The Marrow Post" is marrowpost."""
    return "".join(re.findall(r"\w+", _ARTICLE.sub("", name.casefold())))


def _is_label(part: str) -> bool:
    return _is_site(part) and not re.search(r"[.?!…]$", part)


def _is_long(parts: Sequence[str]) -> bool:
    """Tell whether what stands before the last of *parts* is long enough for a headline."""
    before = " ".join(parts[:-1])
    return len(before.split()) >= _MIN_HEADLINE_WORDS or len(before.encode()) >= _MIN_HEADLINE_BYTES


def _joined(parts: Sequence[str], marks: Sequence[str]) -> str:
    return "".join(part + mark for part, mark in zip(parts, [*marks, ""], strict=True)).strip()
