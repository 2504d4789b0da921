"""Reading the XML of a part: no entities, no network, no depth without end. Names are told by their local part, since
strict documents have other namespaces than usual ones."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from lxml import etree

from annotations.returns.errors import BrokenFile, UnsafeFile
from annotations.returns.files.docx.container import Container

_ENTITIES = "This document defines XML entities, as no word processor does. It was not opened."
_OFF = {"0", "false", "off", "none"}


@dataclass(frozen=True, slots=True)
class Relation:
    """A part's relation to another, or to an address outside (``is_outside``)."""

    kind: str
    target: str
    is_outside: bool


def parsed(data: bytes) -> etree._Element:
    """Return the root of *data*. Raises BrokenFile, or UnsafeFile where it defines entities."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if b"<!DOCTYPE" in data:
            raise UnsafeFile(_ENTITIES) from error
        raise BrokenFile("A part of this Word document cannot be read. Open and save it once more.") from error
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # lxml-stubs know no docinfo here
        raise UnsafeFile(_ENTITIES)
    return root


def relations(container: Container, part: str) -> Mapping[str, Relation]:
    """Return the relations of *part* ("" for the whole document), by their ids; names of parts are as in the zip."""
    folder, name = posixpath.split(part)
    listed = posixpath.join(folder, "_rels", f"{name}.rels")
    if listed not in container:
        return {}
    found = {}
    for each in parsed(container.read(listed)):
        outside = each.get("TargetMode") == "External"
        target = each.get("Target", "")
        where = target if outside else posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found[each.get("Id", "")] = Relation(posixpath.basename(each.get("Type", "")), where, outside)
    return found


@cache
def local(tag: object) -> str:
    """Return the name of an element without its namespace; empty for what is none (a comment, an instruction)."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    """Return the attribute of *element* with the local *name*, empty where there is none."""
    return next((str(value) for key, value in element.attrib.items() if local(key) == name), "")


def child(element: etree._Element, *path: str) -> etree._Element | None:
    """Return the first descendant along *path* of local names."""
    for name in path:
        found = next((each for each in element if local(each.tag) == name), None)
        if found is None:
            return None
        element = found
    return element


def is_on(element: etree._Element | None, *path: str) -> bool:
    """Tell whether the property at *path* is set: named, and not as switched off."""
    found = child(element, *path) if element is not None else None
    return found is not None and attribute(found, "val") not in _OFF
