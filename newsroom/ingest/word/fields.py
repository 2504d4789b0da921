"""Fields: codes in a document whose result is shown, and which may begin in one paragraph and end in another."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_LINK = re.compile(
    r"""\s*HYPERLINK\b(?P<before>[^"]{0,200}?)(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"\\]\S*))""", re.IGNORECASE
)
_ANCHOR = re.compile(r"""\\l\s+"([^"]*)\"""", re.IGNORECASE)
_DROPPED = re.compile(r"\s*(?:TOC|TOA|INDEX|PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_LONGEST = 5_000  # code points of a code that are read


@dataclass
class _Field:
    codes: list[str] = field(default_factory=list)
    has_result: bool = False
    href: str = ""
    is_dropped: bool = False


class Fields:
    """Those in which a place of the document is, the outermost first."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    @property
    def is_shown(self) -> bool:
        """Whether words here are shown: they are no code, nor a table of contents or a page's number."""
        return all(each.has_result and not each.is_dropped for each in self._open)

    @property
    def href(self) -> str:
        """Where words here lead."""
        return next((each.href for each in reversed(self._open) if each.href), "")

    def turn(self, kind: str) -> None:
        """Begin a field, come to its result, or end it, as ``w:fldCharType`` says."""
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._read(self._open[-1])
        elif kind == "end" and self._open:
            self._open.pop()

    def code(self, words: str) -> None:
        """Take *words* of the code of the innermost field."""
        if self._open and not self._open[-1].has_result:
            self._open[-1].codes.append(words)

    def simple(self, code: str) -> None:
        """Begin a field whose code is known at once; ``turn("end")`` ends it."""
        self.turn("begin")
        self.code(code)
        self.turn("separate")

    def _read(self, begun: _Field) -> None:
        code = "".join(begun.codes)[:_LONGEST]
        begun.has_result, begun.href = True, link_of(code)
        begun.is_dropped = bool(_DROPPED.match(code))


def link_of(code: str) -> str:
    """Return the address to which a field with *code* leads, empty where it leads to none outside."""
    match = _LINK.match(code)
    if not match or "\\l" in match["before"].lower():
        return ""
    address, anchor = match["quoted"] or match["bare"] or "", _ANCHOR.search(code, match.end())
    return f"{address}#{anchor[1]}" if address and anchor and anchor[1] else address
