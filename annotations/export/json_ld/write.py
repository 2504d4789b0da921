"""The collection of a copy's annotations, with the story they are about."""

from __future__ import annotations

import json
from collections.abc import Sequence

from annotations.export.contents.threads import threads
from annotations.export.json_ld.layers import Layers
from annotations.export.json_ld.marks import mark
from annotations.export.json_ld.notes import conversation
from annotations.export.json_ld.story import story
from annotations.export.json_ld.targets import Targets
from annotations.export.json_ld.terms import CONTEXT, GENERATOR, Thing, name_of, person
from annotations.export.json_ld.versions import versions_of
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage


def write_json_ld(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return *page* as a W3C AnnotationCollection in one AnnotationPage: UTF-8, a line for each annotation."""
    targets = Targets(page, options.site)
    items = _items(page, options, targets)
    about = {"total": len(items), "schema:about": story(page, targets.source)}
    return _written(_collection(page, options, items) | about, items)


def _collection(page: ReadingPage, options: ExportOptions, items: Sequence[Thing]) -> Thing:
    """Return what the copy says of itself."""
    return {
        "@context": CONTEXT,
        "id": name_of("collection", page.revision.digest, *(item["id"] for item in items)),
        "type": "AnnotationCollection",
        "label": f"Annotations on “{page.article.headline}”",
        "creator": person(page.reader_name),
        "generator": GENERATOR,
        "generated": f"{options.made_on.isoformat()}T00:00:00Z",
    }


def _items(page: ReadingPage, options: ExportOptions, targets: Targets) -> list[Thing]:
    """Return the annotations: marks as they read, notes as they are referred to, what is known of the text."""
    site, versions = options.site, versions_of(page, options)
    marks = [mark(row, targets, site) for row in (*page.highlights, *page.lost)]
    notes = [each for thread in threads(page) for each in conversation(thread, targets, versions, site)]
    return [*marks, *notes, *Layers(page, targets, site).annotations()]


def _written(top: Thing, items: Sequence[Thing]) -> bytes:
    """Return *top* with a page of *items*, a line each, which is what it ends with; no page has none."""
    if not items:
        return f"{_json(top)}\n".encode()
    name = name_of("page", top["id"])
    page = {"id": name, "type": "AnnotationPage", "partOf": top["id"], "startIndex": 0}
    lines = ",\n".join(_json(item) for item in items)
    return f'{_json(top | {"last": name, "first": page})[:-2]}, "items": [\n{lines}\n]}}}}\n'.encode()


def _json(thing: Thing) -> str:
    return json.dumps(thing, ensure_ascii=False)
