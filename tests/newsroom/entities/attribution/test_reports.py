"""Who reports what somebody said, where both stand in one sentence."""

import pytest

from tests.newsroom.entities.attribution.said import attributions, needs_model, said

pytestmark = needs_model


@pytest.mark.parametrize(
    "text",
    [
        "Lee said that the pier sank, the Courier wrote.",
        "Lee said that the pier was cheaper as the firm cut its prices, the Courier reported earlier this year.",
    ],
)
def test_a_report_that_comes_last_is_not_part_of_what_is_reported(text: str) -> None:
    outer, inner = said(text)
    assert (outer.source, inner.source) == ("the Courier", "Lee")
    assert "Courier" not in " ".join(inner.content)
    assert [each.outer for each in attributions(text)] == [None, 0]
