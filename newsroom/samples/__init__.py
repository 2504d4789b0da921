"""The stories a new library starts with: five accounts of one evening, from invented papers in an invented country.

Beside each story in ``stories/`` lies what a careful person would list of it by hand, as JSON, for the tests.
"""

from pathlib import Path

from django.db import transaction

from newsroom.articles import add_article
from newsroom.ingest import ingest
from newsroom.ingest.article import Source
from newsroom.models import Article, Reader
from newsroom.tagging import tag_revision

_FOLDER = Path(__file__).with_name("stories")

# In the order they are added; the library shows the last one first.
STORIES = (
    "doscientas-treinta-y-una.html",
    "line-drops-contractor.txt",
    "what-is-known.html",
    "two-harbours.html",
    "pump-flagged-twice.txt",
)


@transaction.atomic
def add_samples(reader: Reader) -> list[Article]:
    """Import every sample as *reader* and return the articles. All or none, so a start cut short can try again.

    Raises IngestError when a sample cannot be read.
    """
    return [_add(sample_source(name), reader) for name in STORIES]


def sample_source(name: str) -> Source:
    """Return the sample called *name* as the upload of a file would bring it."""
    path = _FOLDER / name
    return Source("html" if path.suffix == ".html" else "text", data=path.read_bytes(), name=name)


def _add(source: Source, reader: Reader) -> Article:
    article = add_article(ingest(source), reader)
    if article.current:
        tag_revision(article.current)
    return article
