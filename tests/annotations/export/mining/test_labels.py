"""What formats for text mining call kinds."""

from __future__ import annotations

from annotations.export.mining.labels import MARKS, NAMES
from annotations.models import Highlight
from newsroom.models import Entity


def test_every_kind_of_mark_and_of_name_has_a_label() -> None:
    assert MARKS.keys() == set(Highlight.Kind.values)
    assert NAMES.keys() == set(Entity.Kind.values)
    assert len({*MARKS.values(), *NAMES.values()}) == len(MARKS) + len(NAMES)
