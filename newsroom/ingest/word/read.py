"""From a Word document's bytes to a story."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from lxml import etree

from newsroom.ingest.article import FoundIn, IngestedArticle, IngestedMark, IngestedParagraph, Source
from newsroom.ingest.dateline import Dateline, read_dateline
from newsroom.ingest.errors import NoArticle, SourceTooLarge
from newsroom.ingest.page.outline import without_gaps
from newsroom.ingest.rights import distributor
from newsroom.ingest.title import opening
from newsroom.ingest.word.block import Block
from newsroom.ingest.word.collected import Collected
from newsroom.ingest.word.comments import marks_of
from newsroom.ingest.word.figures import Pictures, with_captions
from newsroom.ingest.word.foot import Foot, read_foot
from newsroom.ingest.word.head import read_head
from newsroom.ingest.word.numbering import Numbering
from newsroom.ingest.word.own import is_own_copy, story_within
from newsroom.ingest.word.package import Package
from newsroom.ingest.word.places import Places
from newsroom.ingest.word.properties import Properties, properties_of
from newsroom.ingest.word.runs import Around
from newsroom.ingest.word.settled import Settled, settled, whole, with_crossheads
from newsroom.ingest.word.styles import Styles
from newsroom.ingest.word.threads import threads_of
from newsroom.ingest.word.walk import Walk
from newsroom.ingest.word.xml import attribute, children

MAX_PARAGRAPHS = 20_000
_NO_STORY = (
    "There is no text in this document. If it shows pictures of text, type or copy their words, and paste those."
)
_TOO_LONG = f"This document has more than {MAX_PARAGRAPHS:,} paragraphs. Save a part of it alone, and bring that."


def read_docx_source(source: Source) -> IngestedArticle:
    """Read *source*, a Word document. Raises IngestError, whose sentence says what to do instead."""
    document = _Document(Package(source.data))
    if not document.story:
        raise NoArticle(_NO_STORY)
    return document.article()


class _Document:
    """A document that was walked, and which of its paragraphs are what."""

    def __init__(self, package: Package) -> None:
        self._package, self._pictures = package, Pictures(package)
        self._styles, self._numbering = Styles(package.beside("styles")), Numbering(package.beside("numbering"))
        self._is_own = is_own_copy(package)
        self._collected = self._walked()
        paragraphs = self._paragraphs(self._collected.blocks)
        self._head = read_head([each for each in paragraphs if not each.is_note])
        within = story_within(self._collected.blocks, self._collected.bookmarks)
        body = [each for at, each in enumerate(paragraphs) if at not in self._head.taken and each.block in within]
        self._foot: Foot = read_foot(body)
        self.story = list(with_crossheads(self._foot.story))

    def article(self) -> IngestedArticle:
        """Return the story with all that the document says of it."""
        paragraphs = without_gaps([each.paragraph for each in self.story])
        first = next((each for each in paragraphs if each.kind == "body"), paragraphs[0])
        used = {each.picture.src for each in paragraphs if each.picture}
        article = IngestedArticle(
            headline=opening(first.text),
            paragraphs=paragraphs,
            pictures={src: data for src, data in self._pictures.found.items() if src in used},
            found_in={"headline": "guess"},
            marks=() if self._is_own else self._marks(),
        )
        properties = properties_of(self._package.beside("core-properties"))
        for fields, found_in in self._said(first, properties):
            article = _with(article, fields, found_in)
        return article

    def _said(self, first: IngestedParagraph, properties: Properties) -> Iterable[tuple[dict[str, object], FoundIn]]:
        """Yield what is said of the story and where, what wins last."""
        by_file: dict[str, object] = {
            "headline": properties.title,
            "authors": properties.authors,
            "language": properties.language,
        }
        yield by_file, "file"
        dateline = read_dateline(first.text) or Dateline("")
        yield {"dateline": dateline.place, "agency": dateline.agency}, "text"
        yield {"rights": self._foot.rights, "distributor": distributor(self._foot.rights)}, "text"
        for name, said in self._head.fields.items():
            yield {name: said}, self._head.found_in[name]

    def _walked(self) -> Collected:
        walk = Walk(self._around(self._package.main))
        walk.through(self._package.document())
        for kind in ("footnote", "endnote"):
            self._walk_notes(walk, kind)
        if len(walk.collected.blocks) > MAX_PARAGRAPHS:
            raise SourceTooLarge(_TOO_LONG)
        return walk.collected

    def _walk_notes(self, walk: Walk, kind: str) -> None:
        """Walk the notes to which the words refer, in the order of these; each once."""
        root, around = self._package.beside(f"{kind}s"), self._around(self._package.part_of(f"{kind}s"))
        notes = {attribute(each, "id"): each for each in children(root, kind)}
        for figure, (reference, number) in enumerate(list(walk.collected.notes), 1):
            if reference == f"{kind}Reference" and number in notes:
                walk.note(notes.pop(number), figure, around)

    def _around(self, part: str) -> Around:
        related = self._package.relations(part) if part else {}
        return Around(self._styles, related, partial(self._pictures.within, related))

    def _paragraphs(self, blocks: Sequence[Block]) -> list[Settled]:
        return list(with_captions(list(whole(settled(blocks, self._numbering)))))

    def _marks(self) -> tuple[IngestedMark, ...]:
        places = Places(self._collected.blocks, self.story)
        marked = places.marked(self._collected.comments)
        return marks_of(self._package.beside("comments"), self._reading(), threads_of(self._package), marked)

    def _reading(self) -> Callable[[etree._Element], Sequence[IngestedParagraph]]:
        around = self._around(self._package.part_of("comments"))

        def read(comment: etree._Element) -> Sequence[IngestedParagraph]:
            walk = Walk(around)
            walk.through(comment)
            return [each.paragraph for each in self._paragraphs(walk.collected.blocks)]

        return read


def _with(article: IngestedArticle, fields: dict[str, object], found_in: FoundIn) -> IngestedArticle:
    """Return *article* with those of *fields* that say something."""
    told = {name: said for name, said in fields.items() if said}
    return replace(article, **told, found_in={**article.found_in, **dict.fromkeys(told, found_in)})  # type: ignore[arg-type]
