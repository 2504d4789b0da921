"""The Word copy: from a page to the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from annotations.export.colours import inks
from annotations.export.docx.about import about, footer
from annotations.export.docx.anchors import anchors
from annotations.export.docx.blocks import Blocks
from annotations.export.docx.laid import laid
from annotations.export.docx.numbering import Numbering
from annotations.export.docx.package import FOOTER_TYPE, Links, add_part, blank, packed, set_body
from annotations.export.docx.pictures import Pictures
from annotations.export.docx.properties import describe, set_language
from annotations.export.docx.runs import Runs
from annotations.export.docx.sections import ending_story, head, tail
from annotations.export.docx.talks import Talk, talks
from annotations.export.docx.threads import add_comments, carry_traces
from annotations.export.docx.xml import NAMESPACES
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage
from annotations.words import direction

_PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="567" w:gutter="0"/>'
)
"""A4, in twentieths of a point."""


def write_docx(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return the copy as Office Open XML for Word (.docx)."""
    document, said = blank(), talks(page)
    comments = [comment for talk in said for comment in talk.comments]
    numbers = {comment.id: number for number, comment in enumerate(comments)}
    set_body(document, "".join(_body(document, page, options, said, numbers)))
    add_comments(document, comments, inks(page.colours))
    carry_traces(document, page, options, said)
    set_language(document, page.article.language)
    describe(document, page, options)
    return packed(document)


def _body(
    document: Document, page: ReadingPage, options: ExportOptions, said: Sequence[Talk], numbers: Mapping[str, int]
) -> Iterator[str]:
    links = Links()
    runs = Runs(
        page.revision.text,
        laid(page, options, links),
        anchors(said, numbers, page.paragraphs),
        inks(page.colours),
    )
    yield from head(page)
    yield from _story(document, page, runs)
    yield from ending_story([*tail(page, said, numbers), *about(page, options, inks(page.colours), links)])
    yield _section(document, page, options)
    links.relate(document.part)


def _story(document: Document, page: ReadingPage, runs: Runs) -> Iterator[str]:
    numbering, drawn = Numbering(), Pictures(document, page.paragraphs).drawn
    is_rightward = direction(page.article.language) == "rtl"
    yield from Blocks(page.revision.text, runs, numbering, drawn, is_rightward).blocks(page.paragraphs)
    numbering.write(document)


def _section(document: Document, page: ReadingPage, options: ExportOptions) -> str:
    xml = f"<w:ftr {NAMESPACES}>{footer(page, options)}</w:ftr>"
    add_part(document, "/word/footer1.xml", RT.FOOTER, FOOTER_TYPE, xml, "rIdFooter")
    bidi = "<w:bidi/>" if direction(page.article.language) == "rtl" else ""
    return f'<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/>{_PAGE}{bidi}</w:sectPr>'
