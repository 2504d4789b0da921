"""Whom "he added" means."""

from tests.newsroom.entities.attribution.said import attributions, needs_model

pytestmark = needs_model


def test_he_added_means_who_spoke_last() -> None:
    text = "Karl Bohm has met Paul Adler twice. “It is time,” Iven Sorrel told reporters. “We are ready,” he added."
    first, second = attributions(text)
    assert first.speakers == second.speakers != ()


def test_another_gender_is_somebody_else() -> None:
    text = "“It is time,” John Sorrel told Mary Adler. “We are ready,” she added."
    first, second = attributions(text)
    assert first.speakers != second.speakers
