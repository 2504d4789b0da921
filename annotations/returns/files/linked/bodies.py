"""What a W3C annotation says: its bodies as Markdown, tags, and the kind of mark that it is. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from annotations.returns.files.linked.data import Node
from annotations.returns.files.others.markup import markdown_of
from annotations.returns.files.others.tags import fitting
from annotations.returns.files.returned import KINDS

QUESTIONING, TAGGING, CLASSIFYING = "questioning", "tagging", "classifying"
OF_OURS = {"describing", "identifying", "assessing"}
"""Purposes for which our copies repeat what the library knows of a mark."""

_TOGETHER = {"Choice", "Composite", "List", "Independents"}
_MOST = 50
"""Of one annotation's bodies."""

_DEEPEST = 4
"""Of bodies within bodies."""


@dataclass(frozen=True, slots=True)
class Said:
    """The words of an annotation as Markdown, its tags, and the kind of mark, empty where it does not say."""

    words: str
    tags: Sequence[str]
    kind: str


def said(annotation: Node, ours: bool) -> Said:
    """Return what the bodies of *annotation* say; of *ours*, what its reader said."""
    motivations = annotation.names("motivation")
    given = [(body, body.names("purpose") or motivations) for body in _bodies(annotation) if not _is_answer(body)]
    bodies = [pair for pair in given if not (ours and pair[1] & OF_OURS)]
    kinds = [_words(body) for body, purposes in bodies if _is_kind(body, purposes)]
    names = [_words(body) for body, purposes in bodies if _is_tag(body, purposes)]
    tags, others = fitting(names)
    words = [_words(body) for body, purposes in bodies if not (_is_kind(body, purposes) or _is_tag(body, purposes))]
    by_motivation = "question" if QUESTIONING in motivations else ""
    return Said("\n\n".join(filter(None, [*words, others])), tags, next(iter(kinds), by_motivation))


def answers(annotation: Node) -> list[tuple[Node, str]]:
    """Return the bodies of *annotation* that answer it, with their words: some tools keep a whole thread in one."""
    return [(body, _words(body)) for body in _bodies(annotation) if _is_answer(body)]


def _is_answer(body: Node) -> bool:
    return body.names("purpose") == {"replying"}


def _is_kind(body: Node, purposes: set[str]) -> bool:
    return CLASSIFYING in purposes and _words(body) in KINDS


def _is_tag(body: Node, purposes: set[str]) -> bool:
    """A body that is for tagging alone; where an annotation has several motivations, its text is not a tag."""
    return purposes in ({TAGGING}, {CLASSIFYING}) and bool(_words(body)) and not _is_kind(body, purposes)


def _bodies(annotation: Node) -> list[Node]:
    value = annotation.text("bodyValue")
    parts = (part for body in annotation.nodes("body") for part in _parts(body, _DEEPEST))
    return [*([Node({"value": value})] if value else []), *islice(parts, _MOST)]


def _parts(body: Node, deepest: int) -> Iterator[Node]:
    """Yield *body*, or what it holds; of a choice, which is the same in several ways, the first."""
    parts = body.nodes("items") + body.nodes("item") if body.types & _TOGETHER and deepest else []
    if not parts:
        yield body
    for part in parts[:1] if "Choice" in body.types else parts:
        yield from _parts(part, deepest - 1)


def _words(body: Node) -> str:
    """Return the text of *body*, else a link to what it is; some tools write a text where an address should be."""
    if value := body.text("value"):
        return markdown_of(value) if body.text("format") == "text/html" else value.strip()
    if source := body.nodes("source")[:1]:
        return _words(source[0]) if "source" not in source[0].values else ""
    return _link(body.id, body.text("label") or body.text("name"))


def _link(address: str, label: str) -> str:
    if not address.startswith(("https://", "http://")) or " " in address:
        return label or address
    return f"[{label}]({address})" if label else f"<{address}>"
