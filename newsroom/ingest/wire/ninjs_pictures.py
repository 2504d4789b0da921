"""Pictures that go with an item of ninjs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsroom.ingest.wire.item import WirePicture
from newsroom.ingest.wire.objects import Object, in_role, objects, text

_BEST_FIRST = ("web", "base", "main", "original", "preview", "thumbnail")


def pictures_of(item: Object) -> Iterator[WirePicture]:
    """Yield the pictures among what *item* is associated with."""
    for other in objects(item, "associations"):
        if text(other, "type") in ("picture", "graphic", ""):
            caption = text(other, "descriptioncaption") or in_role(other, "descriptions", "caption", "main", "")
            said = caption or text(other, "descriptiontext") or text(other, "headline")
            credit = text(other, "byline") or text(other, "creditline") or text(other, "by")
            yield WirePicture(_rendition(other), said, credit)


def _rendition(picture: Object) -> str:
    """The address of the picture as it looks best on a page."""
    found = picture.get("renditions")
    named = dict(found) if isinstance(found, Mapping) else {}
    named |= {str(one.get("name")): one for one in objects(picture, "renditions") if isinstance(found, list)}
    sizes = {str(name).casefold(): one.get("href") or "" for name, one in named.items() if isinstance(one, Mapping)}
    best = sorted(sizes, key=lambda name: next((at for at, word in enumerate(_BEST_FIRST) if word in name), 99))
    return next((str(sizes[name]) for name in best if sizes[name]), "")
