"""RIS, which Zotero, EndNote, Mendeley and most others import, written by rispy."""

from __future__ import annotations

from datetime import date
from typing import Any

import rispy

from annotations.export.citations.reference import Reference, story_reference
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage


class _Writer(rispy.RisWriter):
    def set_header(self, count: int) -> str:
        """References are not numbered: some programs take the number for a line of the one before."""
        return ""


def write_ris(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return the reference of *page*'s story in UTF-8, its marks and notes as N1."""
    return ris(story_reference(page, options))


def ris(reference: Reference) -> bytes:
    """Return *reference* as one record in UTF-8. Empty fields are left out."""
    return f"{rispy.dumps([_fields(reference)], implementation=_Writer).strip()}\n".encode()


def _fields(reference: Reference) -> dict[str, Any]:
    published = reference.published
    fields = {
        "type_of_reference": "NEWS",
        "id": reference.key,
        "title": reference.title,
        "authors": list(reference.authors),
        "secondary_title": reference.publication,
        "section": reference.section,
        "year": str(published.year) if published else "",
        "date": _day(published) if published else "",
        "access_date": _day(reference.accessed),
        "start_page": reference.place,
        "language": reference.language,
        "abstract": reference.abstract,
        "urls": [reference.url] if reference.url else [],
        "keywords": list(reference.keywords),
        "notes": list(reference.notes),
    }
    return {name: value for name, value in fields.items() if value}


def _day(at: date) -> str:
    """RIS' own way to write a day; what follows the last stroke is free text."""
    return f"{at:%Y/%m/%d}/"
