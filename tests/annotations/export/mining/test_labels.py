"""What formats for text mining call kinds."""

from __future__ import annotations

from annotations.export.mining.labels import MARKS
from annotations.models import Highlight
from newsroom.entities.labels import LABELS
from newsroom.models import Entity


def test_every_kind_of_mark_and_of_name_has_a_label() -> None:
    assert MARKS.keys() == set(Highlight.Kind.values)
    assert LABELS.keys() == set(Entity.Kind.values)
    assert len({*MARKS.values(), *LABELS.values()}) == len(MARKS) + len(LABELS)
