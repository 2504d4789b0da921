"""A zip or a folder of files, each a story, or a list or book that holds some."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import chain
from typing import cast, get_args

from newsroom.ingest.article import Source, SourceKind
from newsroom.ingest.errors import IngestError
from newsroom.ingest.several import LeftOut, Several, SeveralKind, opener_of
from newsroom.ingest.sniff import sniff
from newsroom.ingest.zips import Archive

Read = Callable[[], bytes]

_NESTED = "This is a zip within another one. Unpack the outer one and bring this by itself."
_STRANGE = "This part of the zip is named so that it leads out of the zip. Bring that file by itself, if you want it."
_FOLLOWED = "This is a feed or a list of feeds. Bring it to the page of feeds."
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".avif", ".bmp", ".tif", ".tiff")
_PARTS_OF_PAGES = (".css", ".js", ".mjs", ".woff", ".woff2", ".ttf", ".map")
_OTHERS = (".mp3", ".mp4", ".m4a", ".mov", ".avi", ".webm", ".exe", ".dmg", ".xlsx", ".xls", ".pptx", ".ppt")
_SIGHTLESS = {".ds_store", "thumbs.db", "desktop.ini", "__macosx"}
_NO_STORY = "This is a {what}, which holds no story by itself."


def open_zip(source: Source) -> Several:
    """Open a zip of files. Raises IngestError."""
    archive = Archive(source.data)
    files = ((name, lambda name=name: archive.read(name)) for name in _in_order(archive.names))
    return Several("", chain((LeftOut(name, _STRANGE) for name in archive.strange), sources_of(files)))


def sources_of(files: Iterable[tuple[str, Read]]) -> Iterator[Source | LeftOut | Several]:
    """Yield the stories in *files*, each a name and what reads its bytes when it is wanted."""
    for name, read in files:
        if sentence := _refusal(name):
            yield LeftOut(name, sentence)
            continue
        try:
            yield from _in_file(Source("text", read(), name=name.rpartition("/")[2]), name)
        except IngestError as error:
            yield LeftOut(name, str(error))


def of_interest(names: Iterable[str]) -> list[str]:
    """Return *names* without what systems leave in folders, and without what browsers save beside a page."""
    kept = [name for name in names if not _is_sightless(name)]
    pages = {name.rpartition(".")[0] for name in kept if name.lower().endswith((".html", ".htm"))}
    return [name for name in kept if not _is_of_page(name, pages)]


def _in_order(names: Iterable[str]) -> list[str]:
    return sorted(of_interest(names))


def _is_sightless(name: str) -> bool:
    return any(step.startswith(".") or step.casefold() in _SIGHTLESS for step in name.split("/"))


def _is_of_page(name: str, pages: Collection[str]) -> bool:
    """Tell whether *name* lies in the folder that a browser saved with one of *pages*."""
    steps = name.split("/")[:-1]
    folders = ("/".join(steps[: n + 1]) for n in range(len(steps)))
    return any(folder.endswith(("_files", "_Files")) and folder[:-6] in pages for folder in folders)


def _refusal(name: str) -> str:
    lower = name.lower()
    kinds = {"picture": _PICTURES, "part of a page": _PARTS_OF_PAGES, "file of another kind": _OTHERS}
    return next((_NO_STORY.format(what=what) for what, ends in kinds.items() if lower.endswith(ends)), "")


def _in_file(source: Source, path: str) -> Iterator[Source | LeftOut | Several]:
    kind = sniff(source.data, source.name)
    if kind in get_args(SourceKind):
        yield Source(cast(SourceKind, kind), source.data, name=source.name)
    elif kind in get_args(SeveralKind) and kind not in ("zip", "omnivore"):
        opened = opener_of(cast(SeveralKind, kind))(source)
        yield from [opened] if opened.is_collection else opened.parts
    else:
        yield LeftOut(path, _NESTED if kind in get_args(SeveralKind) else _FOLLOWED)
