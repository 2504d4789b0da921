"""The stories a new library starts with: five accounts of one evening, from invented papers in an invented country.

Beside each story in ``stories/`` lies what a careful person would list of it by hand, as JSON, for the tests. What is
in ``earlier/`` is what a story said before its paper changed it.
"""

from pathlib import Path

from django.db import transaction

from newsroom.importing.intake import take_in
from newsroom.ingest import ingest
from newsroom.ingest.article import Source
from newsroom.models import Article, Reader, Revision
from newsroom.naming import recognition
from newsroom.revisions import revise

_FOLDER = Path(__file__).with_name("stories")
_EARLIER = Path(__file__).with_name("earlier")

# In the order they are added; the library shows the last one first. The Spanish story follows those that introduce its
# people, because without a model for its language it is tagged by the names that the library knows.
STORIES = (
    "line-drops-contractor.txt",
    "what-is-known.html",
    "two-harbours.html",
    "doscientas-treinta-y-una.html",
    "pump-flagged-twice.txt",
)


@transaction.atomic
def add_samples(reader: Reader) -> list[Article]:
    """Import every sample as *reader* and return the articles. All or none, so a start cut short can try again.

    Raises IngestError when a sample cannot be read.
    """
    return [_add(name, reader) for name in STORIES]


def sample_source(name: str, folder: Path = _FOLDER) -> Source:
    """Return the sample called *name* as the upload of its file would bring it."""
    path = folder / name
    return Source("html" if path.suffix == ".html" else "text", data=path.read_bytes(), name=name)


def _add(name: str, reader: Reader) -> Article:
    if not (_EARLIER / name).exists():
        return take_in(sample_source(name), reader, _nobody_waits)
    article = take_in(sample_source(name, _EARLIER), reader, _nobody_waits)
    if new := revise(article, ingest(sample_source(name)), Revision.Origin.CHECK):
        recognition.run(new.pk)
    return Article.objects.with_current().get(pk=article.pk)


def _nobody_waits(step: str) -> None:
    """Samples are added before anybody could watch the steps."""
