"""Who made what an archive holds: the account here, and the name where that is another."""

from __future__ import annotations

from typing import NamedTuple

from newsroom.models import Reader


class Maker(NamedTuple):
    """The account that a row is of, none where the archive names nobody, and the credit it carries."""

    account: Reader | None
    credit: str


def maker(name: str | None, reader: Reader) -> Maker:
    """Return who made what the archive says *name* made, when *reader* brings it in."""
    if name is None:
        return Maker(None, "")
    return Maker(reader, "" if name == reader.username else name)
