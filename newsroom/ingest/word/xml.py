"""Asking elements by local names. ECMA-376 has two namespaces for each of its vocabularies."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lxml import etree

_OFF = {"0", "false", "off", "none"}


@cache
def local(tag: object) -> str:
    """Return the name of an element without its namespace; empty for what is none."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element | None, name: str) -> str:
    """Return the attribute of *element* with the local *name*, empty where there is none."""
    if element is None:
        return ""
    return next((str(value) for key, value in element.attrib.items() if local(key) == name), "")


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """Return the first descendant along *path* of local names."""
    for name in path:
        element = next(children(element, name), None)
    return element


def children(element: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """Yield the children of *element* with the local *name*."""
    return (each for each in (() if element is None else element) if local(each.tag) == name)


def value(element: etree._Element | None, *path: str) -> str:
    """Return ``w:val`` of the property at *path*, empty where there is none."""
    return attribute(child(element, *path), "val")


def switch(element: etree._Element | None, name: str) -> bool | None:
    """Tell whether the property *name* of *element* is on or off; None where it says neither."""
    found = child(element, name)
    return None if found is None else attribute(found, "val") not in _OFF


def number(written: str) -> int:
    """Return the whole number *written*, -1 for what is none."""
    return int(written) if written.isascii() and written.isdigit() and len(written) < 10 else -1


def words_of(element: etree._Element) -> str:
    """Return all text in *element*, as it is written."""
    return "".join(map(str, element.itertext()))
