"""Annotations within the lists, pages and collections of a file. Pure."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from annotations.returns.errors import TooMuch
from annotations.returns.files.linked.data import Node

_HOLDERS = ("first", "items", "next", "last", "annotations", "resources")
"""The terms under which annotations, or what holds them, are held."""

_MOST_OTHERS = 20_000

_LONGEST_TEXT = 1_000_000
"""Code points that are laid beside a story in bearable time. Without its text, a file's quotes are looked for alone."""


def walked(tops: Sequence[Node]) -> tuple[list[Node], list[Node]]:
    """Return the annotations among *tops* and within them, in their order, and what else there is. Raises TooMuch."""
    annotations, others, waiting, seen = [], [], deque(tops), set[str]()
    while waiting:
        at = waiting.popleft()
        if at.id in seen:
            continue
        if at.id and not at.is_name:
            seen.add(at.id)
        if is_annotation(at):
            annotations.append(at)
        else:
            others.append(at)
            if len(others) > _MOST_OTHERS:
                raise TooMuch("This file is mostly no annotations. Export them alone.")
            waiting.extendleft(reversed([inner for name in _HOLDERS for inner in at.nodes(name)]))
    return annotations, others


def is_annotation(node: Node) -> bool:
    return "Annotation" in node.types or "target" in node.values


def has_missing_pages(others: Sequence[Node]) -> bool:
    """Whether a collection names pages that are not among *others*."""
    there = {each.id for each in others if not each.is_name}
    return any(each.is_name and each.id and each.id not in there for each in others)


def story_text(others: Sequence[Node]) -> str:
    """Return the story's words, which our own collections have; nothing where none has, or far too many."""
    stories = (story for each in others for story in each.nodes("schema:about"))
    text = next((text for story in stories if (text := story.text("schema:articleBody"))), "")
    return text if len(text) <= _LONGEST_TEXT else ""
