"""The HTML copy, edited by hand, in a browser or in a word processor, and brought back. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from lxml import html

from annotations.anchoring.describe import Quote, Selectors
from annotations.export.manifest import MARK, Manifest, from_json, is_id
from annotations.returns.errors import UnknownFile
from annotations.returns.files.html_copy.block import Block
from annotations.returns.files.html_copy.blocks import blocks_of
from annotations.returns.files.html_copy.notes import notes_of
from annotations.returns.files.html_copy.story import added_in, key_in, ours_in, text_of
from annotations.returns.files.html_copy.tree import tree_of
from annotations.returns.files.others.values import moment
from annotations.returns.files.returned import Comment, ReturnedFile

MANIFEST = "newsroom-copy"
"""The name of the ``<meta>`` that says what the copy had."""

_MARKS, _NOTES, _OTHERS = ("marks", "lost"), ("notes",), ("sources", "names", "about")
"""The ids of the headings after the story: of the marks, of the notes, and of what is not read."""

_NO_COPY = (
    "This web page is no annotated copy. Take a copy of a story as a web page and edit that; to add the story on this "
    "page to the library, use “Add a story”."
)


def read_html_copy(data: bytes) -> ReturnedFile:
    """Return what the edited copy *data* says. Raises UnknownFile, BrokenFile or TooMuch."""
    root = tree_of(data)
    manifest = _manifest(root)
    if manifest is None:
        raise UnknownFile(_NO_COPY)
    parts, sides = _parts(blocks_of(root))
    text = text_of(parts["story"])
    marks = _marks(parts["marks"], ours_in(parts["story"], text))
    comments = [*marks, *added_in(parts["story"], text), *notes_of(parts["notes"], text, manifest.comments, sides)]
    has_ids = any(key_in(block) for block in parts["story"])
    return ReturnedFile("html", comments, text, manifest, _address(root), has_ids=has_ids)


def _manifest(root: html.HtmlElement) -> Manifest | None:
    found = root.xpath("//meta[@name=$name]/@content", name=MANIFEST)
    return from_json(str(found[0])) if found else None


def _address(root: html.HtmlElement) -> str:
    found = root.xpath("//link[@rel='canonical']/@href")
    return str(found[0])[:2000] if found else ""


def _parts(blocks: Iterator[Block]) -> tuple[dict[str, list[Block]], dict[str, list[Block]]]:
    """Return the blocks of each part of the page, without headings, and those of the notes beside its text."""
    parts: dict[str, list[Block]] = defaultdict(list)
    sides: dict[str, list[Block]] = defaultdict(list)
    here = "head"
    for block in blocks:
        is_heading, here = _part(block, here)
        if block.side:
            sides[block.side] += [] if "by" in block.classes else [block]
        elif not (is_heading or block.in_margin or "margin" in block.classes):
            parts[here].append(block)
    return parts, sides


def _part(block: Block, here: str) -> tuple[bool, str]:
    """Return whether *block* is a heading of a part, and the part in which it stands."""
    for part, names in (("marks", _MARKS), ("notes", _NOTES), ("others", _OTHERS)):
        if here != "head" and set(names) & set(block.ids):
            return True, part
    return False, "story" if here == "head" and key_in(block) else here


def _marks(blocks: Sequence[Block], places: Mapping[str, Selectors]) -> list[Comment]:
    """Return the marks in the list of them, with what another library has to know to make them."""
    named = ((name, block) for block in blocks for name in block.ids if is_id(name, MARK))
    return [_mark(name, block, places.get(name)) for name, block in named]


def _mark(name: str, block: Block, place: Selectors | None) -> Comment:
    kind = next((mark.kind for mark in block.marks), "")
    made_at = moment(block.time) if block.time else None
    return Comment(name, block.bold, "", made_at, place or _quoted(block), kind=kind)


def _quoted(block: Block) -> Selectors | None:
    return Selectors(Quote(block.quote)) if block.quote else None
