"""What a source is, told by its first bytes; its name and media type decide where bytes cannot."""

from __future__ import annotations

from newsroom.ingest.article import SourceKind
from newsroom.ingest.decode import decode
from newsroom.ingest.kind import kind_of
from newsroom.ingest.several import SeveralKind


def sniff(data: bytes, name: str = "", media_type: str = "") -> SourceKind | SeveralKind:
    """Return the kind of *data*, which came in the file *name* or as *media_type*. Raises IngestError for no text."""
    if media_type == "text/plain":
        return "text"
    return kind_of(decode(data), name)
