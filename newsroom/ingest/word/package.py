"""The parts of a document and how they are related: ECMA-376 part 2, "Open Packaging Conventions"."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from newsroom.ingest.errors import EmptySource, IngestError, NotText, ZipTooLarge
from newsroom.ingest.safe_xml import parse_xml
from newsroom.ingest.word.sign import refuse_others, refuse_others_inside
from newsroom.ingest.zips import Archive, Bounds

MAX_BYTES = 50_000_000  # of a document, packed; its pictures are most of that
_BOUNDS = Bounds(entries=5_000, single=20_000_000, whole=500_000_000)
_TYPES = "[Content_Types].xml"
_NO_DOCUMENT = "This file is no Word document, or what was written in it is missing. Save it once more and bring that."


@dataclass(frozen=True)
class Relation:
    """A part's relation to another one, or to an address outside of the document."""

    kind: str
    target: str
    is_outside: bool


class Package:
    """A document, bounded before anything in it is read. Raises IngestError, here and wherever a part is read."""

    def __init__(self, data: bytes) -> None:
        _check_size(data)
        refuse_others(data)
        self._archive = Archive(data, _BOUNDS)
        refuse_others_inside(self._archive.names, self._archive.read(_TYPES) if _TYPES in self._archive else b"")
        found = (each.target for each in self.relations("").values() if each.kind == "officeDocument")
        self.main = next((target for target in found if target in self._archive), "")
        if not self.main:
            raise NotText(_NO_DOCUMENT)

    @cached_property
    def related(self) -> Mapping[str, Relation]:
        """The relations of the document's own part, by their ids."""
        return self.relations(self.main)

    def relations(self, part: str) -> Mapping[str, Relation]:
        """Return the relations of *part* ("" for the whole), by their ids; targets are named as in the zip."""
        folder, name = posixpath.split(part)
        listed = posixpath.join(folder, "_rels", f"{name}.rels")
        root = parse_xml(self._archive.read(listed)) if listed in self._archive else ()
        return {each.get("Id", ""): _relation(each, folder) for each in root}

    def document(self) -> etree._Element:
        """Return the root of the document's own part."""
        return parse_xml(self._archive.read(self.main))

    def beside(self, kind: str) -> etree._Element | None:
        """Return the root of the part that is the document's *kind* ("styles", …), if there is a sound one."""
        return next(self.all_beside(kind), None)

    def all_beside(self, kind: str) -> Iterator[etree._Element]:
        """Yield the roots of all parts of that *kind* that can be read: without them the words are still there."""
        for relation in (*self.related.values(), *self.relations("").values()):
            if relation.kind == kind and not relation.is_outside and relation.target in self._archive:
                with suppress(IngestError):
                    yield parse_xml(self._archive.read(relation.target))

    def part_of(self, kind: str) -> str:
        """Return the name of the part that is the document's *kind*, empty where there is none."""
        found = (each.target for each in self.related.values() if each.kind == kind and not each.is_outside)
        return next((target for target in found if target in self._archive), "")

    def picture(self, relation: Relation | None, most: int) -> bytes:
        """Return the bytes of a picture that lies in the document, none where it has more than *most*."""
        if relation is None or relation.is_outside or relation.target not in self._archive:
            return b""
        with suppress(ZipTooLarge):
            return self._archive.read(relation.target) if self._archive.size(relation.target) <= most else b""
        return b""


def _check_size(data: bytes) -> None:
    if not data:
        raise EmptySource("There is nothing in this file. Save the document once more and bring that.")
    if len(data) > MAX_BYTES:
        raise ZipTooLarge(f"This document has {len(data) / 1e6:.0f} MB; {MAX_BYTES // 1_000_000} MB is the most.")


def _relation(element: etree._Element, folder: str) -> Relation:
    outside, target = element.get("TargetMode") == "External", element.get("Target", "")
    where = target if outside else posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(posixpath.basename(element.get("Type", "")), where, outside)
