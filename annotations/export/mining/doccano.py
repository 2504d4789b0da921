"""doccano's JSONL for sequence labelling: ``label`` for projects of spans, ``entities`` with ``relations`` for those
of relations. Offsets count code points. doccano keeps whatever else a line has as the example's metadata.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count

from annotations.export.mining.document import Comment, Document, Relation
from annotations.export.mining.left_out import LeftOut, comments, facts, lost, named

CONTINUES = "CONTINUES"
"""From a piece of a span to the next: an entity of doccano has no gaps."""


def doccano(document: Document) -> bytes:
    """Return the story as one line of JSON."""
    entities, relations = _graph(document)
    example = {
        "id": document.name,
        "text": document.text,
        "label": [[each["start_offset"], each["end_offset"], each["label"]] for each in entities],
        "entities": entities,
        "relations": relations,
        "Comments": [_words(note) for note in document.comments],
        "meta": document.facts,
        "left_out": named(_left_out(document)),
    }
    return (json.dumps(example, ensure_ascii=False) + "\n").encode()


def _graph(document: Document) -> tuple[list[dict[str, int | str]], list[dict[str, int | str]]]:
    """Return entities and relations; a span of several pieces is several entities, each related to the next."""
    numbers, relations = count(1), list(document.relations)
    entities: list[dict[str, int | str]] = []
    ids: dict[str, int] = {}
    for span in document.spans:
        for index, (start, end) in enumerate(span.pieces):
            key = f"{span.key}/{index}" if index else span.key
            ids[key] = next(numbers)
            entities.append({"id": ids[key], "label": span.label, "start_offset": start, "end_offset": end})
            if index:
                before = f"{span.key}/{index - 1}" if index > 1 else span.key
                relations.append(Relation(CONTINUES, before, key))
    linked = enumerate(relations, 1)
    return entities, [
        {"id": number, "from_id": ids[each.source], "to_id": ids[each.target], "type": each.label}
        for number, each in linked
    ]


def _words(note: Comment) -> str:
    return f"{note.facts['author']}: {note.body}"


def _left_out(document: Document) -> Iterator[LeftOut]:
    yield lost(document)
    yield LeftOut(
        "facts of spans", "An entity has no more than a label, in the order of entities.", facts(document.spans)
    )
    yield LeftOut("places of notes", "Comments are on the whole text.", comments(document.comments))
