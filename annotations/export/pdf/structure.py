"""The structure tree of a PDF, so far as annotations have their places in it (ISO 32000-1, 14.7.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, NumberObject

Pdf = Any
"""pypdf's objects are dictionaries, arrays and numbers; what lies where is said by the standard, not by types."""


class Structure:
    """Finds the elements that annotations belong to, gives new annotations theirs, and drops those of others."""

    def __init__(self, writer: PdfWriter) -> None:
        self._writer = writer
        catalogue: Pdf = writer.root_object
        self._root = catalogue["/StructTreeRoot"]
        self._tree: Pdf = self._root["/ParentTree"]
        self._parents = dict(_numbers(self._tree))
        self._next = max(self._parents, default=-1) + 1

    def element_of(self, annotation: Pdf) -> IndirectObject:
        """Return the element that *annotation* belongs to."""
        found: IndirectObject = self._parents[int(annotation["/StructParent"])]
        return found

    def add(self, annotation: IndirectObject, page: IndirectObject, element: IndirectObject) -> None:
        """Give *annotation* an element of its own in *element*."""
        reference = _dictionary(Type=NameObject("/OBJR"), Obj=annotation, Pg=page)
        own = _dictionary(Type=NameObject("/StructElem"), S=NameObject("/Annot"), P=element, Pg=page, K=reference)
        added = self._writer._add_object(own)
        parent: Pdf = element.get_object()
        parent[NameObject("/K")] = ArrayObject([*_kids(parent), added])
        annotation.get_object()[NameObject("/StructParent")] = NumberObject(self._next)  # type: ignore[index]
        self._parents[self._next] = added
        self._next += 1

    def drop(self, annotation: IndirectObject) -> None:
        """Take *annotation* out of its element, which is then words like others."""
        given: Pdf = annotation.get_object()
        element: Pdf = self._parents.pop(int(given["/StructParent"])).get_object()
        element[NameObject("/S")] = NameObject("/Span")
        element[NameObject("/K")] = ArrayObject([kid for kid in _kids(element) if not _refers_to(kid, annotation)])

    def keep(self) -> None:
        """Write down which element each annotation belongs to."""
        pairs = (each for number, element in sorted(self._parents.items()) for each in (NumberObject(number), element))
        self._tree.clear()
        self._tree[NameObject("/Nums")] = ArrayObject(pairs)
        self._root[NameObject("/ParentTreeNextKey")] = NumberObject(self._next)


def _numbers(tree: Pdf) -> Iterator[tuple[int, Any]]:
    """Yield the keys and values of a number tree."""
    numbers = tree.get("/Nums", ())
    yield from ((int(number), element) for number, element in zip(numbers[::2], numbers[1::2], strict=True))
    for kid in tree.get("/Kids", ()):
        yield from _numbers(kid.get_object())


def _kids(element: Pdf) -> list[Any]:
    kids = element.raw_get("/K") if "/K" in element else []
    if isinstance(kids, IndirectObject) and isinstance(kids.get_object(), ArrayObject):
        kids = kids.get_object()
    return list(kids) if isinstance(kids, list) else [kids]


def _refers_to(kid: Pdf, annotation: IndirectObject) -> bool:
    found = kid.get_object()
    return isinstance(found, DictionaryObject) and "/Obj" in found and found.raw_get("/Obj") == annotation


def _dictionary(**values: Any) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{name}"): value for name, value in values.items()})
