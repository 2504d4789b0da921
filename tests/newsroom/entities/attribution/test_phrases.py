"""Statements on somebody's word."""

from tests.newsroom.entities.attribution.said import Said, attributions, needs_model, said, words

pytestmark = needs_model


def test_according_to_at_either_end() -> None:
    expected = ("the pier is safe",)
    assert said("According to the mayor, the pier is safe.") == [Said("the mayor", "According to", expected)]
    assert said("It seems the pier is safe, according to Roe.")[0].content == ("It seems the pier is safe",)


def test_a_document_as_a_source() -> None:
    text = "Work began in May, based on an assessment by the harbour office."
    assert said(text) == [Said("an assessment by the harbour office", "based on", ("Work began in May",))]


def test_how_the_source_knows() -> None:
    text = "The pier is safe, according to Roe, who attended the inspection."
    assert words(text, attributions(text)[0].basis) == "who attended the inspection"
