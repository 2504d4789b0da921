"""The text of an equation (Office Math Markup, ECMA-376 part 1, 22.1), on one line."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from newsroom.ingest.word.xml import child, local, value, words_of

Piece = tuple[str, str]
"""Words, and whether they are raised or lowered: superscript, subscript or neither."""

_SKIPPED = {
    "rPr",
    "ctrlPr",
    "fPr",
    "dPr",
    "naryPr",
    "radPr",
    "sSupPr",
    "sSubPr",
    "sSubSupPr",
    "accPr",
    "mPr",
    "oMathParaPr",
}
_RAISED = {"sup": "superscript", "sub": "subscript"}
_SUM = "∑"


def equation(element: etree._Element, script: str = "") -> Iterator[Piece]:
    """Yield the pieces of *element*, an equation or a part of one, in the order in which they are said."""
    name = local(element.tag)
    if name == "t":
        yield element.text or "", script
    elif name == "f":
        yield from _fraction(element, script)
    elif name == "rad":
        yield from _between("√(", child(element, "e"), ")", script)
    elif name == "d":
        signs = child(element, "dPr")
        yield from _between(value(signs, "begChr") or "(", element, value(signs, "endChr") or ")", script)
    else:
        if name == "nary":
            yield value(element, "naryPr", "chr") or _SUM, script
        yield from _parts(element, _RAISED.get(name, script))


def _fraction(element: etree._Element, script: str) -> Iterator[Piece]:
    for name, sign in (("num", "/"), ("den", "")):
        part = child(element, name)
        is_long = part is not None and len(words_of(part).strip()) > 1
        yield from _between("(" if is_long else "", part, ")" if is_long else "", script)
        yield sign, script


def _between(before: str, element: etree._Element | None, after: str, script: str) -> Iterator[Piece]:
    yield before, script
    if element is not None:
        yield from _parts(element, script)
    yield after, script


def _parts(element: etree._Element, script: str) -> Iterator[Piece]:
    for part in element:
        if local(part.tag) not in _SKIPPED:
            yield from equation(part, script)
