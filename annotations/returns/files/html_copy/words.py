"""A run of text as it is read from markup: its words on one line, and the same as Markdown. Pure."""

from __future__ import annotations

import re

from annotations.export.docx.to_markdown import as_code

_SPACE = re.compile(r"[ \t\r\n\f]+")
_SPECIAL = re.compile(r"([\\*`\[\]~|]|(?<!\w)_|_(?!\w)|<(?=[\w/!?])|&(?=[\w#]))")
"""What CommonMark, tables and strikethrough would take for signs, wherever it stands in a line."""

_AT_START = re.compile(r"^(?:(?=>|[-+=](?:[\s=-]|$)|#{1,6}(?:\s|$))|(\d{1,9})(?=[.)](?:\s|$)))")
"""Where a line begins as a quotation, a list, a rule or a heading does; after the figures of a numbered one."""


class Words:
    """Collects the text of one block. White space becomes single spaces, but in preformatted text."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._parts: list[str] = []
        self._length = 0
        self._ends_in_space = True
        self._waiting: list[str] = []

    def __len__(self) -> int:
        return self._length

    def add(self, text: str, *, is_kept: bool = False, is_code: bool = False) -> None:
        """Add *text*; ``is_kept``: with its line breaks."""
        shown = text if is_kept else _SPACE.sub(" ", text)
        if self._ends_in_space and not is_kept:
            shown = shown.lstrip(" ")
        if not shown:
            return
        self._pieces.append(shown)
        self._length += len(shown)
        self._ends_in_space = shown[-1] == " "
        self._write(shown if is_kept else as_code(shown) if is_code else _SPECIAL.sub(r"\\\1", shown))

    def open(self, sign: str) -> None:
        """Begin emphasis, a link or code with its *sign*, which stands before the next word."""
        self._waiting.append(sign)

    def close(self, sign: str) -> None:
        """End it: nothing is left of what has no words, and no space stands before the sign."""
        if self._waiting:
            self._waiting.pop()
            return
        last = self._parts.pop() if self._parts else ""
        kept = last.rstrip(" ")
        self._parts += [kept, sign, last[len(kept) :]]

    def line_break(self) -> None:
        self.add(" ")
        self._parts.append("\n")
        self._ends_in_space = True

    def text(self) -> str:
        """Return the words without space at their end."""
        return "".join(self._pieces).rstrip(" ")

    def markdown(self) -> str:
        lines = "".join(self._parts).split("\n")
        return "\n".join(_AT_START.sub(r"\1\\", line.strip(" ")) for line in lines).strip()

    def _write(self, shown: str) -> None:
        if self._waiting and shown.strip():
            bare = shown.lstrip(" ")
            shown = shown[: len(shown) - len(bare)] + "".join(self._waiting) + bare
            self._waiting.clear()
        self._parts.append(shown)
