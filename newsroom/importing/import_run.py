"""One import, from its source to a story, or to its reader's look at it; how it fails, it says itself."""

from __future__ import annotations

from functools import partial

from newsroom.errors import NewsroomError
from newsroom.importing import imports, intake
from newsroom.ingest import ingest, opened
from newsroom.ingest.article import Source
from newsroom.ingest.deadline import Deadline
from newsroom.ingest.errors import NotOneStory, SiteRefused
from newsroom.models import Import

_LATER = (429, 503)  # too many requests, and not now
SHOWING = "Making it ready to look at"


def run(import_: Import, *, patient: bool = False) -> intake.Stored | None:
    """Bring *import_* to its story and return that; None when it failed, or waits for its reader's word.

    What an address answered is kept with an import that fails, so that it can be read another way. With *patient* it
    raises SiteRefused where a site asks to be left alone for a while.
    """
    deadline, on_step = Deadline(), partial(imports.reach, import_)
    answer: dict[str, object] = {}
    try:
        if import_.kind == Import.Kind.URL and not import_.url:
            return intake.put_to_named(imports.source_of(import_), import_.reader, on_step)
        source = opened(imports.source_of(import_), on_step, deadline)
        answer = _answer(import_, source)
        if import_.look_first:
            _show(import_, source, deadline)
            return None
        return intake.store(source, import_.reader, on_step, deadline, given=import_.url)
    except SiteRefused as error:
        if patient and error.status in _LATER:
            raise
        imports.fail(import_, str(error))
    except NotOneStory as error:
        imports.fail(import_, str(error), data=error.data)
    except NewsroomError as error:
        imports.fail(import_, str(error), **answer)
    return None


def _answer(import_: Import, source: Source) -> dict[str, object]:
    return {"data": source.data, "charset": source.charset[:40]} if import_.kind == Import.Kind.URL else {}


def _show(import_: Import, source: Source, deadline: Deadline) -> None:
    """Read *source* for its reader to look at. Its pictures are not asked for before it is wanted."""
    on_step = partial(imports.reach, import_)
    ingest(source, on_step=on_step, fetch_pictures=False, deadline=deadline)
    on_step(SHOWING)
    imports.wait_for_word(import_, source)
