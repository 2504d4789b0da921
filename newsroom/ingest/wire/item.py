"""What every format of the wire says of an item, before any of it is cleaned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from newsroom.ingest.errors import IngestError


class WithdrawnItem(IngestError):
    """The wire says that this item is not to be used, or no longer: it is not news.

    ``said`` is a sentence for the story that was stored of it before, if one was.
    """

    def __init__(self, sentence: str, said: str, item_id: str, item_version: str) -> None:
        super().__init__(sentence)
        self.said, self.item_id, self.item_version = said, item_id, item_version


@dataclass(frozen=True)
class WirePicture:
    """A picture that comes with an item: its address, if it has one, and what stands under it."""

    src: str = ""
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True)
class WireItem:
    """An item as its format has it. ``markup`` is its body as HTML that nobody has cleaned.

    ``people`` are named as such; ``bylines`` are lines in which people may be named. Of ``agencies`` the first that
    names one counts; ``holder`` owns the rights, and has sent the item where nobody else is said to.
    """

    markup: str = ""
    headline: str = ""
    standfirst: str = ""
    slugline: str = ""
    people: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    holder: str = ""
    distributor: str = ""
    dateline: str = ""
    located: str = ""
    section: str = ""
    publication: str = ""
    rights: str = ""
    language: str = ""
    address: str = ""
    first_created: datetime | None = None
    version_created: datetime | None = None
    item_id: str = ""
    item_version: str = ""
    embargoed_until: datetime | None = None
    status: str = ""
    note: str = ""
    keywords: tuple[str, ...] = ()
    pictures: tuple[WirePicture, ...] = ()
