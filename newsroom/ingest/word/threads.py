"""What the parts beside ``comments.xml`` say of comments: who answers whom, what is settled, lasting ids and times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from newsroom.ingest.word.package import Package
from newsroom.ingest.word.xml import attribute


@dataclass(frozen=True)
class Threads:
    """Ids are of paragraphs, in capitals: a comment goes by that of its last one ([MS-DOCX] 2.5.1)."""

    listed: frozenset[str] = frozenset()
    parents: Mapping[str, str] = field(default_factory=dict)
    resolved: frozenset[str] = frozenset()
    lasting: Mapping[str, str] = field(default_factory=dict)
    made: Mapping[str, str] = field(default_factory=dict)
    """By lasting id, when a comment was made, in UTC."""


def threads_of(package: Package) -> Threads:
    """Return what the document's parts say; nothing where it has none of them."""
    extended = _rows(package.beside("commentsExtended"), "paraId", "paraIdParent", "done")
    return Threads(
        frozenset(paragraph for paragraph, _, _ in extended),
        {paragraph: parent for paragraph, parent, _ in extended if parent},
        frozenset(paragraph for paragraph, _, done in extended if done in ("1", "TRUE")),
        dict(_rows(package.beside("commentsIds"), "paraId", "durableId")),
        dict(_rows(package.beside("commentsExtensible"), "durableId", "dateUtc")),
    )


def _rows(root: etree._Element | None, *names: str) -> list[Any]:
    elements = () if root is None else root
    return [tuple(attribute(each, name).upper() for name in names) for each in elements]
