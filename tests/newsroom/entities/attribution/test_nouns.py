"""Claims, fears and concerns that are nouns."""

from tests.newsroom.entities.attribution.said import Said, attributions, needs_model, said

pytestmark = needs_model


def test_a_claim_of_somebody() -> None:
    text = "Divers laughed at the mayor’s claim that the pier was safe."
    assert said(text) == [Said("the mayor", "claim", ("the pier was safe",))]


def test_a_view_that_is_spelled_out() -> None:
    text = "The mayor’s view is that nobody was hurt by it."
    assert said(text) == [Said("The mayor", "view", ("nobody was hurt by it",))]


def test_claims_that_are_denied() -> None:
    text = "The firm has denied claims that it sold the data."
    assert said(text) == [Said("The firm", "denied claims", ("it sold the data",))]


def test_concerns_raised_are_an_attitude() -> None:
    text = "The neighbours have raised concerns over what the site may be used for."
    (found,) = attributions(text)
    assert found.stance == "attitude"
    assert said(text)[0].cue == "raised concerns"
