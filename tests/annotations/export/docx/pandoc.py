"""Word copies as pandoc reads them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

import pypandoc


@dataclass
class Found:
    """A comment: who made it, what it says, and the words it is on, on one line."""

    author: str
    said: str
    on: str = ""


@dataclass
class _Reading:
    comments: dict[str, Found] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)

    def read(self, node: Any) -> None:
        if isinstance(node, list):
            for each in node:
                self.read(each)
        elif isinstance(node, dict) and not self._edge(node):
            self._write(_words(node))
            self.read(node.get("c"))
            self._write(" " if node.get("t") in ("Para", "Plain", "Header", "LineBlock") else "")

    def _edge(self, node: dict[str, Any]) -> bool:
        if node.get("t") != "Span":
            return False
        (_, classes, pairs), inner = node["c"]
        values = dict(pairs)
        if "comment-start" in classes:
            self.comments[values["id"]] = Found(values["author"], plain(inner))
            self.open.add(values["id"])
        elif "comment-end" in classes:
            self.read(inner)
            self.open.discard(values["id"])
        else:
            return False
        return True

    def _write(self, words: str) -> None:
        for number in self.open:
            self.comments[number].on += words


def read_by_pandoc(copy: bytes) -> list[Found]:
    """Return the comments that pandoc finds in *copy*, in its order."""
    tree = json.loads(pypandoc.convert_text(copy, "json", format="docx", extra_args=["--track-changes=all"]))
    reading = _Reading()
    reading.read(tree["blocks"])
    assert not reading.open
    return list(reading.comments.values())


def plain(node: Any) -> str:
    """Return the words of a part of pandoc's tree."""
    if isinstance(node, list):
        return "".join(map(plain, node))
    return _words(node) + plain(node.get("c")) if isinstance(node, dict) else ""


def _words(node: dict[str, Any]) -> str:
    kind = node.get("t")
    if kind == "Str":
        return str(node["c"])
    if kind in ("Code", "CodeBlock"):
        return str(node["c"][1])
    return " " if kind in ("Space", "SoftBreak", "LineBreak") else ""
