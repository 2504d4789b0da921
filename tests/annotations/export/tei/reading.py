"""A small reader of TEI copies that knows only what their encodingDesc says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
_BLOCKS = {f"{TEI}{name}" for name in ("p", "head", "quote", "item", "row", "ab")}
_POINTERS = ("target", "from", "to", "ref", "resp", "ana", "corresp", "who", "prev")


@dataclass(frozen=True)
class Read:
    """A copy: its tree, the text of its body, and where in that each anchor stands (code points)."""

    root: etree._Element
    text: str
    anchors: dict[str, int]

    def words(self, span: etree._Element) -> str:
        """Return the words between the anchors of *span*."""
        return self.text[self.anchors[span.get("from")[1:]] : self.anchors[span.get("to")[1:]]]

    def all(self, path: str) -> list[etree._Element]:
        return self.root.xpath(path, namespaces={"t": TEI[1:-1]})

    def by_id(self, key: str) -> etree._Element:
        [found] = self.root.xpath("//*[@xml:id=$key]", key=key.removeprefix("#"))
        return found


def read(copy: bytes) -> Read:
    """Return what *copy* holds. Ids stand once, and all pointers lead somewhere."""
    root = etree.fromstring(copy)
    ids = [each.get(ID) for each in root.iter() if each.get(ID)]
    assert len(ids) == len(set(ids))
    assert set(_pointers(root)) <= set(ids)
    text, anchors = "", dict[str, int]()
    for number, block in enumerate(each for each in root.find(f".//{TEI}body").iter() if each.tag in _BLOCKS):
        text += "\n" if number else ""
        for kind, words in _parts(block):
            if kind == "anchor":
                anchors[words] = len(text)
            else:
                text += words
    return Read(root, text, anchors)


def _pointers(root: etree._Element) -> Iterator[str]:
    for each in root.iter():
        for name in _POINTERS:
            yield from (pointer[1:] for pointer in each.get(name, "").split() if pointer.startswith("#"))


def _parts(element: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield the words and anchors of *element*, without those of blocks inside of it."""
    yield "words", element.text or ""
    for number, child in enumerate(element):
        if child.tag == f"{TEI}anchor":
            yield "anchor", child.get(ID)
        elif child.tag == f"{TEI}cell":
            yield "words", "\t" if number else ""
            yield from _parts(child)
        elif child.tag != f"{TEI}list":
            yield from _parts(child)
        yield "words", child.tail or ""
