"""The parts of a book: its package document, its files in reading order, and what it says of itself."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from lxml import etree

from newsroom.ingest.book.sign import CONTAINER
from newsroom.ingest.errors import BrokenZip, IngestError, LockedZip, ZipTooLarge
from newsroom.ingest.safe_xml import iter_local, parse_xml
from newsroom.ingest.word.xml import attribute, child, children
from newsroom.ingest.zips import Archive

MAX_BYTES = 200_000_000  # of a book, packed; its pictures are most of that
MAX_FILES = 5_000  # in reading order
_ENCRYPTION = "META-INF/encryption.xml"
# Fonts are written so that they cannot be taken out; everybody may read the rest.
_OF_FONTS = {"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"}
_LOCKED = (
    "This book is protected (DRM), so that only the programs of its shop can open it. If its shop also sells it without"
    " protection, bring that file."
)
_BROKEN = "This is no book that can be read: what lists its chapters is missing. Download it once more and bring that."


@dataclass(frozen=True)
class Item:
    """A file of the book: its name in the zip, its media type, and its properties (EPUB 3)."""

    path: str
    media_type: str = ""
    properties: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Book:
    """A book whose files are read when they are asked for. ``spine`` holds the paths in reading order."""

    archive: Archive
    package: etree._Element
    folder: str
    items: Mapping[str, Item]
    spine: Sequence[str]
    by_path: Mapping[str, Item] = field(default_factory=dict)

    def resolve(self, href: str, base: str) -> tuple[str, str]:
        """Return the file that *href*, in the file *base*, leads to, and the id in it; no file for one outside."""
        try:
            parts = urlsplit(href.strip())
        except ValueError:
            return "", ""
        if parts.scheme or parts.netloc:
            return "", ""
        path = _joined(posixpath.dirname(base), parts.path) if parts.path else base
        return (path if path in self.archive else ""), unquote(parts.fragment)

    def root(self, path: str) -> etree._Element | None:
        """Return the root of the file *path*, None where it is missing or broken: others may still be read."""
        with suppress(IngestError):
            return parse_xml(self.archive.read(path)) if path in self.archive else None
        return None


def read_book(data: bytes) -> Book:
    """Return the book that *data* holds. Raises IngestError, LockedZip for one that only its shop can open."""
    if len(data) > MAX_BYTES:
        raise ZipTooLarge(f"This book has {len(data) / 1e6:.0f} MB; {MAX_BYTES // 1_000_000} MB is the most.")
    archive = Archive(data)
    _refuse_locked(archive)
    path = _package_path(archive)
    package, folder = parse_xml(archive.read(path)), posixpath.dirname(path)
    items = {attribute(each, "id"): _item(each, folder) for each in iter_local(package, "item")}
    spine = [items[each].path for each in _read_in_order(package) if each in items]
    files = [each for each in dict.fromkeys(spine) if each in archive][:MAX_FILES]
    if not files:
        raise BrokenZip(_BROKEN)
    return Book(archive, package, folder, items, files, {item.path: item for item in items.values()})


def _refuse_locked(archive: Archive) -> None:
    if _ENCRYPTION not in archive:
        return
    methods = iter_local(parse_xml(archive.read(_ENCRYPTION)), "EncryptionMethod")
    if any(attribute(each, "Algorithm") not in _OF_FONTS for each in methods):
        raise LockedZip(_LOCKED)


def _package_path(archive: Archive) -> str:
    """Return the name of the package document, which some books have without saying where."""
    found: Iterator[str] = iter(())
    if CONTAINER in archive:
        roots = iter_local(parse_xml(archive.read(CONTAINER)), "rootfile")
        found = (_joined("", attribute(each, "full-path")) for each in roots)
    path = next((each for each in found if each in archive), "")
    path = path or next((each for each in archive.names if each.lower().endswith(".opf")), "")
    if not path:
        raise BrokenZip(_BROKEN)
    return path


def _item(element: etree._Element, folder: str) -> Item:
    properties = frozenset(attribute(element, "properties").split())
    return Item(_joined(folder, attribute(element, "href")), attribute(element, "media-type").lower(), properties)


def _read_in_order(package: etree._Element) -> Iterator[str]:
    """Yield the ids of what is read in order; what is not linear is opened from elsewhere."""
    for each in children(child(package, "spine"), "itemref"):
        if attribute(each, "linear") != "no":
            yield attribute(each, "idref")


def _joined(folder: str, href: str) -> str:
    """Return the name in the zip of what lies at *href* from *folder*; what would lead out of it does not."""
    return posixpath.normpath(posixpath.join("/", folder, unquote(href.split("#")[0]))).lstrip("/")


def kinds_of(element: etree._Element) -> frozenset[str]:
    """Return what *element* is in a book: its ``epub:type``, and the same of its ``role`` (DPUB-ARIA)."""
    types, roles = attribute(element, "type").split(), attribute(element, "role").split()
    return frozenset(types) | {role.removeprefix("doc-") for role in roles}
