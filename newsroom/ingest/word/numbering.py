"""Whether a list of a document is numbered."""

from __future__ import annotations

from lxml import etree

from newsroom.ingest.word.xml import attribute, child, children, value

_PLAIN = {"bullet"}
_NONE = {"none", ""}


class Numbering:
    """The lists of a document, by their ids."""

    def __init__(self, root: etree._Element | None) -> None:
        self._lists = {attribute(each, "numId"): each for each in children(root, "num")}
        self._kinds = {attribute(each, "abstractNumId"): each for each in children(root, "abstractNum")}
        styled = ((value(each, "styleLink"), each) for each in self._kinds.values())
        self._by_style = {style: each for style, each in styled if style}

    def is_ordered(self, list_id: str, depth: int) -> bool | None:
        """Tell whether items at *depth* (from 0) are numbered; None where they have no sign at all, and are none."""
        form = self._form(list_id, depth)
        return None if form in _NONE else form not in _PLAIN

    def _form(self, list_id: str, depth: int) -> str:
        given = self._lists.get(list_id)
        kind = self._kinds.get(value(given, "abstractNumId"))
        kind = self._by_style.get(value(kind, "numStyleLink"), kind)
        overrides = (child(each, "lvl") for each in children(given, "lvlOverride") if _is_at(each, depth))
        levels = (each for each in children(kind, "lvl") if _is_at(each, depth))
        return next((value(each, "numFmt") for each in (*overrides, *levels) if each is not None), "bullet")


def _is_at(level: etree._Element, depth: int) -> bool:
    return attribute(level, "ilvl") == str(depth)
