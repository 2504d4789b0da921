"""Lines of comma-separated values that no spreadsheet runs."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

BYTE_ORDER_MARK = "\ufeff"
"""By this spreadsheets know that a file is UTF-8."""

_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet would run as a formula. (OWASP: CSV injection)"""


def line(cells: Iterable[str]) -> str:
    """Return *cells* as a line with its end, as RFC 4180 has it."""
    written = StringIO()
    csv.writer(written).writerow([inert(cell) for cell in cells])
    return written.getvalue()


def inert(cell: str) -> str:
    """Return *cell* so that no spreadsheet runs it: an apostrophe before it makes it words."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_RUNS) else cell
