"""What lost its place is in every copy: old words, marks and notes."""

from __future__ import annotations

import pytest

from annotations.export.formats import FORMATS
from annotations.export.options import ExportOptions, left_out
from annotations.export.write import write_copy
from annotations.reading import open_page
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.conftest import StoryMaker
from tests.html import assert_valid_html
from tests.revising import revised

FIRST = "The ferry Linnet stopped at Marrow Bay on Monday, the harbour office said."
SECOND = "Nobody was hurt, and 212 passengers went on by bus to Port Ansell."


@pytest.fixture
def story(make_story: StoryMaker, mark: MarkMaker, write_note: NoteMaker) -> Article:
    story = make_story(FIRST, SECOND)
    lost = mark(story, "212 passengers", audience="everyone", kind="claim")
    write_note(story, "Who counted them?", key="p2", highlight=lost, audience="everyone")
    mark(story, "went on by bus")
    mark(story, "stopped at Marrow Bay on Monday", audience="everyone")
    return revised(story, FIRST.replace("Monday", "Tuesday"))


def copied(story: Article, reader: Reader, name: str, **options: bool) -> str:
    return write_copy(story, reader, FORMATS[name], ExportOptions(**options)).decode()


@pytest.mark.parametrize("name", ["html", "markdown"])
def test_lost_marks_and_their_notes_are_in_the_copy(story: Article, ana: Reader, name: str) -> None:
    copy = copied(story, ana, name, private=True)
    assert "Marks on words that are gone" in copy
    for words in ("212 passengers", "went on by bus", "Who counted them?", "stopped at Marrow Bay on Monday"):
        assert words in copy
    if name == "html":
        assert_valid_html(copy)


@pytest.mark.parametrize("name", ["html", "markdown"])
def test_private_ones_are_left_out_of_what_is_passed_on(story: Article, ana: Reader, name: str) -> None:
    copy = copied(story, ana, name)
    assert "212 passengers" in copy
    assert "went on by bus" not in copy
    assert left_out(open_page(story, ana)).marks == 1
