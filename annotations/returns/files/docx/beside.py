"""What the parts beside ``comments.xml`` say of comments: who answers whom, what is settled, lasting ids and times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotations.returns.files.docx.container import Container
from annotations.returns.files.docx.parsing import Relation, attribute, parsed


@dataclass(frozen=True)
class Beside:
    """Ids are eight hexadecimal figures in capitals, of paragraphs but for ``made``, which is by durable ids."""

    listed: frozenset[str] = frozenset()
    """Of the comments of which the file says whom they answer, if anybody."""
    parents: Mapping[str, str] = field(default_factory=dict)
    resolved: frozenset[str] = frozenset()
    durable: Mapping[str, str] = field(default_factory=dict)
    made: Mapping[str, str] = field(default_factory=dict)


def beside(container: Container, related: Mapping[str, Relation]) -> Beside:
    """Return what the document's *related* parts say; nothing where it has none of them."""
    parts = {each.kind: each.target for each in related.values() if not each.is_outside and each.target in container}
    extended = _rows(container, parts.get("commentsExtended"), "paraId", "paraIdParent", "done")
    ids = _rows(container, parts.get("commentsIds"), "paraId", "durableId")
    extensible = _rows(container, parts.get("commentsExtensible"), "durableId", "dateUtc")
    return Beside(
        frozenset(paragraph.upper() for paragraph, _, _ in extended),
        {paragraph.upper(): parent.upper() for paragraph, parent, _ in extended if parent},
        frozenset(paragraph.upper() for paragraph, _, done in extended if done in ("1", "true")),
        {paragraph.upper(): number.upper() for paragraph, number in ids},
        {number.upper(): at for number, at in extensible},
    )


def _rows(container: Container, part: str | None, *names: str) -> list[tuple[str, ...]]:
    """Return the attributes *names* of each element below the root of a part."""
    if part is None:
        return []
    return [tuple(attribute(each, name) for name in names) for each in parsed(container.read(part))]
