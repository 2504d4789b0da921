"""Who is unnamed."""

import pytest

from tests.newsroom.entities.attribution.said import attributions, needs_model

pytestmark = needs_model


@pytest.mark.parametrize(
    "source",
    ["Officials", "A source close to the board", "Two people familiar with the matter", "One nurse", "Analysts"],
)
def test_sources_that_name_nobody(source: str) -> None:
    assert attributions(f"{source} said that the pier was safe.")[0].unnamed


@pytest.mark.parametrize("source", ["Ana Roe", "The mayor", "A report", "The harbour office", "A diver, Ana Roe,"])
def test_sources_that_can_be_told(source: str) -> None:
    assert not attributions(f"{source} said that the pier was safe.")[0].unnamed
