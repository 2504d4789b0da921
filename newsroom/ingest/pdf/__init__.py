"""PDF files with a text layer: from characters on pages to a story's paragraphs in reading order."""

from newsroom.ingest.pdf.reader import read_pdf_source

__all__ = ["read_pdf_source"]
