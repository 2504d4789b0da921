"""Who wrote a page's story and which agency sent it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lxml.html import HtmlElement

from newsroom.ingest.agencies import agency_name, is_known_agency, is_organisation
from newsroom.ingest.byline import Byline, is_person, read_byline
from newsroom.ingest.page import json_ld
from newsroom.ingest.page.meta import Meta
from newsroom.ingest.page.tree import text_of

_MAX_LINE = 200  # code points
# Elements that pages mark as the byline, the surest first.
_ELEMENTS = (
    "//*[@itemprop='author']//*[@itemprop='name'] | //*[@itemprop='author'][not(.//*[@itemprop='name'])]",
    "//*[@rel='author']",
    "//*[contains(translate(@class, 'BYLINE', 'byline'), 'byline')]",
    "//*[contains(translate(@class, 'AUTHOR', 'author'), 'author-name')"
    " or contains(@class, 'author__name') or contains(@class, 'article-author')]",
)


def read_credits(
    root: HtmlElement, story: json_ld.Object, meta: Meta, publication: str, head: Sequence[str]
) -> Byline | None:
    """Return authors and agency from JSON-LD, meta tags, the marked byline or a labelled line in the page's *head*.

    None when the page names nobody.
    """
    stated = [_split(json_ld.texts(story.get("author")), publication), _split([meta.get("author")], publication)]
    visible = [*_visible(root), *filter(None, map(read_byline, head))]
    people = next((found.authors for found in (*stated, *visible) if found.authors), ())
    agency = next((found.agency for found in (*stated, *visible) if found.agency and _is_other(found, publication)), "")
    return Byline(people, agency) if people or agency else None


def _visible(root: HtmlElement) -> Iterator[Byline]:
    for path in _ELEMENTS:
        for element in root.xpath(path):
            text = text_of(element, " | ")
            if (
                text
                and len(text) <= _MAX_LINE
                and not _is_comment(element)
                and (found := read_byline(text, trusted=True))
            ):
                yield found


def _is_comment(element: HtmlElement) -> bool:
    holders = (element, *element.iterancestors())
    return any("comment" in f"{holder.get('class', '')} {holder.get('id', '')}".lower() for holder in holders)


def _split(names: Iterable[str], publication: str) -> Byline:
    """Part people from agencies; what is stated as an author and is neither counts as a person."""
    authors: list[str] = []
    agency = ""
    for name in names:
        found = read_byline(name, trusted=True)
        if found and found.authors:
            authors += found.authors
        elif is_known_agency(name):
            agency = agency_name(name)
        elif _is_plausible(name, publication):
            authors.append(name)
    return Byline(tuple(dict.fromkeys(authors)), agency)


def _is_plausible(name: str, publication: str) -> bool:
    named = bool(name) and "/" not in name and "@" not in name and not name.isdigit() and len(name) <= 60
    return named and (is_person(name) or not is_organisation(name)) and name.casefold() != publication.casefold()


def _is_other(found: Byline, publication: str) -> bool:
    """A publication's own name beside the byline is no agency."""
    agency, own = found.agency.casefold(), publication.casefold()
    return is_organisation(found.agency) and (not own or (agency not in own and own not in agency))
