"""From bytes or an address to a story: ``ingest(Source("text", data))`` returns an IngestedArticle."""

from newsroom.ingest.article import IngestedArticle, IngestedMark, IngestedParagraph, Inline, Known, Picture, Source
from newsroom.ingest.errors import IngestError
from newsroom.ingest.pipeline import ingest, opened, source_of, with_pictures

__all__ = [
    "IngestError",
    "IngestedArticle",
    "IngestedMark",
    "IngestedParagraph",
    "Inline",
    "Known",
    "Picture",
    "Source",
    "ingest",
    "opened",
    "source_of",
    "with_pictures",
]
