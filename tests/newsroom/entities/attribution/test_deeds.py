"""Things and deeds that are reported without a clause."""

import pytest

from tests.newsroom.entities.attribution.said import Said, attributions, needs_model, said

pytestmark = needs_model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm expects a heavy loss.", Said("The firm", "expects", ("a heavy loss",))),
        (
            "The agency forecast further storms on Friday.",
            Said("The agency", "forecast", ("further storms on Friday",)),
        ),
        ("The charity called for a review of prices.", Said("The charity", "called", ("for a review of prices",))),
        ("The scientist predicted a long night.", Said("The scientist", "predicted", ("a long night",))),
        ("Experts warned of more floods.", Said("Experts", "warned", ("of more floods",))),
        ("Weil denied taking the money.", Said("Weil", "denied", ("taking the money",))),
        ("Residents reported hearing three explosions.", Said("Residents", "reported", ("hearing three explosions",))),
        ("Roe accused the council of misleading farmers.", Said("Roe", "accused", ("of misleading farmers",))),
        (
            "The operator expects to carry a million people.",
            Said("The operator", "expects", ("to carry a million people",)),
        ),
    ],
)
def test_deeds(text: str, expected: Said) -> None:
    assert said(text) == [expected]


def test_what_is_expected_is_a_belief() -> None:
    assert attributions("The firm expects a heavy loss.")[0].stance == "belief"


@pytest.mark.parametrize("text", ["The couple are expecting their first child.", "Roe reported it.", "We expect him."])
def test_deeds_that_report_nothing(text: str) -> None:
    assert said(text) == []
