"""CSL-JSON, which pandoc, Zotero and every processor of citation styles read. https://docs.citationstyles.org"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from annotations.export.citations.reference import Reference, story_reference
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage


def write_csl_json(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return the reference of *page*'s story in UTF-8, its marks and notes as its note."""
    return csl_json(story_reference(page, options))


def csl_json(reference: Reference) -> bytes:
    """Return *reference* as a list of one item in UTF-8. Empty fields are left out."""
    return json.dumps([_item(reference)], ensure_ascii=False, indent=2).encode() + b"\n"


def _item(reference: Reference) -> dict[str, Any]:
    item = {
        "id": reference.key,
        "type": "article-newspaper",
        "title": reference.title,
        "author": [{"literal": name} for name in reference.authors],
        "container-title": reference.publication,
        "section": reference.section,
        "issued": _day(reference.published),
        "accessed": _day(reference.accessed),
        "page": reference.place,
        "URL": reference.url,
        "language": reference.language,
        "abstract": reference.abstract,
        "keyword": ", ".join(reference.keywords),
        "note": "\n".join(reference.notes),
    }
    return {name: value for name, value in item.items() if value}


def _day(at: date | None) -> dict[str, Any] | None:
    return {"date-parts": [[at.year, at.month, at.day]]} if at else None
