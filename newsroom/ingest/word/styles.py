"""What the styles of a document say: what a paragraph is, which list it stands in, and how its words look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from lxml import etree

from newsroom.ingest.word.style_names import Role, depth_of, role_of
from newsroom.ingest.word.xml import attribute, child, children, number, switch, value

_MOST_BASES = 20  # styles that a style is based on, one on another; Word takes ten
_FIXED_WIDTH = re.compile(r"courier|consol|mono|menlo", re.IGNORECASE)
_SWITCHES = {"bold": "b", "italic": "i", "struck": "strike", "hidden": "vanish"}
_DEEPEST = 8  # level of a list, from 0
_BODY_LEVEL = 9  # the outline level that says: no heading


@dataclass(frozen=True)
class Look:
    """How words look, as far as it means something; hidden ones are not there for readers."""

    bold: bool = False
    italic: bool = False
    script: str = ""
    code: bool = False
    struck: bool = False
    hidden: bool = False


@dataclass(frozen=True)
class Style:
    """What paragraphs in a style are. ``list_id`` and ``depth`` (from 0) say where in a list, "" that it is none."""

    role: Role = ""
    level: int = 0
    list_id: str = ""
    depth: int = 0


class Styles:
    """The styles by their ids; one that is not there says nothing."""

    def __init__(self, root: etree._Element | None) -> None:
        self._by_id = {attribute(style, "styleId"): style for style in children(root, "style")}
        self._default = next((each for each, style in self._by_id.items() if _is_default(style)), "")
        self._style, self._look = cache(self._made_style), cache(self._made_look)

    def of_paragraph(self, properties: etree._Element | None) -> Style:
        """Return what a paragraph with these *properties* (``w:pPr``) is."""
        return _with(self._style(value(properties, "pStyle") or self._default), properties)

    def of_run(self, properties: etree._Element | None) -> Look:
        """Return how a run with these *properties* (``w:rPr``) looks, beside what its paragraph's style does."""
        look = self._look(value(properties, "rStyle"))
        return look if properties is None else _looking(look, properties)

    def _made_style(self, style_id: str) -> Style:
        """Return what the style says; its own name wins over what it is based on, from which the rest comes."""
        found = Style()
        for style in reversed(list(self._bases(style_id))):
            found = _with(found, child(style, "pPr"))
            role, level = role_of(value(style, "name") or attribute(style, "styleId"))
            if role:
                found = replace(found, role=role, level=level)
            found = replace(found, depth=max(found.depth, depth_of(value(style, "name"))))
        return found

    def _made_look(self, style_id: str) -> Look:
        look = Look()
        for style in reversed(list(self._bases(style_id))):
            properties = child(style, "rPr")
            look = look if properties is None else _looking(look, properties)
        return look

    def _bases(self, style_id: str) -> Iterator[etree._Element]:
        """Yield the style and those that it is based on, the nearest first."""
        for _ in range(_MOST_BASES):
            style = self._by_id.get(style_id)
            if style is None:
                return
            yield style
            style_id = value(style, "basedOn")


def _is_default(style: etree._Element) -> bool:
    return attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on")


def _with(style: Style, properties: etree._Element | None) -> Style:
    """Return *style* with what a paragraph's own *properties* say: its outline level, and its place in a list."""
    outline, place = number(value(properties, "outlineLvl")), child(properties, "numPr")
    if 0 <= outline < _BODY_LEVEL and style.role in ("", "heading"):
        style = replace(style, role="heading", level=outline + 1)
    elif outline == _BODY_LEVEL and style.role == "heading":
        style = replace(style, role="", level=0)
    if place is not None:
        list_id = value(place, "numId") or style.list_id
        style = replace(
            style, list_id="" if list_id == "0" else list_id, depth=max(number(value(place, "ilvl")), style.depth)
        )
    return style


def _depth(place: etree._Element, style: Style) -> int:
    return min(max(number(value(place, "ilvl")), style.depth), _DEEPEST)


def _looking(look: Look, properties: etree._Element) -> Look:
    """Return *look* as *properties* change it."""
    said = {look: switch(properties, name) for look, name in _SWITCHES.items()}
    fonts, script = attribute(child(properties, "rFonts"), "ascii"), value(properties, "vertAlign")
    changed = {name: on for name, on in said.items() if on is not None}
    return replace(
        look,
        **changed,
        script=script if script in ("superscript", "subscript") else "" if script else look.script,
        code=bool(_FIXED_WIDTH.search(fonts)) if fonts else look.code,
    )
