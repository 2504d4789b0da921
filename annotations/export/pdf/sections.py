"""What follows the story: notes without room in the margin, marks, lost words, who says what, and what this copy is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass

from annotations.export.contents.claims import before_words, claim_words, record_words, tag_words
from annotations.export.contents.voices import CHECKED, beyond, voices
from annotations.export.options import ExportOptions
from annotations.export.pdf.nodes import Node, breakable, node
from annotations.export.pdf.threads import signed
from annotations.kinds import DEFAULTS
from annotations.reading import ReadingPage
from annotations.rows import HighlightRow
from annotations.words import day, embargo, on_one_line
from newsroom.text.ranges import index_at

_FOUND = "With the pages on which they are named. Found by Newsroom, where no reader said so."
_GONE = "The text has changed since these words were marked."


@dataclass(frozen=True, slots=True)
class Section:
    """A title, and what is below it."""

    title: str
    nodes: Sequence[Node]


def filled(sections: Iterable[Section]) -> list[dict[str, object]]:
    """Return *sections* as the typesetter takes them, without those that are empty."""
    return [asdict(section) for section in sections if section.nodes]


def notes(why: str, shown: Sequence[Node]) -> Section:
    """Return the notes that are not beside the text, each as ``threads.at_end`` has it, below *why* they are not."""
    return Section("Notes", [["p", why], *shown] if shown else [])


def marks(page: ReadingPage) -> Section:
    """Return the kinds that occur, as samples, and each mark with what is known of it."""
    rows = page.highlights
    items = [_item(row, node("to", f"h-{row.id}", _sample(row.kind, row.label))) for row in rows]
    return Section("Marks", [["p", *_legend(rows)], ["ul", *items]] if rows else [])


def lost(page: ReadingPage) -> Section:
    """Return the marks on words that the text no longer has."""
    items = [_item(row, _sample(row.kind, row.label)) for row in page.lost]
    return Section("Marks on words that are gone", [["p", _GONE], ["ul", *items]] if items else [])


def sources(page: ReadingPage) -> Section:
    """Return who says what, each statement leading to the paragraph in which it begins."""
    paragraph_at = _finder(page)

    def statement(at: int, words: str, by: str) -> Node:
        return ["li", node("to", f"p-{paragraph_at(at)}", f"“{words}”"), *([" ", node("by", by)] if by else [])]

    found: list[Node] = []
    for said, share in voices(page):
        found.append(["p", ["strong", said.voice.name], f", {share}"])
        found.append(["ul", *(statement(each.row.start, each.words, beyond(each, said)) for each in said.statements)])
    return Section("Who says what", [["p", CHECKED], *found] if found else [])


def names(page: ReadingPage) -> Section:
    """Return who and what is named, in the order of the alphabet, with the pages of the paragraphs that do."""
    paragraph_at = _finder(page)
    found: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for mention in page.mentions:
        found[mention.name, mention.kind][f"p-{paragraph_at(mention.start)}"] = None
    entries = sorted(found.items(), key=lambda entry: entry[0][0].casefold())
    items: list[Node] = [["li", f"{name} ", node("by", f"{kind} · "), ["pages", *at]] for (name, kind), at in entries]
    return Section("Named in this story", [["p", _FOUND], ["ul", *items]] if items else [])


def about(page: ReadingPage, options: ExportOptions) -> Section:
    """Return what the copy is of, and who made it when."""
    return Section("About this copy", [["p", node("by", f"{term}: "), words] for term, words in _facts(page, options)])


def _finder(page: ReadingPage) -> Callable[[int], str]:
    """Return what says the key of the paragraph that a place of the text is in."""
    starts = [paragraph.start for paragraph in page.paragraphs]
    return lambda at: page.paragraphs[index_at(starts, at)].key


def _facts(page: ReadingPage, options: ExportOptions) -> Iterator[tuple[str, Node]]:
    article = page.article
    told = {
        "Embargo": embargo(article),
        "Withdrawn": on_one_line(article.withdrawn),
        "Dateline": article.dateline,
        "Published": day(article.published_on) if article.published_on else "",
        "Updated": day(article.updated_on) if article.updated_on else "",
    }
    yield from ((term, words) for term, words in told.items() if words)
    if article.canonical_url:
        yield "Original", _address(article.canonical_url)
    more = {"Distributor": article.distributor, "Rights": article.rights}
    yield from ((term, words) for term, words in more.items() if words)
    yield "Read", f"version {page.revision.number} of the text, fetched {day(page.revision.fetched_at)}"
    if options.site:
        yield "In the library", _address(options.address(article.get_absolute_url()))
    yield "Copied", f"by {page.reader_name} from Newsroom, {day(options.made_on)}"


def _address(url: str) -> Node:
    return node("a", url, breakable(url)) if url.startswith(("http://", "https://")) else url


def _legend(rows: Sequence[HighlightRow]) -> Iterator[Node]:
    labels = {row.kind: row.label for row in rows}
    for kind in DEFAULTS:
        if kind in labels:
            yield from (_sample(kind, labels[kind]), "   ")


def _sample(kind: str, label: str) -> Node:
    return node("kind", kind, label)


def _item(row: HighlightRow, kind: Node) -> Node:
    words: list[Node] = [["named", f"mark-{row.id}"], kind, f" “{on_one_line(row.exact)}” "]
    if before := before_words(row):
        words.append(node("by", f"{before} "))
    if claim := claim_words(row):
        words.append(f"{claim} ")
    tags = f" · {tag_words(row)}" if row.tags else ""
    words.append(node("by", *signed(row.reader, row.brought_by, row.created_at), tags))
    record: list[Node] = [["li", each] for each in record_words(row)]
    return ["li", *words, *([["ul", *record]] if record else [])]
