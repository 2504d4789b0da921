"""By what items of the wire are known: each test takes a file's bytes and name and raises nothing."""

from __future__ import annotations

import re

from newsroom.ingest.decode import MAX_BYTES

_HEAD = 8_000  # bytes in which a file shows what it is
_ROOT = re.compile(rb"<(?:[\w.-]+:)?([\w.-]+)")
_BEFORE_ROOT = re.compile(
    rb"<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE
)
_ITEMS = frozenset({b"nitf", b"NewsML", b"NewsItem", b"newsItem", b"packageItem", b"newsMessage"})
_JSON = re.compile(rb"\s*[\[{]")
_NINJS = re.compile(
    rb'"(?:version_?created|first_?created|body_?(?:html|text|xhtml)|bodies|headlines|pub_?status|usage_?terms'
    rb'|copyright_?(?:holder|notice)|ed_?note|body_xhtml|slug_?line|representation_?type)"\s*:',
    re.IGNORECASE,
)
_NAMES_NINJS = re.compile(rb"ninjs", re.IGNORECASE)
_ENOUGH = 2  # keys of ninjs that other JSON seldom has together
_ONE = re.compile(rb"<(?:[\w.-]+:)?(?:NewsItem|newsItem)[\s>]")
# A list, alone or in what a server answers.
_LIST = re.compile(rb'\s*(?:\[|\{[^\[\]]{0,2000}?"(?:_?items|results|articles|data|docs)"\s*:\s*[\[{])')
_OBJECTS = re.compile(rb"\}\s*(?:\r?\n|\x1e)\s*\{")


def is_wire(data: bytes, name: str) -> bool:
    """Tell an item of NITF, NewsML or ninjs."""
    return _is_wire_xml(data) or _is_ninjs(data)


def is_wire_package(data: bytes, name: str) -> bool:
    """Tell a file with several items: a message of NewsML, or ninjs in a list or one a line."""
    if _is_wire_xml(data):
        return len(_ONE.findall(_plain(data)[:MAX_BYTES])) > 1
    return _is_ninjs(data) and (bool(_LIST.match(data)) or (bool(_OBJECTS.search(data)) and _is_lines(data)))


def _is_wire_xml(data: bytes) -> bool:
    root = _ROOT.search(_BEFORE_ROOT.sub(b"", _plain(data[: 2 * _HEAD])[:_HEAD]))
    return bool(root and root[1] in _ITEMS)


def _is_ninjs(data: bytes) -> bool:
    text = _plain(data)
    if not _JSON.match(text):
        return False
    keys = {key.lower() for key in _NINJS.findall(text[:MAX_BYTES])}
    return len(keys) >= _ENOUGH or (bool(keys) and bool(_NAMES_NINJS.search(text[:MAX_BYTES])))


def _is_lines(data: bytes) -> bool:
    """JSON one object a line: each line that says something is one."""
    lines = [line.strip(b"\x1e \t\r") for line in data.splitlines() if line.strip(b"\x1e \t\r")]
    return len(lines) > 1 and all(line.startswith(b"{") and line.endswith(b"}") for line in lines)


def _plain(data: bytes) -> bytes:
    """UTF-16 as ASCII, near enough to look for names in it; marks of byte order dropped."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[1:2] == b"\x00" or data[:1] == b"\x00":
        return data[: 2 * MAX_BYTES].replace(b"\x00", b"")[2 * (data[:2] in (b"\xff\xfe", b"\xfe\xff")) :]
    return data.removeprefix(b"\xef\xbb\xbf")
