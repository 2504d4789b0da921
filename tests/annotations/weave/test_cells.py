"""The cells of rows."""

from __future__ import annotations

import pytest

from annotations.weave.cells import pieces
from tests.annotations.weave.rows import Paragraph

TEXT = "Tide\tHeight\t\nup\tdown"


@pytest.mark.parametrize(
    ("kind", "found"), [("table_row", ["Tide", "Height", ""]), ("code", ["Tide\tHeight\t"])], ids=["row", "code"]
)
def test_only_rows_come_in_cells(kind: str, found: list[str]) -> None:
    paragraph = Paragraph("p1", kind, end=TEXT.index("\n"))
    assert [TEXT[start:end] for start, end in pieces(TEXT, paragraph)] == found
