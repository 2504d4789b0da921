"""Numbers in digits, and which digits are none: dates, times of day, names with a number, scores."""

from __future__ import annotations

import re

from newsroom.text.quantities.periods import MONTHS
from newsroom.text.quantities.units import CURRENCY_SIGNS

SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12} | {
    "k": 1_000,
    "mn": 10**6,
    "mio": 10**6,
    "bn": 10**9,
    "mrd": 10**9,
    "tn": 10**12,
}
_MONEY_SCALES = {"m": 10**6, "b": 10**9}  # after a sum of money; elsewhere m is a metre

_LABELS = (
    "Article|Section|Chapter|Clause|Flight|Route|Road|Highway|Junction|Room|Page|Channel|Gate|Pier|Berth|Dock|Platform|Bus|Tram"
    "|Line|Unit|Reactor|Phase|Part|Appendix|Act|Rule|Form|Level|Grade|Class|Type|Model|Boeing|Airbus|Covid|No|Nos|Number|Area"
    "|Group|Formula|Week|Day|Version|Psalm|Resolution"
)
_DIGITS = r"\d{1,3}(?:[,\s]\d{3})+(?![\d])(?:\.\d+)?|\d+,\d{1,2}(?!\d)|\d+(?:\.\d+)?"
FIGURE = re.compile(
    rf"(?<![\w.,:/])(?:(?<=\d[–-])|(?<![–-]))(?P<minus>(?<!\S)[-−])?(?:(?P<sign>{CURRENCY_SIGNS})\s?)?(?P<digits>{_DIGITS})"
    rf"(?:[\s\u00a0-]?(?:(?P<scale>{'|'.join(SCALES)})\b(?:(?<=mio|mrd)\.)?)|(?(sign)(?P<money>[mb])\b|(?!)))?(?![\d:]|\.\d)",
    re.IGNORECASE,
)

NO_QUANTITY = re.compile(
    rf"""\b(?:\d{{1,2}}[–-])?\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{MONTHS})\b(?:\s\d{{4}})?          # 12 March 2025
    |\b(?:{MONTHS})\.?\s\d{{1,2}}\b(?!\d)(?:,?\s\d{{4}}\b)?                       # March 12, 2025
    |\b\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}\b                                    # 12.03.2025
    |\b\d{{1,2}}[:.]\d\d\b(?=\s?(?:[ap]\.?m\b|h\b|GMT|UTC))|\b\d{{1,2}}:\d\d\b     # 10.30 pm
    |\b\d{{1,2}}\s?(?:[ap]\.?m\b|o[’']clock)                                      # 3 p.m.
    |\b(?:{_LABELS})\.?[\s-]\d[\d.]*                                              # Article 5
    |\b\d{{1,3}}[–-]\d{{1,3}}\s(?:win|defeat|victory|loss|draw|vote)\b              # a 3-2 win
    |(?<![\d.,$€£])\b(?:1[5-9]|20)\d\d\b(?!\.\d|,\d|\s(?:people|euros?|dollars?|tonnes?|metres?|jobs?|homes?))  # a year
    """,
    re.VERBOSE,
)


def value_of(found: re.Match[str]) -> float:
    """Return the value of what ``FIGURE`` found."""
    return float(_plain(found["digits"])) * scale_of(found) * (-1 if found["minus"] else 1)


def step_of(found: re.Match[str]) -> float:
    """Return what the last digit that ``FIGURE`` found counts: a tenth of a million in "1.2 million"."""
    decimals = _plain(found["digits"]).partition(".")[2]
    return float(10.0 ** -len(decimals) * scale_of(found))


def scale_of(found: re.Match[str]) -> int:
    """Return what the digits that ``FIGURE`` found are counted in: millions in "1.2 million"."""
    if found["scale"]:
        return SCALES[found["scale"].casefold()]
    return _MONEY_SCALES[found["money"].casefold()] if found["money"] else 1


def _plain(digits: str) -> str:
    """Return *digits* as Python reads them; a comma before one or two of them is a decimal one."""
    if re.fullmatch(r"\d+,\d{1,2}", digits):
        return digits.replace(",", ".")
    return re.sub(r"[,\s]", "", digits)
