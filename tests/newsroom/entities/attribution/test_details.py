"""To whom it is said, and on what ground."""

import pytest

from tests.newsroom.entities.attribution.said import attributions, needs_model, words

pytestmark = needs_model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Roe told reporters that the pier was safe.", "reporters"),
        ("Lawmakers were told by the agency that the pier was safe.", "Lawmakers"),
        ("“It is safe,” Roe said in an interview with the Courier.", "the Courier"),
        ("The jury heard that the pier was safe.", "The jury"),
        ("Roe said that the pier was safe.", None),
        ("“It is safe,” said Roe, who pointed to the nails.", None),
    ],
)
def test_to_whom(text: str, told: str | None) -> None:
    assert words(text, attributions(text)[0].told) == told


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Roe, who saw the report, said that the pier was safe.", "who saw the report"),
        ("Roe said that the pier was safe, citing a report.", "citing a report"),
        ("“It is safe,” said Ana Roe, a lawmaker briefed by divers.", "briefed by divers"),
        ("Roe, who lives nearby, said that the pier was safe.", None),
    ],
)
def test_on_what_ground(text: str, basis: str | None) -> None:
    assert words(text, attributions(text)[0].basis) == basis
