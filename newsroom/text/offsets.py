"""Code points to UTF-16 code units and back.

Everything here counts code points; browsers count UTF-16 units, of which characters beyond the Basic Multilingual
Plane take two. ``static/js/offsets.js`` does the same on the other side, and both are tested on
``tests/fixtures/offsets.json``.
"""


def to_utf16(text: str, offset: int) -> int:
    """Return how many UTF-16 units precede the code point at *offset* of *text*.

    Raises ValueError when *offset* lies outside ``0 … len(text)``.
    """
    if not 0 <= offset <= len(text):
        raise ValueError(f"{offset} is not an offset of a text of {len(text)} code points")
    return offset + _astral(text[:offset])


def from_utf16(text: str, units: int) -> int:
    """Return the offset, in code points, of what follows the first *units* UTF-16 units of *text*.

    A place between the two halves of a surrogate pair counts as before it. Raises ValueError when *units* is negative
    or more than the text has.
    """
    if not 0 <= units <= len(text) + _astral(text):
        raise ValueError(f"the text does not have {units} UTF-16 units")
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore"))


def _astral(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2 - len(text)
