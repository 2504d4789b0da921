"""What the typesetter is given: a tree of texts and lists, as JSON."""

from __future__ import annotations

Node = str | list["Node"]
"""A text, or a list of a node's name and what is in it."""


def node(name: str, *inside: Node) -> Node:
    return [name, *inside]
