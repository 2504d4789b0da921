"""Our own HTML of an ingested story, written from its text and ranges; no foreign markup is in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby, pairwise

from newsroom.ingest.article import IngestedArticle, IngestedParagraph, Inline

_INLINE_TAGS = {
    "emphasis": "em",
    "strong": "strong",
    "superscript": "sup",
    "subscript": "sub",
    "code": "code",
    "link": "a",
}
_WRAPPERS = {"list_item": ("<ul>", "</ul>"), "table_row": ("<table>", "</table>")}


def article_html(article: IngestedArticle) -> str:
    """Return *article* as one ``<article>`` of headings, paragraphs, lists, tables and figures."""
    parts = [f"<h1>{escape(article.headline)}</h1>"]
    for (kind, ordered), group in groupby(article.paragraphs, key=_wrapper):
        before, after = _WRAPPERS.get(kind, ("", ""))
        if ordered:
            before, after = "<ol>", "</ol>"
        parts += [before, *map(_block, group), after]
    return f"<article>{''.join(parts)}</article>"


def _wrapper(paragraph: IngestedParagraph) -> tuple[str, bool]:
    return paragraph.kind, paragraph.kind == "list_item" and paragraph.ordered


def _block(paragraph: IngestedParagraph) -> str:
    match paragraph.kind:
        case "heading":
            return f"<h{paragraph.level}>{_inner(paragraph)}</h{paragraph.level}>"
        case "table_row":
            cell = "th" if paragraph.ordered else "td"
            return f"<tr>{''.join(f'<{cell}>{escape(text)}</{cell}>' for text in paragraph.text.split('\t'))}</tr>"
        case "caption":
            return f"<figure>{_image(paragraph)}<figcaption>{_inner(paragraph)}</figcaption></figure>"
        case "quote":
            return f"<blockquote><p>{_inner(paragraph)}</p></blockquote>"
        case "list_item":
            return f"<li>{_inner(paragraph)}</li>"
        case "code":
            return f"<pre>{_inner(paragraph)}</pre>"
    return f"<p>{_inner(paragraph)}</p>"


def _image(paragraph: IngestedParagraph) -> str:
    picture = paragraph.picture
    return f'<img src="{escape(picture.src)}" alt="{escape(picture.alt)}">' if picture else ""


def _inner(paragraph: IngestedParagraph) -> str:
    """Cut the text at every edge of a range, and wrap each piece in all the tags that cover it."""
    edges = sorted({0, len(paragraph.text), *(edge for i in paragraph.inlines for edge in (i.start, i.end))})
    return "".join(_piece(paragraph, start, end) for start, end in pairwise(edges))


def _piece(paragraph: IngestedParagraph, start: int, end: int) -> str:
    covering = [inline for inline in paragraph.inlines if inline.start <= start and end <= inline.end]
    text = escape(paragraph.text[start:end], quote=False)
    return "".join(_opening(covering)) + text + "".join(f"</{_INLINE_TAGS[i.kind]}>" for i in reversed(covering))


def _opening(inlines: Sequence[Inline]) -> Iterator[str]:
    for inline in inlines:
        href = f' href="{escape(inline.href)}"' if inline.kind == "link" else ""
        yield f"<{_INLINE_TAGS[inline.kind]}{href}>"
