from __future__ import annotations

import pytest

from annotations.returns.archive.bringing import Brought
from annotations.returns.archives import sentence
from newsroom.models import Article


@pytest.mark.parametrize(
    ("lacking", "said"),
    [
        ([], ""),
        (
            [3],
            " The archive’s version 3 is not here, and a story that is here gains none: marks on it were carried over.",
        ),
        (
            [2, 3, 5],
            " The archive’s versions 2, 3 and 5 are not here, and a story that is here gains none: marks on them were"
            " carried over.",
        ),
    ],
)
def test_versions_that_are_not_here_are_said(lacking: list[int], said: str) -> None:
    brought = Brought(Article(), new=False, marks=1, claims=0, notes=2, known=0, unplaced=0, lacking=lacking)
    assert sentence(brought) == f"The story was here already; it gained 1 mark, 0 claims and 2 notes.{said}"
