"""What one kind of evidence on a page states about its story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from newsroom.ingest.article import FoundIn


@dataclass(frozen=True)
class Stated:
    """Values as the page writes them, cleaned of markup and layout; what it does not state is empty.

    ``sites`` are names of the publication, ``aliases`` others that it goes by. ``authors`` may be names, whole bylines
    or addresses. Dates are timestamps of any kind.
    """

    where: FoundIn
    headlines: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    section: str = ""
    published: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    language: str = ""
    canonicals: tuple[str, ...] = ()
    image: str = ""
    rights: str = ""


class Found[T](NamedTuple):
    """A value, and where it was found."""

    value: T
    where: FoundIn
