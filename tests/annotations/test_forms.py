from __future__ import annotations

import pytest

from annotations.forms import NoteForm
from annotations.notes import LONGEST_NOTE


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_note_is_as_long_as_it_is_kept(end: str) -> None:
    lines = ["on"] * (LONGEST_NOTE // 3)
    form = NoteForm({"body": end.join(lines)})
    assert form.is_valid()
    assert form.cleaned_data["body"] == "\n".join(lines)


def test_one_that_is_longer_is_refused() -> None:
    assert "20,000 is the most" in NoteForm({"body": "x" * (LONGEST_NOTE + 1)}).errors["body"][0]
