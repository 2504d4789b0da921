"""The comments of the Word copy as parts of the file, with what tells an edited copy from this one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from docx.document import Document

from annotations.export.colours import Ink
from annotations.export.docx.comment_parts import comments_xml, extended_xml, extensible_xml, ids_xml
from annotations.export.docx.identity import Traces, durable_ids, heading_digest, signature, sketch_of
from annotations.export.docx.package import COMMENTS, Links, add_part, carry
from annotations.export.docx.rich import words_of
from annotations.export.docx.talks import Talk, WordComment
from annotations.export.manifest import NOTE, manifest_of, mark_id
from annotations.export.markup.characters import markable
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage


def add_comments(document: Document, comments: Sequence[WordComment], inks: Mapping[str, Ink]) -> None:
    """Add *comments*, whose ``w:id`` are their places."""
    if not comments:
        return
    numbers = durable_ids(comment.id for comment in comments)
    links = Links()
    parts = {
        "comments": comments_xml(comments, numbers, inks, links),
        "commentsExtended": extended_xml(comments, numbers),
        "commentsIds": ids_xml(numbers.values()),
        "commentsExtensible": extensible_xml(comments, numbers),
    }
    made = {name: add_part(document, f"/word/{name}.xml", *COMMENTS[name], xml) for name, xml in parts.items()}
    links.relate(made["comments"])


def carry_traces(document: Document, page: ReadingPage, options: ExportOptions, talks: Sequence[Talk]) -> None:
    """Put the manifest and the traces of *page* into the file."""
    carry(document, manifest_of(page, options, dict(_written(page, talks))), _traces(page, talks))


def _written(page: ReadingPage, talks: Iterable[Talk]) -> Iterator[tuple[str, str]]:
    """Yield what can be edited. The words of a note are ``shown_words`` of its HTML, without rendering that."""
    yield from ((mark_id(row), row.exact) for row in (*page.highlights, *page.lost))
    said = (comment for talk in talks for comment in talk.comments if comment.id.startswith(NOTE))
    yield from ((comment.id, markable(words_of(comment.lines))) for comment in said)


def _traces(page: ReadingPage, talks: Sequence[Talk]) -> Traces:
    marks = (*page.highlights, *page.lost)
    comments = [comment for talk in talks for comment in talk.comments]
    made = {each.id: signature(markable(each.author), each.made_at) for each in comments}
    return Traces(
        made=made,
        on={
            talk.comments[0].id: mark_id(talk.mark)
            for talk in talks
            if talk.mark and talk.comments[0].id != mark_id(talk.mark)
        },
        kinds={mark_id(row): row.kind for row in marks},
        tags={mark_id(row): list(row.tags) for row in marks if row.tags},
        sketches=dict(_sketches(comments, made)),
        headings={each.id: heading_digest(markable(each.heading)) for each in comments if each.heading},
    )


def _sketches(comments: Iterable[WordComment], made: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    times = Counter(made.values())
    yield from (
        (each.id, sketch_of(markable(words_of(each.lines))))
        for each in comments
        if times[made[each.id]] > 1 and each.lines
    )
