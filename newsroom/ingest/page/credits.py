"""Who wrote a page's story and which agency sent it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from newsroom.ingest.agencies import agency_name, is_known_agency, is_organisation
from newsroom.ingest.byline import Byline, read_byline
from newsroom.ingest.page.author_names import byline_in, is_author_link
from newsroom.ingest.page.likeness import folded
from newsroom.ingest.page.place import Place
from newsroom.ingest.page.stated import Found, Stated
from newsroom.ingest.people import is_name, is_nobody, is_person, is_role
from newsroom.ingest.title import compact
from newsroom.text import whitespace

# What pages call the elements that hold a byline, the surest first.
_CALLED = (
    re.compile(r"(?:^|[\s_-])(?:rel-author|p-author|itemprop-author)(?=$|[\s_-])"),
    re.compile(r"(?:^|[\s_-])(?:\w*by-?lines?\w*|c-byline\w*)(?=$|[\s_-])"),
    re.compile(
        r"(?:^|[\s_-])(?:article|post|entry|story|news|meta)?[_-]{0,2}"
        r"(?:author|autor|auteur|autore|authors|autores|writer|reporter|journalist|contributor|creator|verfasser|skribent)"
        r"(?:[_-]{1,2}?(?:name|names|text|link|title|info|line|vcard|label)|name)?(?=$|[\s_-])|(?:^|\s)by(?=$|\s)"
    ),
    re.compile(
        r"(?:^|[\s_-])(?:firma|signature|credits?|vcard|submitted|(?:post|entry|article|meta|story)-?(?:meta|info)|info"
        r"|contrib[\w-]*|muhabir|yazar|kirjoittaja|szerzo|tekst)(?=$|[\s_-])"
    ),
)
_NOT_CALLED = re.compile(r"photo|image|img|avatar|thumb|caption|picture|social|follow|bio(?:graphy)?(?:$|[\s_-])|video")
_WEAK = len(_CALLED) - 1  # from this rank on, a line with a label is surer
_LINKS = len(_CALLED)
_MAX_NAME = 60  # code points
_MAX_MARKED = 400  # elements looked at
_NEAR = 3  # ancestors within which others of the same kind are of the same byline


class Credits(NamedTuple):
    """The people and the agency, each with where they were found; and who wrote what is beside the story."""

    authors: Found[tuple[str, ...]]
    agency: Found[str]
    others: frozenset[str] = frozenset()


class _Marked(NamedTuple):
    rank: int
    element: HtmlElement
    byline: Byline


def read_credits(place: Place, stated: Sequence[Stated], head: Sequence[str], sites: Collection[str]) -> Credits:
    """Return authors and agency from what is *stated*, the marked byline, or a labelled line in the story's *head*.

    A byline that readers see wins over what is stated where it names the same people and more, and over names that are
    no people's.
    """
    claims = [Found(_split(each.authors, sites), each.where) for each in stated]
    marked = sorted(_marked(place), key=lambda each: (each.rank, place.distance(each.element)))
    beside = [each for each in marked if place.is_beside(each.element)]
    own = [each for each in marked if each not in beside] or _only_one(beside)
    visible = Found(_visible(place, own, head, sites), "markup")
    people = [Found(found.authors, where) for found, where in (*claims, visible) if found.authors]
    authors = _fuller(people, visible.value.authors) or Found[tuple[str, ...]]((), "markup")
    agencies = (Found(found.agency, where) for found, where in (*claims, visible))
    agency = next((each for each in agencies if each.value and _is_other(each.value, sites)), Found("", "markup"))
    return Credits(authors, agency, frozenset(name for each in beside for name in each.byline.authors))


def _fuller(people: Sequence[Found[tuple[str, ...]]], seen: tuple[str, ...]) -> Found[tuple[str, ...]] | None:
    real = [each for each in people if any(map(is_person, each.value))] or people
    if not real:
        return None
    first = real[0]
    named = set(map(folded, first.value))
    return Found(seen, "markup") if named < set(map(folded, seen)) else first


def _visible(place: Place, marked: Sequence[_Marked], head: Sequence[str], sites: Collection[str]) -> Byline:
    """Return the nearest byline, with others of its kind beside it; else a labelled line."""
    labelled = [found for found in map(read_byline, head) if found and found.authors]
    named = next((each for each in marked if each.byline.authors), None)
    seen = _with_others(named, marked) if named else ()
    said = next((found.authors for found in labelled), ())
    is_surer = bool(said) and (not named or (named.rank >= _WEAK and not set(said) <= set(seen)))
    authors = said if is_surer else seen or _handle(place)
    agencies = [each.byline.agency for each in marked] + [found.agency for found in labelled]
    return Byline(tuple(name for name in authors if not _is_site(name, sites)), next(filter(None, agencies), ""))


def _only_one(beside: Sequence[_Marked]) -> Sequence[_Marked]:
    """Bylines beside the story are of others, unless the page names one person only: some designs put it there."""
    named = {folded(name) for each in beside for name in each.byline.authors}
    return beside if len(named) == 1 else ()


def _handle(place: Place) -> tuple[str, ...]:
    """Return the one word by which the page's author goes who has no other name there."""
    links = place.root.xpath("//*[@rel='author' or @itemprop='author'][not(self::link or self::meta)]")
    names = (whitespace.line(link.text_content()) for link in links if not place.is_beside(link))
    return tuple(name for name in islice(names, 1) if len(name.split()) == 1 and is_name(name))


def _with_others(named: _Marked, marked: Iterable[_Marked]) -> tuple[str, ...]:
    holders = set([*named.element.iterancestors()][:_NEAR])
    near = (
        each for each in marked if each.rank == named.rank and holders & set([*each.element.iterancestors()][:_NEAR])
    )
    return _once(name for each in near for name in each.byline.authors)


def _marked(place: Place) -> Iterator[_Marked]:
    count = 0
    for element in place.root.iter():
        rank = _rank(element) if element.attrib and isinstance(element.tag, str) else None
        if rank is None or count >= _MAX_MARKED:
            continue
        count += 1
        if byline := byline_in(element):
            yield _Marked(rank, element, byline)


def _rank(element: HtmlElement) -> int | None:
    """Return how sure it is that *element* holds the byline, 0 for the surest; None when it is not called so."""
    if element.tag in ("body", "html", "script", "style", "meta", "link", "img", "input"):
        return None
    if element.get("rel") == "author" or "author" in element.get("itemprop", "").split():
        return 0
    called = " ".join(element.get(name, "") for name in ("class", "id", "data-testid", "data-qa", "property")).lower()
    if not called or _NOT_CALLED.search(called):
        return _LINKS if is_author_link(element) else None
    ranks = (rank for rank, form in enumerate(_CALLED) if form.search(called))
    return next(ranks, _LINKS if is_author_link(element) or element.tag == "address" else None)


def _split(names: Iterable[str], sites: Collection[str]) -> Byline:
    """Part people from agencies; what is stated as an author and is neither counts where no person does."""
    people: list[str] = []
    others: list[str] = []
    agency = ""
    for name in names:
        found = read_byline(name, trusted=True) if not _is_site(name, sites) else None
        if found and found.authors:
            people += found.authors
            agency = agency or found.agency
        elif is_known_agency(name):
            agency = agency or agency_name(name)
        elif _is_plausible(name, sites):
            others.append(name)
    return Byline(_once(people or others), agency)


def _once(names: Iterable[str]) -> tuple[str, ...]:
    """Return *names* without those that are there in other letters, or with a part less, already."""
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(folded(name), name)
    return tuple(kept.values())


def _is_plausible(name: str, sites: Collection[str]) -> bool:
    named = "/" not in name and "@" not in name and not re.search(r"\d{3}|\d:", name) and len(name) <= _MAX_NAME
    if not named or is_nobody(name) or _is_site(name, sites):
        return False
    return is_person(name) or not (is_organisation(name) or is_role(name))


def _is_site(name: str, sites: Collection[str]) -> bool:
    return compact(name) in map(compact, sites)


def _is_other(agency: str, sites: Collection[str]) -> bool:
    """A publication's own name beside the byline is no agency."""
    own = folded(agency)
    return is_organisation(agency) and not any(own in folded(site) or folded(site) in own for site in sites if site)
