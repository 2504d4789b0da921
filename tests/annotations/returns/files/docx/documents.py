"""Small Word documents, written by hand as other programs write them."""

from __future__ import annotations

from tests.annotations.returns.files.docx.edited import Parts, zipped

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
COMMENTS_KIND = "comments"

_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

STORY = (
    '<w:p><w:r><w:t xml:space="preserve">The </w:t></w:r>'
    '<w:commentRangeStart w:id="0"/><w:r><w:t>ferry left</w:t></w:r><w:commentRangeEnd w:id="0"/>'
    '<w:r><w:commentReference w:id="0"/></w:r><w:r><w:t>.</w:t></w:r></w:p>'
)


def relations(*each: tuple[str, str]) -> bytes:
    listed = "".join(
        f'<Relationship Id="r{at}" Type="{_KINDS}/{kind}" Target="{target}"/>' for at, (kind, target) in enumerate(each)
    )
    return f'<Relationships xmlns="{_KINDS}">{listed}</Relationships>'.encode()


def document(body: str = STORY, **parts: bytes) -> bytes:
    """Return a document of *body*; *parts* are others, or stand in for those that it would have."""
    usual: Parts = {
        "[Content_Types].xml": b"<Types/>",
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": _root("document", f"<w:body>{body}</w:body>"),
    }
    return zipped(usual | parts)


def commented(*said: str, body: str = STORY, comments: str = "", **parts: bytes) -> bytes:
    """Return a document whose comments *said* these words (``w:id`` from 0), or are *comments*."""
    written = comments or "".join(
        f'<w:comment w:id="{at}" w:author="Carla" w:date="2026-05-06T10:0{at}:00Z">'
        f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:comment>"
        for at, words in enumerate(said)
    )
    with_comments = {
        "word/_rels/document.xml.rels": relations((COMMENTS_KIND, "comments.xml")),
        "word/comments.xml": _root("comments", written),
    }
    return document(body, **(with_comments | parts))


def _root(name: str, inner: str) -> bytes:
    return f'<w:{name} xmlns:w="{W}" xmlns:w14="{W14}">{inner}</w:{name}>'.encode()
