"""Two revisions side by side."""

from __future__ import annotations

from newsroom.comparison import comparison
from newsroom.models import Article
from tests.annotations.revised import revised
from tests.conftest import StoryMaker


def test_paragraphs_and_changes_of_any_two(make_story: StoryMaker, django_assert_num_queries: object) -> None:
    story = make_story("The ferry stopped.", "Nobody said why.")
    later = revised(
        revised(story, "The ferry stopped."), "The ferry stopped.", "The crew left.", headline="Crew leaves"
    )
    first, _, third = later.revisions.order_by("number")
    with django_assert_num_queries(1):  # type: ignore[operator]
        found = comparison(first, third)
    assert [(row.key, row.start, row.end) for row in found.before] == [("p1", 0, 18), ("p2", 19, 35)]
    assert found.changes[0].kind == "same"
    assert {piece.kind for piece in found.headline} == {"changed"}
    assert found.standfirst == ()
    assert found.in_words.startswith("headline changed, ")


def test_how_much_changed_is_kept_with_the_revision(story: Article) -> None:
    later = revised(story, "The old ferry stopped.", "Nobody said why.")
    assert later.newest.changes == {"added": 1, "removed": 0, "moved": 0, "typography": 0}
    assert later.revisions.get(number=1).changes == {}


def test_two_that_read_the_same(story: Article) -> None:
    later = revised(revised(story, "Gone."), "The ferry stopped.", "Nobody said why.")
    first, third = later.revisions.get(number=1), later.newest
    assert comparison(first, third).in_words == ""


def test_names_are_known_when_both_were_looked_at(story: Article) -> None:
    later = revised(story, "Gone.")
    first, second = later.revisions.order_by("number")
    assert comparison(first, second).is_recognised
    second.recognition = "waiting"
    assert not comparison(first, second).is_recognised
