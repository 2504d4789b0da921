"""Who reads which kind of source. Each reader's module is loaded when it is first needed: some are heavy."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from newsroom.ingest.article import IngestedArticle, Source, SourceKind

Reader = Callable[[Source], IngestedArticle]

# By kind: module and function, which takes the source with its bytes and raises IngestError.
READERS: dict[SourceKind, str] = {
    "text": "newsroom.ingest.texts:read_text_source",
    "html": "newsroom.ingest.texts:read_html_source",
    "markdown": "newsroom.ingest.markdown:read_markdown_source",
    "mhtml": "newsroom.ingest.saved.mhtml:read_mhtml_source",
    "wire": "newsroom.ingest.wire.reader:read_wire_source",
    "fragment": "newsroom.ingest.page.fragment:read_fragment_source",
    "pdf": "newsroom.ingest.pdf:read_pdf_source",
    "docx": "newsroom.ingest.word.read:read_docx_source",
}


def reader_of(kind: SourceKind) -> Reader:
    """Return the reader of sources of that *kind*."""
    module, _, name = READERS[kind].partition(":")
    reader: Reader = getattr(import_module(module), name)
    return reader
