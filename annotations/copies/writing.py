"""Writing the file of a copy: that of one story at once, a zip a few stories at a time."""

from __future__ import annotations

from annotations.copies import asked, bundle, files
from annotations.copies.copy_set import CopySet
from annotations.export.errors import NoSuchChoice
from annotations.export.formats import FORMATS
from annotations.models import Copy


def write_on(copy: Copy) -> bool:
    """Write *copy*, or some more of its zip; return whether it is done. Raises NewsroomError, OSError."""
    files.check_disk()
    if not copy.bundled:
        files.part_of(copy).write_bytes(_set_of(copy).copy_at(0)[1])
        return True
    _check_whole(copy)
    return _write_some(copy, _set_of(copy))


def _write_some(copy: Copy, stories: CopySet) -> bool:
    part = files.part_of(copy)
    written = stories.add_some(part, copy.written)
    asked.reach(copy, written.at, copy.failures | written.failures)
    files.check_size(copy)
    is_done = copy.written == len(copy.articles)
    if is_done:
        stories.add_index(part, copy.failures)
    return is_done


def _check_whole(copy: Copy) -> None:
    """Begin anew when whoever wrote last was killed while the zip was not whole, or somebody deleted it."""
    try:
        is_whole = len(bundle.entries(files.part_of(copy))) >= copy.written - len(copy.failures)
    except bundle.BrokenBundle:
        is_whole = False
    if not is_whole:
        files.discard(copy)
        asked.reach(copy, 0, {})


def _set_of(copy: Copy) -> CopySet:
    if copy.format not in FORMATS:
        raise NoSuchChoice(f"This Newsroom writes no copies in the format {copy.format}. Choose another one.")
    return CopySet(copy.reader, copy.articles, FORMATS[copy.format], asked.options_of(copy))
