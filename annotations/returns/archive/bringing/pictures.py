"""The pictures of an archive: kept as they are when they are what this library would have stored, and else refused."""

from __future__ import annotations

import base64
import binascii
import hashlib
import io
from collections.abc import Iterable, Mapping

from PIL import Image as Pillow

from annotations.returns.archive.reading import Member
from annotations.returns.errors import BrokenFile, UnsafeFile
from newsroom.models import Image
from newsroom.pictures import MAX_SIDE

_BROKEN = "A picture in this archive ({digest}) is damaged. Nothing was brought in; export the story again."
_OTHER = (
    "A picture in this archive ({digest}) is not what it says it is. Nothing was brought in. Do not trust this file;"
    " export the story again where it comes from."
)


def lacking(members: Iterable[Member]) -> dict[str, Image]:
    """Return the pictures that the library lacks, by digest, decoded to see that they are sound. Raises ReturnError.

    That takes long, and nobody else waits for it: it needs no lock.
    """
    wanted = {member["digest"]: member for member in members}
    known = set(Image.objects.filter(digest__in=wanted).values_list("digest", flat=True))
    return {digest: _image(member) for digest, member in wanted.items() if digest not in known}


def store(members: Iterable[Member], lacking: Mapping[str, Image]) -> dict[str, int]:
    """Return the ids of the pictures by digest; *lacking* are stored, unless somebody else did so meanwhile."""
    Image.objects.bulk_create(lacking.values(), ignore_conflicts=True)
    wanted = [member["digest"] for member in members]
    return dict(Image.objects.filter(digest__in=wanted).values_list("digest", "pk"))


def _image(member: Member) -> Image:
    data = _data(member)
    fields = {name: member[name] for name in ("digest", "media_type", "width", "height")}
    if hashlib.sha256(data).hexdigest() != member["digest"]:
        raise BrokenFile(_BROKEN.format(digest=member["digest"][:12]))
    if not _is_as_stored(data, member):
        raise UnsafeFile(_OTHER.format(digest=member["digest"][:12]))
    return Image(data=data, **fields)


def _data(member: Member) -> bytes:
    try:
        return base64.b64decode(member["data"], validate=True)
    except (binascii.Error, ValueError) as error:
        raise BrokenFile(_BROKEN.format(digest=member["digest"][:12])) from error


def _is_as_stored(data: bytes, member: Member) -> bool:
    """Tell whether *data* is a picture of the kind and size it says, decodes, and carries nothing about its maker."""
    expected = member["media_type"].removeprefix("image/").upper(), (member["width"], member["height"])
    try:
        with Pillow.open(io.BytesIO(data), formats=[expected[0]]) as picture:
            if (picture.format, picture.size) != expected or max(picture.size) > MAX_SIDE:
                return False
            picture.load()
            return not picture.getexif()
    except Exception:  # a decoder raises whatever it likes at a broken picture
        return False
