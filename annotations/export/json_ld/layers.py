"""What is known of a story's text, as annotations: whom it names, and who says what in it."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from annotations.export.contents.identified import wikidata_of
from annotations.export.json_ld.targets import Targets
from annotations.export.json_ld.terms import GENERATOR, Thing, name_of, text, told
from annotations.export.markup.wikidata import WIKIDATA
from annotations.reading import ReadingPage
from newsroom.entities import READER
from newsroom.naming.attributions import Speaker
from newsroom.naming.mentions import MentionRow
from newsroom.naming.statements import Statement

_TYPES = {
    "person": "Person",
    "organisation": "Organization",
    "place": "schema:Place",
    "event": "schema:Event",
    "product": "schema:Product",
    "work": "schema:CreativeWork",
}
"""Of entities; groups of people have no type in either vocabulary that is theirs alone."""


class Layers:
    """The annotations of *page* that no reader made."""

    def __init__(self, page: ReadingPage, targets: Targets, site: str) -> None:
        self._page, self._targets, self._site = page, targets, site
        self._items = wikidata_of(page)

    def annotations(self) -> Iterator[Thing]:
        yield from map(self._mention, self._page.mentions)
        for number, statement in enumerate(self._page.statements):
            yield self._statement(number, statement)

    def _mention(self, row: MentionRow) -> Thing:
        name = name_of(self._page.revision.digest, "mention", row.start, row.end, row.slug)
        by = {} if row.source == READER else {"creator": {"type": "Software", "name": row.source}}
        target = self._targets.words((row.start, row.end))
        body = self._identified(Speaker(row.entity, row.slug, row.name, row.kind))
        return _annotation(name, "identifying") | by | {"body": body, "target": target}

    def _statement(self, number: int, statement: Statement) -> Thing:
        """Return the words that somebody says, in pieces where their cue interrupts them, and who that is."""
        name = name_of(self._page.revision.digest, "statement", number, statement.row.start, statement.row.end)
        said = text(f"{statement.manner}: {statement.by}", "describing")
        pieces = list(map(self._targets.words, statement.row.content))
        speakers = map(self._identified, statement.source.speakers)
        return _annotation(name, "describing") | {"body": [said, *speakers], "target": pieces}

    def _identified(self, who: Speaker) -> Thing:
        here = self._site and f"{self._site}{reverse('entity', args=[who.slug])}"
        item = self._items.get(who.entity)
        source = told(id=here, type=_TYPES.get(who.kind)) | {"name": who.name}
        return {
            "type": "SpecificResource",
            "purpose": "identifying",
            "source": source | told(schema_sameAs=item and {"id": f"{WIKIDATA}{item}"}),
        }


def _annotation(name: str, motivation: str) -> Thing:
    return {"id": name, "type": "Annotation", "motivation": motivation, "generator": GENERATOR}
