r"""A story's blocks as a reader types them, and back: ``read(write(blocks))`` has the same texts and kinds.

A blank line parts blocks. What a block is, its beginning says::

    ## Heading (### of the next level, up to ######)
    > Quotation
    - Item of a list (two spaces before it for each level further in)
    1. Item of a numbered list
    ! Caption of a picture
    | Cell | Cell |
    |= Cell of headings | Cell |

Code stands between two lines of three backticks or more. A backslash at the beginning of a block makes the rest text;
one at the end of a line of text, of a quotation or of an item keeps the line's end, as verse needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsroom.ingest.article import IngestedParagraph
from newsroom.text.whitespace import line, verse

_FENCE = re.compile(r"`{3,}\s*")
_HEADING = re.compile(r"(#{2,6})\s+")
_ITEM = re.compile(r"(\s*)(-|\d+[.)])\s+")
_ROW = re.compile(r"\s*\|(=?)")
_MARKS = {"quote": re.compile(r">\s+"), "caption": re.compile(r"!\s+")}
_BEGINS = re.compile("|".join(mark.pattern for mark in (_HEADING, _ITEM, _ROW)))  # no blank line is needed before these
_ONE_LINE = re.compile(f"{_HEADING.pattern}|{_ROW.pattern}")
_LOOKS_MARKED = re.compile(r"\\|`{3}|" + "|".join(mark.pattern for mark in (_HEADING, _ITEM, _ROW, *_MARKS.values())))
_CELL_PART = re.compile(r"\\(.)|(\|)|([^\\|]+|\\$)")
_INDENT = 2  # spaces for each level of a list


def write(blocks: Iterable[IngestedParagraph]) -> str:
    """Return *blocks* as a reader may change them. Links, emphasis and pictures are left out."""
    return "\n\n".join(map(_written, blocks))


def read(typed: str) -> list[IngestedParagraph]:
    """Return the blocks that a reader *typed*, cleaned; what is empty is left out."""
    return [block for lines in _parts(typed) if (block := _block(lines)).text]


def _written(block: IngestedParagraph) -> str:
    text = block.text
    match block.kind:
        case "heading":
            return f"{'#' * min(max(block.level, 2), 6)} {text}"
        case "list_item":
            return f"{' ' * _INDENT * (block.level - 1)}{'1.' if block.ordered else '-'} {_with_breaks(text)}"
        case "quote" | "caption":
            return f"{'>' if block.kind == 'quote' else '!'} {_with_breaks(text)}"
        case "table_row":
            cells = " | ".join(re.sub(r"([\\|])", r"\\\1", cell) for cell in text.split("\t"))
            return f"|{'=' if block.ordered else ''} {cells} |"
        case "code":
            fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
            return f"{fence}\n{text}\n{fence}"
    return _with_breaks(f"\\{text}" if _LOOKS_MARKED.match(text) else text)


def _with_breaks(text: str) -> str:
    return text.replace("\n", "\\\n")


def _parts(typed: str) -> Iterator[list[str]]:
    """Yield the lines of each block; those of code with the line that opens it."""
    part: list[str] = []
    fence = ""
    for each in typed.splitlines():
        if (fence and each.strip() != fence) or (each.strip() and _is_kept_open(part)):
            part.append(each)
        elif fence or _FENCE.fullmatch(each):
            yield part
            part, fence = ([], "") if fence else ([each], each.strip())
        elif not each.strip():
            yield part
            part = []
        elif part and _BEGINS.match(each):
            yield part
            part = [each]
        else:
            part.append(each)
    yield part


def _is_kept_open(part: list[str]) -> bool:
    """Tell whether the last line of *part* says that its end is kept: what follows is text, whatever it looks like."""
    return bool(part) and part[-1].endswith("\\") and not (_ONE_LINE.match(part[0]) or _FENCE.fullmatch(part[0]))


def _block(lines: list[str]) -> IngestedParagraph:
    if lines and _FENCE.fullmatch(lines[0]):
        return IngestedParagraph(verse("\n".join(lines[1:])), "code")
    raw = "\n".join(lines)
    if mark := _HEADING.match(raw):
        return IngestedParagraph(line(raw[mark.end() :]), "heading", level=len(mark[1]))
    if mark := _ITEM.match(raw):
        depth = 1 + len(mark[1].expandtabs(_INDENT)) // _INDENT
        return IngestedParagraph(_lines(raw[mark.end() :]), "list_item", level=depth, ordered=mark[2] != "-")
    if mark := _ROW.match(raw):
        return IngestedParagraph(_row(raw[mark.end() :]), "table_row", ordered=bool(mark[1]))
    if marked := next((kind for kind, mark in _MARKS.items() if mark.match(raw)), None):
        return IngestedParagraph(_lines(raw[1:]), marked)  # type: ignore[arg-type]
    return IngestedParagraph(_lines(raw.removeprefix("\\")))


def _lines(raw: str) -> str:
    return "\n".join(filter(None, map(line, raw.split("\\\n"))))


def _row(raw: str) -> str:
    cells = [""]
    for escaped, bar, text in _CELL_PART.findall(raw):
        if bar:
            cells.append("")
        else:
            cells[-1] += escaped or text
    if len(cells) > 1 and not cells[-1].strip():
        cells.pop()  # a row ends with a bar
    return "\t".join(map(line, cells)) if any(map(line, cells)) else ""
