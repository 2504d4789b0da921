"""What readers see of a story's metadata: under the headline, above it, and the rights line at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, islice, takewhile
from typing import NamedTuple

from lxml.html import HtmlElement

from newsroom.ingest.article import FoundIn
from newsroom.ingest.dump.lines import is_prose
from newsroom.ingest.page.place import Place
from newsroom.ingest.page.short import is_short
from newsroom.ingest.page.stated import Found, Stated
from newsroom.ingest.page.tree import text_of
from newsroom.ingest.rights import distributor, is_rights_line
from newsroom.text import whitespace
from newsroom.text.words import words

Blocks = Sequence[tuple[HtmlElement, str]]
"""Blocks of a page with their text, as ``text_blocks`` yields them."""

_HEAD = 12  # blocks, or lines, under the headline
_ABOVE = 3  # elements above it
_BOXES = 2  # around it
_PAGES = words("body html main td")
_ABOVE_TAGS = words("div p span small time font b strong em section header h3 h4 h5 h6 ul dl")
_MAX_HEADLINE = 400  # code points
_TEXTS = "//body//text()[not(parent::script)]"
_MAX_LINE = 200  # code points
_PROSE = 2  # paragraphs, from which the story has begun
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:standfirst|dek|deck|sub-?title|sub-?head(?:line|ing)?|entradilla|bajada|copete|chapo|chapeau|vorspann"
    r"|sottotitolo|antetitulo)(?=$|[\s_-])",
    re.IGNORECASE,
)
# So are standfirsts called, and first paragraphs.
_LEAD = re.compile(r"(?:^|[\s_-])(?:lead|lede|ingress|intro|teaser-?text|summary|excerpt)(?=$|[\s_-])", re.IGNORECASE)
_STANDFIRST_WORDS = range(5, 90)
_CRUMBS = re.compile(r"bread-?crumbs?|migas|ariane", re.IGNORECASE)
_KICKER = re.compile(
    r"(?:^|[\s_-])(?:kicker|eyebrow|section-?(?:name|label|title)|rubri[ck]\w*|category|ressort)(?=$|[\s_-])", re.I
)
_HOME = words("home homepage startseite accueil inicio portada início start hjem hem etusivu ホーム トップ top")
_MAX_SECTION = 40  # code points


class Line(NamedTuple):
    """A line of a page with the element around it; ``linked`` ones stand in links."""

    text: str
    holder: HtmlElement
    linked: bool


def head_of(place: Place, blocks: Blocks, headline: str) -> Blocks:
    """Return the blocks under the headline, where standfirst, byline and dates stand."""
    at = _last_of_headline(place, [(element, text) for element, text in blocks], headline)
    return blocks[at + 1 : at + 1 + _HEAD]


def lines_under(place: Place, headline: str) -> list[Line]:
    """Return what stands behind the headline line by line, as breaks and tags part it, up to the first paragraph."""
    lines = [line for line in _lines(place.root) if not place.is_beside(line.holder)]
    at = _last_of_headline(place, [(line.holder, line.text) for line in lines], headline)
    under = lines[at + 1 : at + 1 + _HEAD]
    kept = set(short_lines([line.text for line in under]))
    return [line for line in under if line.text in kept]


def lines_above(place: Place) -> list[str]:
    """Return the short texts right above the headline in the same box, the nearest first."""
    if place.headline is None:
        return []
    boxes = takewhile(lambda box: box.tag not in _PAGES, islice(place.headline.iterancestors(), _BOXES - 1))
    before = chain.from_iterable(
        islice(each.itersiblings(*_ABOVE_TAGS, preceding=True), _ABOVE) for each in (place.headline, *boxes)
    )
    own = (each for each in before if is_short(each, _MAX_LINE) and not place.is_beside(each))
    return [line for each in own if (line := whitespace.line(each.text_content()))]


def _lines(root: HtmlElement) -> Iterator[Line]:
    for node in root.xpath(_TEXTS):
        holder = node.getparent().getparent() if node.is_tail else node.getparent()
        if text := whitespace.line(node):
            yield Line(text, holder, _is_linked(holder))


def _is_linked(holder: HtmlElement) -> bool:
    return bool(holder.tag == "a") or next(holder.iterancestors("a"), None) is not None


def _last_of_headline(place: Place, texts: Blocks, headline: str) -> int:
    """Return where among *texts* the headline ends: in the element that shows it, else the last that is it."""
    said = [at for at, (_, text) in enumerate(texts) if headline and headline in text]
    if place.headline is not None:
        own = set(place.headline.iter())
        around = {*own, *place.headline.iterancestors()}
        inside = [at for at, (element, _) in enumerate(texts) if element in own]
        shown = [at for at in said if texts[at][0] in own] or [at for at in said if texts[at][0] in around]
        if shown or (inside and is_short(place.headline, _MAX_HEADLINE)):
            return shown[0] if shown and not is_short(place.headline, _MAX_HEADLINE) else max((inside or shown)[-1:])
    exact = [at for at in said if texts[at][1] == headline]
    return max(exact or said, default=len(texts))


def short_lines(texts: Sequence[str]) -> list[str]:
    """Return those of *texts* that are no prose, up to the second that is: the first may be the standfirst."""
    counts = accumulate(map(is_prose, texts))
    above = takewhile(lambda each: each[1] < _PROSE, zip(texts, counts, strict=True))
    return [text for text, _ in above if len(text) <= _MAX_LINE and not is_prose(text)]


def described(blocks: Blocks, stated: Sequence[Stated]) -> Found[str] | None:
    """A description counts only where readers see it: otherwise it is written for search engines."""
    candidates = {text: each.where for each in reversed(stated) for text in each.descriptions}
    return next((Found(text, candidates[text]) for _, text in blocks if text in candidates), None)


def standfirst_of(head: Blocks, stated: Sequence[Stated]) -> Found[str] | None:
    """Return the block under the headline whose class, or its holder's, says that it is the standfirst.

    Where the page describes itself by another block, that is it.
    """
    other = described(head, stated)
    for names, where in _CALLED:
        called = (text for element, text in head if names.search(_classes(element)))
        found = next((text for text in called if len(text.split()) in _STANDFIRST_WORDS), "")
        if found and (other is None or other.value == found):
            return Found(found, where)
    return None


_CALLED: tuple[tuple[re.Pattern[str], FoundIn], ...] = ((_STANDFIRST, "markup"), (_LEAD, "guess"))


def rights_of(blocks: Blocks, stated: Sequence[Stated]) -> Found[str] | None:
    """The line that names a distributor is the story's own; else the last one is the page's."""
    found = [text for _, text in blocks if is_rights_line(text)]
    line = next((line for line in found if distributor(line)), found[-1] if found else "")
    told = (Found(each.rights, each.where) for each in stated if is_rights_line(each.rights))
    return Found(line, "markup") if line else next(told, None)


def section_of(place: Place, headline: str) -> Found[str] | None:
    """Return the kicker near the headline, else the last step of the path to the story."""
    holders = [
        each
        for each in place.root.iter("nav", "ol", "ul", "div", "p", "span", "a")
        if each.get("class") or each.get("id")
    ]
    kickers = (each for each in holders if _KICKER.search(each.get("class", "")) and not place.is_beside(each))
    crumbs = (each for each in holders if _CRUMBS.search(f"{each.get('class', '')} {each.get('id', '')}"))
    steps = [text_of(each) for holder in crumbs for each in holder.iter("a")][:6]
    named = [text_of(each) for each in sorted(kickers, key=place.distance)[:1]] or steps[::-1]
    return next(
        (Found(text, "markup") for text in (each.strip(" []") for each in named) if _is_section(text, headline)), None
    )


def _is_section(text: str, headline: str) -> bool:
    return 0 < len(text) <= _MAX_SECTION and text.casefold() not in _HOME and text not in headline


def _classes(element: HtmlElement) -> str:
    holder = element.getparent()
    return f"{element.get('class', '')} {holder.get('class', '') if holder is not None else ''}"
