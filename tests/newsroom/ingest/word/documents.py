"""Word documents made of the markup that a test is about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from newsroom.ingest.article import IngestedArticle, Source
from newsroom.ingest.word.read import read_docx_source

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:w14="urn:w14" xmlns:w15="urn:w15" xmlns:wp="urn:wp" xmlns:a="urn:a"'
    ' xmlns:mc="urn:mc" xmlns:wps="urn:wps" xmlns:m="urn:m" xmlns:v="urn:v" xmlns:w16="urn:w16" xmlns:w16cid="urn:c"'
)
_KINDS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "commentsExtended": "commentsExtended",
    "commentsIds": "commentsIds",
}
STYLES = """
    <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
    <w:style w:type="paragraph" w:styleId="Untertitel"><w:name w:val="Subtitle"/></w:style>
    <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Crosshead"><w:name w:val="House crosshead"/>
      <w:basedOn w:val="berschrift1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Zwei"><w:name w:val="Überschrift 2"/></w:style>
    <w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
    <w:style w:type="paragraph" w:styleId="Bild"><w:name w:val="caption"/></w:style>
    <w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
"""


def document(body: str, related: Mapping[str, tuple[str, str]] | None = None, **parts: str) -> bytes:
    """Return a document of *body*; *parts* are the contents of ``styles``, ``comments``, … and *related* what it
    refers to, by id: type and target, which is outside where it is an address."""
    files = {f"word/{name}.xml": f"<w:{name} {_NAMES}>{content}</w:{name}>" for name, content in parts.items()}
    relations = {f"p{name}": (_KINDS[name], f"{name}.xml") for name in parts} | dict(related or {})
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": _relations({"d": ("officeDocument", "word/document.xml")}),
            "word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": _relations(relations),
            **files,
        }
    )


def zipped(files: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def with_files(data: bytes, files: Mapping[str, bytes]) -> bytes:
    """Return the document *data* with *files* beside its parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        there = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**there, **files})


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph of *runs*, which are markup or plain words."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{styled}{properties}</w:pPr>{''.join(map(run, runs))}</w:p>"


def run(words: str, look: str = "") -> str:
    """Return a run of *words*; markup is left as it is."""
    return words if words.startswith("<") else f"<w:r><w:rPr>{look}</w:rPr><w:t>{words}</w:t></w:r>"


def read(data: bytes) -> IngestedArticle:
    return read_docx_source(Source("docx", data))


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in read(data).paragraphs]


def _relations(relations: Mapping[str, tuple[str, str]]) -> str:
    rows = (
        f'<Relationship Id="{each}" Type="urn:x/{kind}" Target="{target}"'
        f"{' TargetMode="External"' if ':' in target else ''}/>"
        for each, (kind, target) in relations.items()
    )
    return f"<Relationships>{''.join(rows)}</Relationships>"
