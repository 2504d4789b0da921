"""The writers of formats for text mining, as the table of formats names them."""

from __future__ import annotations

from annotations.export.mining.brat import brat
from annotations.export.mining.cas import cas
from annotations.export.mining.doccano import doccano
from annotations.export.mining.document_of import document_of
from annotations.export.mining.iob2 import iob2
from annotations.export.mining.spacy_doc import spacy_doc
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage


def write_brat(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return a zip for brat."""
    return brat(document_of(page, options))


def write_cas(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return a zip for UIMA and INCEpTION."""
    return cas(document_of(page, options))


def write_doccano(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return JSONL for doccano."""
    return doccano(document_of(page, options))


def write_spacy(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return JSONL for spaCy."""
    return spacy_doc(document_of(page, options))


def write_iob2(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return a zip of CoNLL's columns."""
    return iob2(document_of(page, options))
