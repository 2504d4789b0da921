"""What a reader gives: one story, or something that holds several, told by its bytes and within its bounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from newsroom.ingest.article import Source, SourceKind
from newsroom.ingest.decode import MAX_BYTES
from newsroom.ingest.errors import AddressRefused, IngestError
from newsroom.ingest.refusals import SECRET, has_secret
from newsroom.ingest.several import LeftOut
from newsroom.ingest.sizes import LARGEST, most_bytes, too_large
from newsroom.ingest.sniff import Kind, is_one_story, sniff
from newsroom.ingest.web_address import addresses_in, cleaned, only_addresses

_ALONE = "“{name}” holds several stories by itself. Add it alone."
_FEW_WORDS = 30  # a headline and a greeting; no story is as short


@dataclass(frozen=True)
class Whole:
    """What is more than one story: its kind, its bytes, and the name of its file, if it came in one."""

    kind: Kind
    data: bytes
    name: str = ""


Given = Source | Whole | LeftOut


def given_text(text: str, read_as: str = "", page_address: str = "") -> Source | Whole:
    """Return what the pasted *text* is: an address, a list of them, or the story itself. Raises IngestError."""
    addresses = [] if read_as else only_addresses(text) or _pointed_at(text)
    if any(map(has_secret, addresses)):
        raise AddressRefused(SECRET)
    if len(addresses) == 1:
        return Source("url", url=cleaned(addresses[0]))
    if addresses:
        return Whole("list", "\n".join(addresses).encode())
    data = text.encode()
    return _given(cast(SourceKind, read_as) or sniff(data), data, page_address)


def _pointed_at(text: str) -> list[str]:
    """Return the one address in a few words that say no more than where the story is, as apps share them."""
    if len(text.split()) > _FEW_WORDS or text.lstrip().startswith(("<", "{", "[")):
        return []
    found = addresses_in(text)
    return found if len(found) == 1 else []


def given_file(file: UploadedFile[bytes]) -> Source | Whole:
    """Return what *file* is. Raises ValidationError with a sentence that names the file."""
    what = f"“{file.name}”"
    if sentence := too_large(what, file.size or 0, LARGEST):
        raise ValidationError(sentence)
    data = cast(bytes, file.read())
    try:
        kind = sniff(data, file.name or "")
    except IngestError as error:
        raise ValidationError(too_large(what, len(data), MAX_BYTES) or f"{what} cannot be read. {error}") from error
    if sentence := too_large(what, len(data), most_bytes(kind)):
        raise ValidationError(sentence)
    return _given(kind, data, name=file.name or "")


def given_among_others(file: UploadedFile[bytes]) -> Source | LeftOut:
    """Return what *file* is as one of several, or why it cannot be: the others come in all the same."""
    name = file.name or ""
    try:
        given = given_file(file)
    except ValidationError as error:
        return LeftOut(name, error.messages[0])
    return LeftOut(name, _ALONE.format(name=name)) if isinstance(given, Whole) else given


def _given(kind: Kind, data: bytes, url: str = "", name: str = "") -> Source | Whole:
    return Source(kind, data, url, name) if is_one_story(kind) else Whole(kind, data, name)
