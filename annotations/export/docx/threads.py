"""The comments of the Word copy as parts of the file, with what tells an edited copy from this one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from docx.document import Document

from annotations.export.characters import markable
from annotations.export.colours import Ink
from annotations.export.docx.comment_parts import comments_xml, extended_xml, extensible_xml, ids_xml
from annotations.export.docx.identity import Traces, durable_ids, signature
from annotations.export.docx.package import COMMENTS, Links, add_part, carry
from annotations.export.docx.rich import words_of
from annotations.export.docx.talks import Talk, WordComment
from annotations.export.manifest import NOTE, manifest_of, mark_id
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
    return Traces(
        made={each.id: signature(markable(each.author), each.made_at) for talk in talks for each in talk.comments},
        on={
            talk.comments[0].id: mark_id(talk.mark)
            for talk in talks
            if talk.mark and talk.comments[0].id != mark_id(talk.mark)
        },
        kinds={mark_id(row): row.kind for row in marks},
        tags={mark_id(row): list(row.tags) for row in marks if row.tags},
    )
