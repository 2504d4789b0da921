"""A book opened again, and what holds for every book. ``make validate`` asks EPUBCheck, which needs Java."""

from __future__ import annotations

import io
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit
from zipfile import ZIP_STORED, ZipFile

from lxml import etree

_NAMES = {
    "x": "http://www.w3.org/1999/xhtml",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "epub": "http://www.idpf.org/2007/ops",
}
Tree = etree._Element


class Opened:
    """The files of a book: XML as trees by their names, everything as bytes."""

    def __init__(self, data: bytes) -> None:
        with ZipFile(io.BytesIO(data)) as file:
            self.entries = file.infolist()
            self.files = {entry.filename: file.read(entry) for entry in self.entries}
        self.trees = {
            name: etree.fromstring(data, etree.XMLParser(resolve_entities=False))
            for name, data in self.files.items()
            if name.endswith((".xhtml", ".opf", ".xml", ".svg"))
        }

    @property
    def package(self) -> Tree:
        return self.trees["EPUB/package.opf"]

    @property
    def order(self) -> list[str]:
        """The names of the documents as they are read."""
        hrefs = {item.get("id"): item.get("href") for item in find(self.package, "//opf:item")}
        return [f"EPUB/{hrefs[each.get('idref')]}" for each in find(self.package, "//opf:itemref")]

    def words(self) -> str:
        """Return the words of all documents, in the order in which they are read."""
        return "\n".join("".join(find(self.trees[name], "x:body")[0].itertext()) for name in self.order)


def find(tree: Tree, path: str) -> list[Tree]:
    return tree.xpath(path, namespaces=_NAMES)


def assert_sound(book: Opened) -> None:
    """Fail where the container, the package or a link is not as EPUB 3.3 wants it."""
    first = book.entries[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")
    assert book.files["mimetype"] == b"application/epub+zip"
    listed = [f"EPUB/{item.get('href')}" for item in find(book.package, "//opf:item")]
    assert sorted([*listed, "mimetype", "META-INF/container.xml", "EPUB/package.opf"]) == sorted(book.files)
    assert len(find(book.package, "//opf:item[@properties='nav']")) == 1
    for name, tree in book.trees.items():
        ids = find(tree, "//@id")
        assert len(ids) == len(set(ids)), name
    assert not list(_broken(book))


def _broken(book: Opened) -> Iterator[str]:
    """Yield links within the book that lead nowhere, and whatever would be fetched from elsewhere."""
    ids = {name: set(find(tree, "//@id")) for name, tree in book.trees.items()}
    for name, tree in book.trees.items():
        for element in find(tree, "//x:*[@href or @src]"):
            target = urlsplit(element.get("href") or element.get("src"))
            if target.scheme:
                yield from [] if element.tag.endswith("}a") else [f"{name}: {element.get('src')}"]
                continue
            path = normpath(join(dirname(name), unquote(target.path))) if target.path else name
            if path not in book.files or (target.fragment and target.fragment not in ids[path]):
                yield f"{name}: {element.attrib}"
