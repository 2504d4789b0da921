"""What annotations are about: words and paragraphs of one version of a story, by W3C's selectors."""

from __future__ import annotations

import base64

from django.urls import reverse

from annotations.anchoring.describe import describe
from annotations.export.json_ld.terms import Thing, moment, told
from annotations.reading import ReadingPage
from annotations.rows import HighlightRow
from newsroom.models import Revision
from newsroom.text.ranges import Range

_IDS_OF_HTML = "http://tools.ietf.org/rfc/rfc3236"


class Targets:
    """The targets of a copy of *page*, whose library is at *site*, if that has an address."""

    def __init__(self, page: ReadingPage, site: str) -> None:
        self._text, self._article, self._site = page.revision.text, page.article, site
        self._paragraphs = {paragraph.key: (paragraph.start, paragraph.end) for paragraph in page.paragraphs}
        self.source = source_of(page, site)
        self._state = self._version(page.revision.number) | {"sourceDate": moment(page.revision.fetched_at)}

    def words(self, at: Range) -> Thing:
        """Return the target that is the words of the range *at*."""
        return self._resource([_quote(self._text, at), _position(at)])

    def mark(self, row: HighlightRow) -> Thing:
        """Return the target that is a mark's words; of one that lost them, as they were in the last version."""
        if not row.last_in:
            return self.words((row.start, row.end))
        lost = self._resource([{"type": "TextQuoteSelector", "exact": row.exact}])
        return lost | {"state": self._version(row.last_in)}

    def paragraph(self, key: str) -> Thing:
        """Return the target that is a paragraph, by its key, and by its words if the text still has it."""
        fragment = {"type": "FragmentSelector", "conformsTo": _IDS_OF_HTML, "value": key}
        at = self._paragraphs.get(key)
        return self._resource([fragment, *([_quote(self._text, at), _position(at)] if at else ())])

    def _resource(self, selectors: list[Thing]) -> Thing:
        return {
            "type": "SpecificResource",
            "source": self.source,
            "selector": selectors[0] if len(selectors) == 1 else selectors,
            "state": self._state,
        }

    def _version(self, number: int) -> Thing:
        there = f"{self._site}{reverse('revision', args=[self._article.slug, number])}" if self._site else ""
        return {"type": "TimeState", "schema:version": number} | told(cached=there)


def source_of(page: ReadingPage, site: str) -> str:
    """Return the address of the story at its publisher's, else here, else the name of its text (RFC 6920)."""
    here = f"{site}{page.article.get_absolute_url()}" if site else ""
    return page.article.canonical_url or here or _named(page.revision)


def _named(revision: Revision) -> str:
    digest = base64.urlsafe_b64encode(bytes.fromhex(revision.digest)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def _quote(words: str, at: Range) -> Thing:
    quote = describe(words, *at).quote
    return {"type": "TextQuoteSelector", "exact": quote.exact} | told(prefix=quote.prefix, suffix=quote.suffix)


def _position(at: Range) -> Thing:
    """In code points, as the model has it."""
    return {"type": "TextPositionSelector", "start": at[0], "end": at[1]}
