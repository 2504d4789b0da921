"""Whether a text can be the next version of another."""

from __future__ import annotations

from newsroom.text.doubts import doubt, is_another_text

STORY = (
    "The ferry will call at the bay from March, the harbour office said. It has passed it since the storm broke the"
    " pier. Repairs to the landing stage cost 240,000 crowns. Shopkeepers by the water asked for the stop every year."
)
NOTICE = (
    "You have read all your free articles this month. Subscribe now to go on reading, from four crowns a week, and"
    " leave whenever you like. Already a subscriber? Sign in here. Questions? Our readers’ desk answers every day."
)


def test_an_edited_story_is_beyond_doubt() -> None:
    assert not doubt(STORY, STORY.replace("240,000", "310,000") + " The mayor was pleased.")
    assert not doubt(STORY, STORY[70:])


def test_a_stub_is_in_doubt() -> None:
    assert doubt(STORY, STORY[:70]) == "What the page has now is much shorter: 14 words, where the story had 41."
    assert not is_another_text(STORY, STORY[:70])


def test_a_notice_in_place_of_the_story_is_in_doubt() -> None:
    assert "almost nothing" in doubt(STORY, NOTICE)
    assert is_another_text(STORY, NOTICE)


def test_short_texts_are_compared_too() -> None:
    assert not doubt("It sank.", "It sank.")
    assert doubt("It sank.", "He won!!")
