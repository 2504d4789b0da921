"""Web archives (RFC 2557): a page and what belongs to it, as the parts of a message.

Chromium, Edge and old Internet Explorer save pages so; newsletters kept as messages have the same form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import Message
from html import escape
from urllib.parse import urljoin

from newsroom.ingest.article import IngestedArticle, Source
from newsroom.ingest.decode import decode
from newsroom.ingest.dump import read_dump
from newsroom.ingest.errors import IngestError, SourceTooLarge
from newsroom.ingest.page import read_page
from newsroom.ingest.page.addresses import absolute
from newsroom.ingest.pictures import MAX_BYTES as MAX_PICTURE_BYTES
from newsroom.text.words import words

MAX_BYTES = 20_000_000
MAX_LINES = 500_000
MAX_PARTS = 2_000
MAX_DEPTH = 20  # parts within each other
_WEB = words("http https")
_MULTIPART = re.compile(rb"^content-type:\s*multipart/", re.IGNORECASE | re.MULTILINE)
_MAX_RENAMED = 100  # pictures with names of their own that a page is searched for
_HEAD = 10_000  # bytes in which a message says what it is
_TOO_LARGE = (
    f"This saved page has more than {MAX_BYTES // 1_000_000} MB, or too many parts. Save the story’s page alone."
)
_BROKEN = "This saved page is broken: no page could be found in it. Save it again, or give its address."


class BrokenArchive(IngestError):
    """A web archive without a page in it."""


def read_mhtml_source(source: Source) -> IngestedArticle:
    """Read *source*. Raises BrokenArchive, SourceTooLarge and what reading its page raises."""
    parts = list(_parts(_message(source.data)))
    page = _page_of(parts)
    if page is None:
        raise BrokenArchive(_BROKEN)
    base = _base(parts, page) or source.url
    text = decode(_bytes(page), str(page.get_content_charset() or ""))
    if page.get_content_subtype() == "plain":
        return read_dump(text)
    pictures = dict(_pictures(parts, base))
    return _with_pictures(read_page(_named(text, pictures), base), pictures, base)


def is_mhtml(data: bytes, name: str) -> bool:
    """Tell a message whose parts, or which itself, is a page of HTML."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    fields = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    if not re.match(rb"[a-z-]{2,40}:[ \t]?\S", fields) or b"mime-version:" not in fields:
        return False
    return b"multipart/" in fields or b"text/html" in fields


def _message(data: bytes) -> Message:
    if len(data) > MAX_BYTES or data.count(b"\n") > MAX_LINES or len(_MULTIPART.findall(data)) > MAX_DEPTH:
        raise SourceTooLarge(_TOO_LARGE)
    try:
        return message_from_bytes(data.lstrip(b"\xef\xbb\xbf \t\r\n"), policy=policy.compat32)
    except (LookupError, RecursionError, ValueError) as error:
        raise BrokenArchive(_BROKEN) from error


def _parts(message: Message) -> Iterator[Message]:
    for at, part in enumerate(message.walk()):
        if at >= MAX_PARTS:
            raise SourceTooLarge(_TOO_LARGE)
        if not part.is_multipart():
            yield part


def _page_of(parts: list[Message]) -> Message | None:
    """The first part of HTML, which a page's frames follow; of a message without any, its text."""
    html = (part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml"))
    text = (part for part in parts if part.get_content_type() == "text/plain")
    return next(html, None) or next(text, None)


def _base(parts: list[Message], page: Message) -> str:
    """The address that the page was saved from, as its part or the whole says."""
    said = (
        page.get("Content-Location"),
        page.get("Content-Base"),
        *(part.get("Snapshot-Content-Location") for part in parts),
    )
    return next(filter(None, (absolute(str(value), "", _WEB) for value in said if value)), "")


def _pictures(parts: list[Message], base: str) -> Iterator[tuple[str, bytes]]:
    """Yield each picture by every name that the page may call it by."""
    for part in parts:
        if part.get_content_maintype() != "image":
            continue
        data = _bytes(part)
        if not 0 < len(data) <= MAX_PICTURE_BYTES:
            continue
        if location := "".join(str(part.get("Content-Location", "")).split()):
            yield location, data
            yield urljoin(base, location) if base else location, data
        if name := str(part.get("Content-ID", "")).strip().strip("<>"):
            yield f"cid:{name}", data


def _named(markup: str, pictures: Mapping[str, bytes]) -> str:
    """Call pictures that are at no web address by one that the reader of pages keeps."""
    for at, name in enumerate(list(pictures)[:_MAX_RENAMED]):
        if not name.startswith(("http:", "https:", "cid:", "data:")):
            for written in {name, escape(name)}:
                markup = markup.replace(f'"{written}"', f'"cid:saved-{at}"').replace(
                    f"={written} ", f"=cid:saved-{at} "
                )
    return markup


def _with_pictures(article: IngestedArticle, pictures: Mapping[str, bytes], base: str) -> IngestedArticle:
    named = {f"cid:saved-{at}": data for at, data in enumerate(pictures.values())} | dict(pictures)
    used = {block.picture.src for block in article.paragraphs if block.picture}
    came = {src: named[src] for src in used if src in named}
    address = {} if article.canonical_url or not base else {"canonical_url": "file"}
    return replace(
        article,
        pictures=article.pictures | came,
        canonical_url=article.canonical_url or base,
        found_in={**article.found_in, **address},  # type: ignore[dict-item]
    )


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
