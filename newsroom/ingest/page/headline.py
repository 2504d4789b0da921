"""A story's headline: the heading readers see that agrees with what the page states."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from lxml.html import HtmlElement

from newsroom.ingest.article import FoundIn
from newsroom.ingest.page.likeness import agreement, folded, is_wordy
from newsroom.ingest.page.short import is_short
from newsroom.ingest.page.shown import shown_headline
from newsroom.ingest.page.stated import Found
from newsroom.ingest.page.tree import text_of
from newsroom.ingest.title import compact, headline_of

_AGREEMENT = 0.5  # share of the shorter one's words that two headlines have in common
_MAX_HEADING = 400  # code points
_MAX_HEADINGS = 200
_CALLED = re.compile(
    r"(?:^|[\s_-])(?:entry|post|article|story|news|page|content|main)?[_-]{0,2}(?:headline|title|titre|titel|titulo|titolo)"
    r"(?=$|[\s_-])",
    re.IGNORECASE,
)
_NEVER = frozenset({"page not found", "access denied", "untitled", "home", "news", "article"})

# What speaks for a heading.
_EQUAL = 6.0
_LIKE = 4.0
_FIRST_LEVEL = 2.0
_NAMED_HEADLINE = 2.0
_NAMED = 1.0


class Heading(NamedTuple):
    """A heading of the page, with its text."""

    element: HtmlElement
    text: str


class Headline(NamedTuple):
    """The headline, where it was found, and the element that shows it, if one does."""

    text: str
    where: FoundIn
    element: HtmlElement | None = None


def read_headline(root: HtmlElement, stated: Sequence[Found[str]], title: str, sites: Collection[str]) -> Headline:
    """Return the heading that agrees best with what is *stated*, else the surest of that, without the site's name.

    A heading that holds a stated headline and more, such as the section, is cut down to it. *title* is the page's, of
    which the headline is a part; *sites* are the names that its site goes by.
    """
    own = [Found(headline_of(text, sites), where) for text, where in stated]
    own = [each for each in own if _may_be(each.value, sites)]
    headings = list(_headings(root, sites))
    texts = [text for text, _ in own] + [headline_of(title, sites)]
    best = max(headings, key=lambda heading: _likelihood(heading, texts), default=None)
    if best and not _is_backed(best, texts, headings):
        best = None
    if best and (best.element.tag == "h1" or folded(best.text) in map(folded, texts)):
        return _cut(best, texts)
    shown = shown_headline(root, [text for text, _ in own], title)
    if shown and _may_be(shown[1], sites):
        return Headline(shown[1], "markup", shown[0])
    if best:
        return _cut(best, texts)
    if own:
        return Headline(*own[0])
    return Headline(headline_of(title, sites) if _may_be(title, sites) else "", "meta")


def _headings(root: HtmlElement, sites: Collection[str]) -> Iterator[Heading]:
    """Yield headings, the first level first, and what is called a headline; not the site's name."""
    others = (element for element in root.iter() if isinstance(element.tag, str) and _may_show(element))
    for element in islice(chain(root.iter("h1"), others), _MAX_HEADINGS):
        if is_short(element, _MAX_HEADING) and _may_be(text := text_of(element), sites):
            yield Heading(element, text)


def _may_show(element: HtmlElement) -> bool:
    return element.tag in ("h2", "h3") or (element.tag != "h1" and _is_called(element))


def _is_called(element: HtmlElement) -> bool:
    if element.tag in ("body", "html", "head", "title", "meta", "main", "article", "section", "script", "a"):
        return False
    return element.get("itemprop") == "headline" or bool(_CALLED.search(element.get("class", "")))


def _may_be(text: str, sites: Collection[str]) -> bool:
    words = folded(text)
    return bool(words) and words not in _NEVER and compact(text) not in map(compact, sites)


def _likelihood(heading: Heading, texts: Sequence[str]) -> float:
    element, text = heading
    likeness = max(_EQUAL if folded(text) == folded(other) else _LIKE * _likeness(text, other) for other in texts)
    is_headline = element.get("itemprop") == "headline" or "headline" in element.get("class", "").lower()
    named = _NAMED_HEADLINE if is_headline else _NAMED * _is_called(element)
    return likeness + _FIRST_LEVEL * bool(element.tag == "h1") + named


def _likeness(one: str, other: str) -> float:
    """Return how alike two headlines are, 0 to 1: a few words of a long one are less like it than most of them."""
    lengths = sorted((len(one), len(other)))
    return agreement(one, other) * (0.5 + 0.5 * lengths[0] / max(lengths[1], 1))


def _is_backed(heading: Heading, texts: Sequence[str], headings: Sequence[Heading]) -> bool:
    """Tell whether a stated headline agrees, or it is the page's one heading of its level, and no mere label."""
    if not any(map(is_wordy, texts)) or max(agreement(heading.text, text) for text in texts) >= _AGREEMENT:
        return True
    alone = heading.element.tag == "h1" and sum(other.element.tag == "h1" for other in headings) == 1
    return alone and is_wordy(heading.text) and any(agreement(heading.text, text) for text in texts)


def _cut(heading: Heading, texts: Sequence[str]) -> Headline:
    """Cut a kicker, or a second line, off the heading's text where a stated headline does without it."""
    whole = any(folded(text) == folded(heading.text) for text in texts)
    shorter = (text for text in texts if not whole and _is_part(heading, text))
    return Headline(next(shorter, heading.text), "markup", heading.element)


def _is_part(heading: Heading, text: str) -> bool:
    """What stands before a stated headline is a kicker. What stands behind it is its rest, unless markup parts them."""
    if not is_wordy(text) or text not in heading.text:
        return False
    parts = (folded(part.text_content()) for part in heading.element.iterdescendants() if isinstance(part.tag, str))
    rest = folded(heading.text.replace(text, " ", 1))
    return heading.text.endswith(text) or any(part and part in (rest, folded(text)) for part in parts)
