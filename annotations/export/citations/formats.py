"""The formats in which the words of one mark are cited. Its card and its addresses iterate this table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from annotations.export.citations.bibtex import bibtex
from annotations.export.citations.csl_json import csl_json
from annotations.export.citations.reference import Reference
from annotations.export.citations.ris import ris
from annotations.export.formats import FORMATS


@dataclass(frozen=True)
class CitationFormat:
    """A format of copies that can hold a single reference, which ``write`` returns in UTF-8. ``label`` is short."""

    name: str
    label: str
    write: Callable[[Reference], bytes]

    @property
    def media_type(self) -> str:
        return FORMATS[self.name].media_type

    @property
    def extension(self) -> str:
        return FORMATS[self.name].extension


CITATION_FORMATS = {
    each.name: each
    for each in (
        CitationFormat("ris", "RIS", ris),
        CitationFormat("bibtex", "BibTeX", bibtex),
        CitationFormat("csl-json", "CSL-JSON", csl_json),
    )
}
