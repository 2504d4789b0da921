"""How a story is named."""

from datetime import date

from annotations.citation import citation
from tests.conftest import StoryMaker


def test_all_that_is_known_stands_in_one_line(make_story: StoryMaker) -> None:
    story = make_story(
        headline="Ferry stops",
        authors=("Ilse Karrow", "Tom Brill"),
        agency="Northern Wire",
        publication="The Bay Courier",
        published_on=date(2026, 3, 4),
    )
    assert citation(story) == "Ilse Karrow, Tom Brill, “Ferry stops”, Northern Wire, The Bay Courier, 4 March 2026"


def test_what_is_not_known_is_left_out(make_story: StoryMaker) -> None:
    assert citation(make_story(headline="Ferry stops")) == "“Ferry stops”"
