"""Lists in Word: each list of the story is an instance of one of two definitions, so that its numbers begin at one."""

from __future__ import annotations

from docx.document import Document
from docx.oxml import parse_xml

from annotations.export.docx.xml import NAMESPACES

DEEPEST = 9
"""Levels that Word has."""

_BULLETS, _NUMBERS = 1, 2
_SIGNS = "•◦▪"
_FORMATS = ("decimal", "lowerLetter", "lowerRoman")
_STEP, _HANGING = 425, 340  # twentieths of a point: how much farther in each level is, and its sign before it


class Numbering:
    """Hands out lists (``begin``), and writes those that it handed out."""

    def __init__(self) -> None:
        self._lists: list[tuple[bool, int]] = []

    def begin(self, ordered: bool, level: int) -> int:
        """Return the number of a new list at *level*, from 0, by which its items refer to it."""
        self._lists.append((ordered, level))
        return len(self._lists)

    def write(self, document: Document) -> None:
        """Put the lists into *document*."""
        document.part.numbering_part.element[:] = list(parse_xml(self._xml()))

    def _xml(self) -> str:
        lists = (_list(number, *given) for number, given in enumerate(self._lists, 1))
        definitions = f"{_definition(_BULLETS)}{_definition(_NUMBERS)}"
        return f"<w:numbering {NAMESPACES}>{definitions}{''.join(lists)}</w:numbering>"


def _list(number: int, ordered: bool, level: int) -> str:
    start = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>' if ordered else ""
    definition = _NUMBERS if ordered else _BULLETS
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{start}</w:num>'


def _definition(definition: int) -> str:
    levels = "".join(_level(definition, level) for level in range(DEEPEST))
    kind = '<w:multiLevelType w:val="hybridMultilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{definition}">{kind}{levels}</w:abstractNum>'


def _level(definition: int, level: int) -> str:
    is_bullet = definition == _BULLETS
    form = "bullet" if is_bullet else _FORMATS[level % len(_FORMATS)]
    sign = _SIGNS[level % len(_SIGNS)] if is_bullet else f"%{level + 1}."
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{sign}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{_STEP * (level + 1)}" w:hanging="{_HANGING}"/></w:pPr></w:lvl>'
    )
