"""The formats in which the words of one mark are cited. Its card and its addresses iterate this table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from annotations.export.citations.bibtex import bibtex
from annotations.export.citations.csl_json import csl_json
from annotations.export.citations.reference import Reference
from annotations.export.citations.ris import ris


@dataclass(frozen=True)
class CitationFormat:
    """``name`` and ``extension`` are those of the same format in the table of copies."""

    name: str
    label: str
    media_type: str
    extension: str
    write: Callable[[Reference], bytes]


CITATION_FORMATS = {
    each.name: each
    for each in (
        CitationFormat("ris", "RIS", "application/x-research-info-systems", "ris", ris),
        CitationFormat("bibtex", "BibTeX", "application/x-bibtex", "bib", bibtex),
        CitationFormat("csl-json", "CSL-JSON", "application/vnd.citationstyles.csl+json", "json", csl_json),
    )
}
