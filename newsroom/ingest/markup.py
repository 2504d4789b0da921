"""Our own HTML of an ingested story, written from its text and ranges; no foreign markup is in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape

from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.ingest.markup_inlines import inner

_CELLS = {True: "th", False: "td"}
_IN_ITEMS = ("code", "caption")


def article_html(article: IngestedArticle) -> str:
    """Return *article* as one ``<article>`` of headings, paragraphs, quotations, lists, tables, code and figures."""
    parts = [f"<h1>{escape(article.headline)}</h1>"]
    for group in _groups(article.paragraphs):
        parts += _GROUPS.get(group[0].kind, _each)(group)
    return f"<article>{''.join(parts)}</article>"


def _groups(paragraphs: Iterable[IngestedParagraph]) -> Iterator[Sequence[IngestedParagraph]]:
    """Yield what stands in one element: paragraphs of a kind, and what goes on with the items of a list."""
    group: list[IngestedParagraph] = []
    for paragraph in paragraphs:
        in_item = bool(group) and group[0].kind == "list_item" and paragraph.continues and paragraph.kind in _IN_ITEMS
        if group and paragraph.kind != group[0].kind and not in_item:
            yield group
            group = []
        group.append(paragraph)
    if group:
        yield group


def _each(paragraphs: Iterable[IngestedParagraph]) -> Iterator[str]:
    return map(_block, paragraphs)


def _block(paragraph: IngestedParagraph) -> str:
    match paragraph.kind:
        case "heading":
            return f"<h{paragraph.level}>{inner(paragraph)}</h{paragraph.level}>"
        case "caption":
            return f"<figure>{_image(paragraph)}{_caption(paragraph)}</figure>"
        case "code":
            return f"<pre>{inner(paragraph)}</pre>"
    return f"<p>{inner(paragraph)}</p>"


def _image(paragraph: IngestedParagraph) -> str:
    picture = paragraph.picture
    return f'<img src="{escape(picture.src)}" alt="{escape(picture.alt)}">' if picture else ""


def _caption(paragraph: IngestedParagraph) -> str:
    """A description is for those who do not see the picture, and stands in its ``alt``."""
    described = paragraph.picture is not None and paragraph.text == paragraph.picture.alt
    return "" if described or paragraph.is_wordless else f"<figcaption>{inner(paragraph)}</figcaption>"


def _quotes(paragraphs: Sequence[IngestedParagraph]) -> Iterator[str]:
    for first, paragraph in enumerate(paragraphs):
        if not paragraph.continues or not first:
            yield "</blockquote>" * bool(first) + "<blockquote>"
        yield f"<p>{inner(paragraph)}</p>"
    yield "</blockquote>"


def _table(rows: Sequence[IngestedParagraph]) -> Iterator[str]:
    """A row of headings below one of values begins another table."""
    for at, row in enumerate(rows):
        starts = not at or (row.ordered and not rows[at - 1].ordered)
        yield "</tbody></table>" * (starts and at > 0) + "<table>" * starts
        yield "<thead>" * (starts and row.ordered) + "<tbody>" * (starts and not row.ordered)
        yield "</thead><tbody>" * (at > 0 and not row.ordered and rows[at - 1].ordered)
        yield f"<tr>{''.join(_cells(row))}</tr>"
    yield "</thead></table>" if rows[-1].ordered else "</tbody></table>"


def _cells(row: IngestedParagraph) -> Iterator[str]:
    name, start = _CELLS[row.ordered], 0
    for text in row.text.split("\t"):
        yield f"<{name}>{inner(row, start, start + len(text))}</{name}>"
        start += len(text) + 1


def _lists(items: Sequence[IngestedParagraph]) -> Iterator[str]:
    """A deeper item's list is in the item before it, and a new kind of list begins a new one."""
    around: list[IngestedParagraph] = []  # the items that are open, outermost first, each in a list of its own
    for item in items:
        if item.kind != "list_item":
            yield _block(item)
            continue
        while around and _is_over(around[-1], item):
            yield f"</li></{_list(around.pop())}>"
        if item.continues and around and around[-1].level == item.level:
            yield f" <p>{inner(item)}</p>"
            continue
        if around and around[-1].level == item.level:
            yield "</li>"
            around[-1] = item
        else:
            yield f"<{_list(item)}>"
            around.append(item)
        yield f"<li>{inner(item)}"
    for item in reversed(around):
        yield f"</li></{_list(item)}>"


def _is_over(open_item: IngestedParagraph, item: IngestedParagraph) -> bool:
    return open_item.level > item.level or (open_item.level == item.level and open_item.ordered != item.ordered)


def _list(item: IngestedParagraph) -> str:
    return "ol" if item.ordered else "ul"


_GROUPS: dict[str, Callable[[Sequence[IngestedParagraph]], Iterator[str]]] = {
    "list_item": _lists,
    "table_row": _table,
    "quote": _quotes,
}
