"""Books made of the chapters that a test is about."""

from __future__ import annotations

from collections.abc import Mapping

from newsroom.ingest import ingest
from newsroom.ingest.article import IngestedArticle, Source
from newsroom.ingest.book.read import open_epub
from newsroom.ingest.several import Several
from tests.newsroom.ingest.word.documents import zipped

_CONTAINER = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
_METADATA = """
    <dc:title>The Ferry Years</dc:title><dc:creator id="c">Mira Holt</dc:creator>
    <dc:creator opf:role="trl">Jon Sund</dc:creator><dc:publisher>Quay Press</dc:publisher>
    <dc:language>en</dc:language><dc:date opf:event="modification">2031-09-09</dc:date>
    <dc:date opf:event="publication">2031-04-03</dc:date>
    <dc:identifier>x</dc:identifier><dc:identifier id="isbn">urn:isbn:9780000000017</dc:identifier>
"""
LONG = "The boats came back in the evening, and nobody on the quay said a word about the price of oil."


def book(
    files: Mapping[str, str],
    nav: str = "",
    *,
    ncx: str = "",
    metadata: str = _METADATA,
    guide: str = "",
    more: Mapping[str, str | bytes] | None = None,
    media: str = "",
) -> bytes:
    """Return a book of the bodies *files*, by name, in order; *nav* is a list of links, *media* more of its items."""
    items = "".join(f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in files)
    spine = "".join(f'<itemref idref="{name}"/>' for name in files)
    package = (
        '<package xmlns:dc="urn:dc" xmlns:opf="urn:opf" unique-identifier="isbn">'
        f"<metadata>{metadata}</metadata><manifest>{items}{media}"
        '<item id="nav" href="nav.xhtml" properties="nav"/><item id="ncx" href="toc.ncx"/></manifest>'
        f'<spine toc="ncx">{spine}</spine><guide>{guide}</guide></package>'
    )
    bodies = {f"OPS/{name}.xhtml": body if "<body" in body else f"<body>{body}</body>" for name, body in files.items()}
    pages = {name: f'<html xmlns:epub="urn:epub">{body}</html>' for name, body in bodies.items()}
    listed = {"OPS/nav.xhtml": f'<html xmlns:epub="e"><nav epub:type="toc"><ol>{nav}</ol></nav></html>'} if nav else {}
    listed |= {"OPS/toc.ncx": f"<ncx><navMap>{ncx}</navMap></ncx>"} if ncx else {}
    head = {"mimetype": "application/epub+zip", "META-INF/container.xml": _CONTAINER, "OPS/book.opf": package}
    return zipped({**head, **pages, **listed, **(more or {})})


def line(title: str, href: str, inner: str = "") -> str:
    """Return a line of the navigation document, with the lines below it."""
    return f'<li><a href="{href}">{title}</a>{f"<ol>{inner}</ol>" if inner else ""}</li>'


def opened(data: bytes) -> Several:
    return open_epub(Source("epub", data))


def chapters(data: bytes) -> list[IngestedArticle]:
    parts = list(opened(data).parts)
    return [ingest(part) for part in parts if isinstance(part, Source)]


def outline(data: bytes) -> list[tuple[str, list[str]]]:
    """Return the headline and the paragraphs of each chapter."""
    return [(each.headline, [paragraph.text for paragraph in each.paragraphs]) for each in chapters(data)]
