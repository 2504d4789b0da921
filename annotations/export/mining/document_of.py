"""A reading page as a document for text mining."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from annotations.export.contents.identified import wikidata_of
from annotations.export.manifest import mark_id, note_id
from annotations.export.mining.document import Block, Comment, Document, Facts, Relation, Span, filled
from annotations.export.mining.labels import ACCORDING_TO, MARKS, PARTS, SAID, STATEMENT
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage
from annotations.rows import ClaimRow, HighlightRow, NoteRow, ReadingParagraph
from annotations.words import authors
from newsroom.entities.labels import LABELS
from newsroom.naming.mentions import MentionRow
from newsroom.naming.statements import Statement


def document_of(page: ReadingPage, options: ExportOptions) -> Document:
    """Return *page* as a document. It asks the database once, for the items of Wikidata."""
    known = wikidata_of(page)
    names = [_name(row, known) for row in page.mentions]
    said = [span for statement in page.statements for span in _said(statement)]
    there = {statement.row.id for statement in page.statements}
    return Document(
        name=page.article.slug,
        text=page.revision.text,
        language=page.article.language,
        facts=_facts(page, options),
        blocks=[_block(paragraph) for paragraph in page.paragraphs],
        spans=[*names, *map(_mark, page.highlights), *said],
        relations=[relation for statement in page.statements for relation in _relations(statement, there)],
        comments=list(_comments(page)),
        lost=[{"id": mark_id(row), "words": row.exact} | dict(_mark_facts(row)) for row in page.lost],
    )


def _facts(page: ReadingPage, options: ExportOptions) -> Facts:
    article = page.article
    return filled(
        {
            "headline": article.headline,
            "standfirst": article.standfirst,
            "authors": list(authors(article)),
            **{name: getattr(article, name) for name in _PLAIN},
            "published": article.published_on and article.published_on.isoformat(),
            "url": article.canonical_url,
            "library": options.address(article.get_absolute_url()),
            "version": page.revision.number,
            "sha256": page.revision.digest,
            "recogniser": page.revision.engine,
            "copied": options.made_on.isoformat(),
        }
    )


_PLAIN = ("agency", "dateline", "section", "publication", "distributor", "rights", "language")


def _block(paragraph: ReadingParagraph) -> Block:
    sentences = tuple((start, end) for start, end in paragraph.sentences)
    return Block(paragraph.key, paragraph.kind, paragraph.start, paragraph.end, sentences)


def _name(row: MentionRow, known: Mapping[int, str]) -> Span:
    facts = {"entity": row.slug, "name": row.name, "wikidata": known.get(row.entity), "found_by": row.source}
    return Span(f"m{row.id}", "names", LABELS[row.kind], ((row.start, row.end),), filled(facts))


def _mark(row: HighlightRow) -> Span:
    return Span(mark_id(row), "marks", MARKS[row.kind], ((row.start, row.end),), _mark_facts(row))


def _mark_facts(row: HighlightRow) -> Facts:
    return filled(
        {
            "kind": row.kind,
            "reader": row.reader,
            "brought_by": row.brought_by,
            "audience": row.audience,
            "tags": list(row.tags),
            "was": row.was,
            "made_at": row.created_at.isoformat(),
            "claim": row.claim and _claim(row.claim),
        }
    )


def _claim(claim: ClaimRow) -> Facts:
    plain = {name: getattr(claim, name) for name in ("statement", "status", "speaker", "told", "basis")}
    said_on = claim.said_on and claim.said_on.isoformat()
    record = [
        filled({"label": each.label, "words": each.words, "reader": each.reader, "made_at": each.made_at.isoformat()})
        for each in claim.record
    ]
    return filled(plain | {"chain": list(claim.chain), "said_on": said_on, "record": record})


def _said(statement: Statement) -> Iterator[Span]:
    """Yield the words of a statement, then those that say who says it, to whom and on what ground."""
    row, source = statement.row, statement.source
    facts = {
        "speech": row.speech,
        "stance": row.stance,
        "by": statement.by,
        "naming": source.naming,
        "speakers": [speaker.slug for speaker in row.speakers],
        "score": row.score,
    }
    yield Span(f"a{row.id}", "statements", STATEMENT, row.content, filled(facts))
    for part, label in PARTS.items():
        if at := getattr(row, part):
            yield Span(f"a{row.id}.{part}", "statements", label, (at,), {})


def _relations(statement: Statement, there: Set[int]) -> Iterator[Relation]:
    row = statement.row
    for part, label in SAID.items():
        if getattr(row, part):
            yield Relation(label, f"a{row.id}", f"a{row.id}.{part}")
    if row.outer in there:
        yield Relation(ACCORDING_TO, f"a{row.id}", f"a{row.outer}")


def _comments(page: ReadingPage) -> Iterator[Comment]:
    marks = {row.id: mark_id(row) for row in (*page.highlights, *page.lost)}
    notes = {note.id: note_id(note) for note in page.notes}
    keys = {paragraph.key for paragraph in page.paragraphs}
    for note in page.notes:
        beside = note.paragraph_key if note.paragraph_key in keys else ""
        on, answers = marks.get(note.highlight_id or 0, ""), notes.get(note.reply_to or 0, "")
        yield Comment(note_id(note), note.body, on, beside, answers, _note_facts(note))


def _note_facts(note: NoteRow) -> Facts:
    return filled(
        {
            "author": note.author,
            "brought_by": note.brought_by,
            "audience": note.audience,
            "made_at": note.created_at.isoformat(),
            "edited_at": note.edited_at and note.edited_at.isoformat(),
        }
    )
