"""Quotations beside a colon, without a reporting word."""

import pytest

from tests.newsroom.entities.attribution.said import Said, attributions, needs_model, said

pytestmark = needs_model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A rep for the star went further: ‘She is in good hands.’",
            Said("A rep for the star", "went", ("She is in good hands.",)),
        ),
        ("“We sank”: Roe rues a lost afternoon", Said("Roe", ":", ("We sank",))),
    ],
)
def test_the_one_beside_the_colon_speaks(text: str, expected: Said) -> None:
    assert said(text) == [expected]
    assert attributions(text)[0].score < 0.7


@pytest.mark.parametrize("text", ["The choice was this: “safe” or dry.", "“Dry”: the word for it."])
def test_colons_that_lead_to_nobody_s_words(text: str) -> None:
    assert said(text) == []
