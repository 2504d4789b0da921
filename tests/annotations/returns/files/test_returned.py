from __future__ import annotations

from annotations.export.mining.labels import MARKS
from annotations.models import Highlight
from annotations.returns.files.returned import KINDS


def test_the_kinds_are_those_of_marks() -> None:
    assert set(KINDS) == set(Highlight.Kind.values) == MARKS.keys()
