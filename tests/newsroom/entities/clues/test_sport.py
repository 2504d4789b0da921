"""Teams that reports of sport call by their town."""

import pytest

from newsroom.entities import recognise
from newsroom.entities.clues.sport import is_of_sport, is_playing
from newsroom.entities.model import MODELS, is_available


def test_a_report_of_games_is_told_by_its_words() -> None:
    assert is_of_sport("The striker scored twice before the penalty.")
    assert not is_of_sport("The minister scored a point; the budget deal is off.")


def test_a_town_plays_unless_it_is_where_something_is() -> None:
    assert is_playing({"city", "subject"})
    assert not is_playing({"city", "in before"})
    assert not is_playing({"country", "subject"})
    assert not is_playing({"subject"})


@pytest.mark.skipif(not is_available(MODELS["en"]), reason="the English model is not installed")
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Leeds drew 2-2 after a late goal by the striker Ada Roe.", "organisation"),
        ("Leeds, in England, voted on Thursday to close two libraries.", "place"),
    ],
)
def test_a_town_is_its_team_only_in_sport(text: str, kind: str) -> None:
    assert [m.kind for m in recognise(text) if text[m.start : m.end] == "Leeds"] == [kind]
