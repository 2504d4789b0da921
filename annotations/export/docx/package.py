"""The parts of the Word copy in one file. The same parts give the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from annotations.export.docx.identity import NAMESPACE, Traces
from annotations.export.docx.xml import NAMESPACES, escaped
from annotations.export.manifest import Manifest
from annotations.export.markup.zips import entry

_HERE = Path(__file__).parent
_FROM_TEMPLATE = {RT.STYLES, RT.SETTINGS, RT.NUMBERING, RT.THEME, RT.CORE_PROPERTIES, RT.OFFICE_DOCUMENT}
"""What of python-docx's template is of use; the rest is about the document that it was."""

_MICROSOFT = "http://schemas.microsoft.com/office"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FOOTER_TYPE = f"{_WORD}.footer+xml"

COMMENTS = {
    "comments": (RT.COMMENTS, f"{_WORD}.comments+xml"),
    "commentsExtended": (f"{_MICROSOFT}/2011/relationships/commentsExtended", f"{_WORD}.commentsExtended+xml"),
    "commentsIds": (f"{_MICROSOFT}/2016/09/relationships/commentsIds", f"{_WORD}.commentsIds+xml"),
    "commentsExtensible": (f"{_MICROSOFT}/2018/08/relationships/commentsExtensible", f"{_WORD}.commentsExtensible+xml"),
}
"""The parts that hold comments: how each is related to the document, and what it is."""

_STORE = "{6E0B2A54-9C1D-4C57-8E6B-4E6577735243}"
"""Names our custom XML among that of others; any fixed one would do."""

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_USUAL_TYPES = {"rels": CT.OPC_RELATIONSHIPS, "xml": CT.XML}
_COMPRESSION = 4  # half the time of zlib's usual 6, for files a tenth larger


def blank() -> WordDocument:
    """Return a document in our styles with nothing in it."""
    document = Document()
    for rels in (document.part.rels, document.part.package.rels):
        for key in [key for key, rel in rels.items() if rel.reltype not in _FROM_TEMPLATE]:
            del rels[key]
    document.styles.element[:] = list(parse_xml((_HERE / "styles.xml").read_bytes()))
    document.settings.element[:] = list(parse_xml((_HERE / "settings.xml").read_bytes()))
    return document


class Links:
    """The addresses that a part leads to, by the ids that it calls them."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    def __call__(self, address: str) -> str:
        """Return the id of *address*."""
        return self._ids.setdefault(address, f"rIdL{len(self._ids) + 1}")

    def relate(self, part: Part) -> None:
        """Tell *part* which ids are which addresses. Each is known to be new, which ``relate_to`` would look for."""
        for address, key in self._ids.items():
            part.load_rel(RT.HYPERLINK, address, key, is_external=True)


def add_part(document: WordDocument, name: str, kind: str, content_type: str, xml: str, key: str = "") -> Part:
    """Add *xml* as the part *name*, to which the document is related as *kind* by the id *key*, if that matters."""
    part = Part(PackURI(name), content_type, _declared(xml), document.part.package)
    if key:
        document.part.load_rel(kind, part, key)
    else:
        document.part.relate_to(part, kind)
    return part


def carry(document: WordDocument, manifest: Manifest, traces: Traces) -> None:
    """Put into the document what tells an edited copy from this one: custom XML, which no program shows or drops."""
    words = "".join(
        f"<{name}>{escaped(given.to_json())}</{name}>" for name, given in (("manifest", manifest), ("traces", traces))
    )
    item = add_part(
        document, "/customXml/item1.xml", RT.CUSTOM_XML, "application/xml", f'<copy xmlns="{NAMESPACE}">{words}</copy>'
    )
    properties = (
        '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"'
        f' ds:itemID="{_STORE}"><ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    package, content_type = document.part.package, CT.OFC_CUSTOM_XML_PROPERTIES
    props = Part(PackURI("/customXml/itemProps1.xml"), content_type, _declared(properties), package)
    item.relate_to(props, RT.CUSTOM_XML_PROPS)


def set_body(document: WordDocument, blocks: str) -> None:
    """Let *blocks*, with the section's properties last, be the document."""
    body = parse_xml(f"<w:body {NAMESPACES}>{blocks}</w:body>")
    document.element.replace(document.element.body, body)


def packed(document: WordDocument) -> bytes:
    """Return the file. python-docx would give each part the time of day."""
    parts = list(document.part.package.iter_parts())
    out = io.BytesIO()
    with ZipFile(out, "w") as made:
        _put(made, "[Content_Types].xml", _content_types(parts))
        _put(made, "_rels/.rels", document.part.package.rels.xml)
        for part in parts:
            _put(made, part.partname.membername, part.blob)
            if part.rels:
                _put(made, part.partname.rels_uri.membername, part.rels.xml)
    return out.getvalue()


def _put(made: ZipFile, name: str, data: bytes) -> None:
    made.writestr(entry(name), data, compresslevel=_COMPRESSION)


def _content_types(parts: Iterable[Part]) -> bytes:
    each = "".join(f'<Override PartName="{part.partname}" ContentType="{part.content_type}"/>' for part in parts)
    usual = "".join(f'<Default Extension="{name}" ContentType="{kind}"/>' for name, kind in _USUAL_TYPES.items())
    return _declared(f'<Types xmlns="{_TYPES}">{usual}{each}</Types>')


def _declared(xml: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{xml}'.encode()
