"""From bytes or an address to a story: ``ingest(Source("text", data))`` returns an IngestedArticle."""

from newsroom.ingest.article import IngestedArticle, IngestedParagraph, Inline, Picture, Source
from newsroom.ingest.errors import IngestError
from newsroom.ingest.pipeline import ingest, opened, source_of, with_pictures

__all__ = [
    "IngestError",
    "IngestedArticle",
    "IngestedParagraph",
    "Inline",
    "Picture",
    "Source",
    "ingest",
    "opened",
    "source_of",
    "with_pictures",
]
