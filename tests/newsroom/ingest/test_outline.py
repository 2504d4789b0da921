"""The levels of headings."""

import pytest

from newsroom.ingest.article import IngestedParagraph
from newsroom.ingest.page.outline import without_gaps


@pytest.mark.parametrize(
    ("levels", "outline"),
    [
        ([2, 3, 3, 2], [2, 3, 3, 2]),
        ([4, 4], [2, 2]),
        ([3, 5, 3], [2, 3, 2]),
        ([4, 2, 6, 3], [2, 2, 3, 3]),
        ([1, 2], [2, 3]),
    ],
)
def test_an_outline_has_no_gaps(levels: list[int], outline: list[int]) -> None:
    paragraphs = [IngestedParagraph("A heading", kind="heading", level=level) for level in levels]
    assert [paragraph.level for paragraph in without_gaps(paragraphs)] == outline


def test_other_paragraphs_stay_as_they_are() -> None:
    item = IngestedParagraph("An item", kind="list_item", level=3)
    assert without_gaps([item]) == (item,)
