"""Characters of fonts that have their own alphabet (``w:sym``), as Unicode has them."""

from __future__ import annotations

_PRIVATE = range(0xF000, 0xF100)  # where Word puts the codes of such fonts

# Adobe's Symbol encoding: letters by the Latin ones that they stand for, then signs.
_GREEK = dict(
    zip(
        "ABGDEZHQIKLMNXOPRSTUFCYWabgdezhqiklmnxoprVstufcyw",
        "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρςστυφχψω",
        strict=True,
    )
)


def _table(written: str) -> dict[int, str]:
    """Return characters by their codes, each of which is written as two hexadecimal figures before it."""
    return {int(each[:2], 16): each[2:] for each in written.split()}


_SIGNS = _table("""
    A3≤ A5∞ AB↔ AC← AD↑ AE→ AF↓ B0° B1± B2″ B3≥ B4× B5∝ B6∂ B7• B8÷ B9≠ BA≡ BB≈ BC… C5⊕ C7∩ C8∪ CE∈ D0∠ D1∇ D5∏ D6√ D8¬
    DE⇒ E5∑ F2∫ A2′ D2® D3© D4™ 22∀ 24∃ 2D−
""")
_WINGDINGS = _table("""
    FC✓ FB✗ FE☑ FD☒ A8☐ 6F☐ E0→ DF← E8➔ 4A☺ A7▪ 6C● 6E■ 28☎ 2A✉ AB★ 4C☹ D8➢ 76❖
""")


def symbol(font: str, code: str) -> str:
    """Return the character *code* (hexadecimal) of *font*, empty where nobody can say what it is."""
    try:
        number = int(code[:8], 16)
    except ValueError:
        return ""
    number -= _PRIVATE.start if number in _PRIVATE else 0
    known = _alphabet(font.casefold(), number)
    if known is not None:
        return known
    return chr(number) if 0x20 <= number < 0xD800 else ""


def _alphabet(font: str, number: int) -> str | None:
    if font == "symbol":
        return _SIGNS.get(number) or _GREEK.get(chr(number))
    return _WINGDINGS.get(number, "") if font.startswith(("wingdings", "webdings")) else None
