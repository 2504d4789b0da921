"""The blocks of a page that came back, in its order: what stands between the tags that begin a line. Pure.

Programs that save a copy move ids to anchors before the words, drop classes and wrap words in others of their own; what
a block keeps of its surroundings is what outlives that.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree, html

from annotations.export.manifest import MARK, NOTE, THREAD, is_id
from annotations.returns.files.html_copy.block import Added, Block
from annotations.returns.files.html_copy.words import Words
from newsroom.text.words import words

_BLOCKS = words("""
    p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre table thead tbody tr td th figure figcaption
    section article header main nav aside body hr address center
""")
_LISTS = ("ul", "ol")
_CELLS = ("td", "th")
_BEGINS = {"li": "is_item", "tr": "is_row", "td": "is_cell", "th": "is_cell"}
_SKIPPED = words("script style title head template svg math object form select textarea")
_SIGNS = {"b": "**", "strong": "**", "i": "*", "em": "*", "s": "~~", "del": "~~", "strike": "~~"}
_LINK = re.compile(r"https?://[^\s<>()\"]{1,2000}")
_MARGIN = "margin"


@dataclass(slots=True)
class _Open:
    """What is known of the block that is being read."""

    ids: list[str] = field(default_factory=list)
    words: Words = field(default_factory=Words)
    is_item: bool = False
    is_row: bool = False
    is_cell: bool = False
    bold: list[str] = field(default_factory=list)
    quote: list[str] = field(default_factory=list)
    time: str = ""
    comments: list[str] = field(default_factory=list)
    marks: list[Added] = field(default_factory=list)


def blocks_of(root: html.HtmlElement) -> Iterator[Block]:
    """Yield the blocks of the page in order. What its margins repeat is in them too, marked as ``side``."""
    reader = _Reader()
    for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
        if event == "comment":
            reader.comment(element)
        elif isinstance(element.tag, str):
            yield from reader.start(element) if event == "start" else reader.end(element)
    yield from reader.flush()


class _Reader:
    def __init__(self) -> None:
        self._open = _Open()
        self._around: list[html.HtmlElement] = []
        self._skipping = 0
        self._marking: list[tuple[html.HtmlElement, int]] = []

    def start(self, element: html.HtmlElement) -> Iterator[Block]:
        if element.tag in _BLOCKS:
            yield from self.flush()
        self._around.append(element)
        self._skipping += _is_skipped(element)
        self._open.ids += [name for name in (element.get("id"), element.get("name")) if name and len(name) <= 100]
        self._begin(element)
        self._add(element.text)

    def end(self, element: html.HtmlElement) -> Iterator[Block]:
        self._finish(element)
        if element.tag in _BLOCKS:
            yield from self.flush(is_kept=element.tag in _CELLS and self._open.is_cell)
        self._around.pop()
        self._skipping -= _is_skipped(element)
        self._add(element.tail)

    def comment(self, element: html.HtmlElement) -> None:
        said = " ".join((element.text or "").split())
        if said and not self._skipping and not said.startswith(("[if", "[endif", "<!")):
            self._open.comments.append(said)
        self._add(element.tail)

    def flush(self, *, is_kept: bool = False) -> Iterator[Block]:
        """Yield the block that is open, if anything is in it or it *is_kept*, and begin the next."""
        text = self._open.words.text()
        if not text and not self._open.comments and not is_kept:
            return
        yield self._block(text)
        self._open = _Open()
        self._marking = [(element, 0) for element, _ in self._marking]  # one that goes on is on what is next alone

    def _block(self, text: str) -> Block:
        """Return the block that is open, whose words are *text*, with what is around it."""
        block, names = self._open, [element.tag for element in self._around]
        return Block(
            words=text,
            markdown=block.words.markdown(),
            ids=tuple(block.ids),
            classes=frozenset(name for element in self._around for name in (element.get("class") or "").split()),
            depth=sum(name in _LISTS for name in names),
            nesting=tuple(name for name in names if name in _LISTS or name == "blockquote"),
            is_item=block.is_item,
            is_row=block.is_row,
            is_cell=block.is_cell,
            in_margin=any((element.get("id") or "").startswith(_MARGIN) for element in self._around),
            side=self._nearest("data-note"),
            key=self._nearest("data-key"),
            on=self._nearest("data-on"),
            bold="".join(block.bold).strip(),
            quote="".join(block.quote).strip(),
            time=block.time,
            comments=tuple(block.comments),
            marks=tuple(block.marks),
            tag=_last(names, _BLOCKS),
            around=frozenset(names),
        )

    def _nearest(self, name: str) -> str:
        """Return the attribute *name* of the nearest element around that has it."""
        return next((value for element in reversed(self._around) if (value := element.get(name))), "")

    def _begin(self, element: html.HtmlElement) -> None:
        block = self._open
        if element.tag in _BEGINS:
            setattr(block, _BEGINS[element.tag], True)
        elif element.tag == "br":
            block.words.line_break()
        elif element.tag in _SIGNS:
            block.words.open(_SIGNS[element.tag])
        elif element.tag == "a" and _LINK.fullmatch(element.get("href") or ""):
            block.words.open("[")
        elif element.tag == "time":
            block.time = block.time or element.get("datetime") or ""
        elif element.tag == "mark":
            self._marking.append((element, len(block.words)))

    def _finish(self, element: html.HtmlElement) -> None:
        block = self._open
        if element.tag in _SIGNS:
            block.words.close(_SIGNS[element.tag])
        elif element.tag == "a" and _LINK.fullmatch(href := element.get("href") or ""):
            block.words.close(f"]({href})")
        elif self._marking and self._marking[-1][0] is element:
            _, start = self._marking.pop()
            self._mark(element, start)

    def _mark(self, element: html.HtmlElement, start: int) -> None:
        end = len(self._open.words)
        if start < end and not self._skipping:
            kind = (element.get("class") or "").removeprefix("mark ").split(" ")[0]
            ids = tuple((element.get("data-marks") or "").split())
            self._open.marks.append(Added(start, end, (element.get("title") or "").strip(), kind, ids))

    def _add(self, text: str | None) -> None:
        if not text or self._skipping:
            return
        names = {element.tag for element in self._around}
        if text.strip():
            self._open.bold = self._open.bold or ([text] if names & {"b", "strong"} else [])
            self._open.quote += [text] if "q" in names else []
        self._open.words.add(text, is_kept="pre" in names, is_code="code" in names)


def _last(names: Sequence[str], of: Container[str]) -> str:
    """Return the last of *names* that is one *of* these, empty where none is."""
    return next((name for name in reversed(names) if name in of), "")


def _is_skipped(element: html.HtmlElement) -> bool:
    """Whether what is in *element* are no words of the story or of a note: scripts, and references of ours."""
    if element.tag in _SKIPPED:
        return True
    if element.tag == "sup" and {"noteref", "who"} & set((element.get("class") or "").split()):
        return True
    href = element.get("href") or ""
    return element.tag == "a" and href.startswith("#") and is_id(href[1:], MARK + NOTE + THREAD)
