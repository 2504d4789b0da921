"""The PDF with highlights that PDF readers list."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from annotations.export.contents.threads import Thread, at_their_places, threads
from annotations.export.options import ExportOptions
from annotations.export.pdf.copies import MarkedRuns, marked_runs, refuse_too_much, shared
from annotations.export.pdf.highlights import with_highlights
from annotations.export.pdf.listed import highlights_of, is_loose, loose_notes_of
from annotations.export.pdf.pictures import stored
from annotations.export.pdf.sections import about, filled, lost, names, notes, sources
from annotations.export.pdf.story import MARK_RANK, inserted, story_nodes, tagged
from annotations.export.pdf.threads import at_end
from annotations.export.pdf.typeset import compiler_of, set_pdf, with_fonts_at_hand
from annotations.reading import ReadingPage
from annotations.weave import Insertion
from annotations.weave.tags import links

_TEMPLATE = "marked.typ"
_UNPLACED = "These stand beside no words that the text still has."


def write_marked_pdf(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return the copy as a tagged PDF whose marks and notes are annotations. Raises ExportError."""
    refuse_too_much(page)
    linked = links(inline for paragraph in page.paragraphs for inline in paragraph.inlines)
    made = marked_runs(page, (edge for link in linked for edge in (link["start"], link["end"])))
    noted = threads(page)
    with stored(page.paragraphs) as pictures:
        copy = _copy(page, options, made, noted, pictures.names)
        plain = with_fonts_at_hand(copy, lambda shown: _set(shown, pictures.folder, options))
    listed = [*highlights_of(page, noted, made.runs), *loose_notes_of(noted)]
    return with_highlights(plain, listed, _addresses(made, linked))


def _set(copy: Mapping[str, Any], folder: Path, options: ExportOptions) -> bytes:
    return set_pdf(compiler_of(_TEMPLATE, copy, folder), options.made_on)


def _copy(
    page: ReadingPage, options: ExportOptions, made: MarkedRuns, noted: Sequence[Thread], files: Mapping[int, str]
) -> dict[str, Any]:
    tags = [tagged(run.start, run.end, MARK_RANK, "run", str(number)) for number, run in enumerate(made.runs)]
    unplaced = [at_end(thread) for thread in noted if not thread.place]
    return {
        **shared(page, made),
        "blocks": story_nodes(page, tags, list(_icons(noted)), files),
        "sections": filled([notes(_UNPLACED, unplaced), lost(page), sources(page), names(page), about(page, options)]),
    }


def _icons(noted: Iterable[Thread]) -> Iterator[Insertion]:
    """Notes on marks are the marks' contents; the others have a place of their own."""
    for thread, nth in at_their_places(filter(is_loose, noted)):
        if thread.place:
            yield inserted(thread.place.at, "ref", str(thread.number), str(nth))


def _addresses(made: MarkedRuns, linked: Sequence[Mapping[str, Any]]) -> dict[int, str]:
    """Return where the words of a run lead that lie in one of the story's own links, by the run's number."""
    starts = [link["start"] for link in linked]
    found: dict[int, str] = {}
    for number, run in enumerate(made.runs):
        at = bisect_right(starts, run.start) - 1
        if at >= 0 and linked[at]["end"] >= run.end:
            found[number] = linked[at]["href"]
    return found
