"""Which changes tell something else than before."""

from __future__ import annotations

import pytest

from newsroom.comparison import comparison
from newsroom.models import Article, Entity, Mention
from newsroom.models.ranged import span
from newsroom.naming.tagging import tag_revision
from newsroom.naming.telling import telling_changes
from tests.annotations.revised import revised
from tests.conftest import StoryMaker

OTHER = "The harbour was closed to visitors while divers looked at the hull of the boat."


def told(story: Article) -> list[str]:
    first, second = story.revisions.order_by("number")
    return sorted(what for found in telling_changes(comparison(first, second)).values() for what in found)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("It carried 231 people.", "It carried 233 people.", ["numbers"]),
        ("It carried 231 people.", "It carried about 231 people.", []),
        ("It left at 14:30 with mail.", "It left at 14:45 with mail.", ["numbers"]),
        ("Nobody was hurt in 2025.", "Nobody was hurt in 2024.", ["numbers"]),
        ("It carried 231 people.", "It took 231 people along.", []),
        ("“It is not safe,” she said.", "“It is safe,” she said.", ["quotations"]),
        ("“It is not safe,” she said.", "“It is not safe,” she told us.", []),
        ("“It is not safe,” she said.", '"It is not safe," she said.', []),
        ("She said that it was safe.", "She said that it was “quite safe”.", ["quotations"]),
        ("The crew left.", "The crew went home.", []),
    ],
)
def test_numbers_and_quotations(make_story: StoryMaker, before: str, after: str, expected: list[str]) -> None:
    assert told(revised(make_story(before, OTHER), after, OTHER)) == expected


def test_what_is_added_or_removed_tells_what_is_in_it(make_story: StoryMaker) -> None:
    story = make_story("The crew left at once.", "Eleven people were treated in hospital on Friday.")
    assert told(revised(story, "The crew left at once.")) == ["numbers"]


def test_other_names(make_story: StoryMaker) -> None:
    story = make_story("The order came from Barack Obama, sailors said.", language="en")
    tag_revision(story.newest)
    later = revised(story, "The order came from Angela Merkel, sailors said.")
    later.revisions.filter(number=2).update(recognition="waiting")
    assert told(later) == [], "nobody looked for names yet"
    tag_revision(later.newest)
    later.revisions.update(recognition="done")
    assert told(later) == ["names"]


def test_a_name_that_stays_beside_a_change_is_no_other(make_story: StoryMaker) -> None:
    story = make_story("Barack Obama left.", language="en")
    later = revised(story, "Barack Obama stayed.")
    for revision in later.revisions.all():
        tag_revision(revision)
    assert told(later) == []


def test_what_only_moved_tells_nothing_new(make_story: StoryMaker) -> None:
    other, number = "The crew left the harbour at once and went home.", "It carried 231 people."
    assert told(revised(make_story(OTHER, other, number), number, OTHER, other)) == []


def test_two_queries_whatever_the_number_of_names(make_story: StoryMaker, django_assert_num_queries: object) -> None:
    story = make_story("One two three.", language="en")
    later = revised(story, "Four five six.")
    first, second = later.revisions.order_by("number")
    found = comparison(first, second)
    with django_assert_num_queries(2):  # type: ignore[operator]
        telling_changes(found)
    rows = [(revision, n) for revision in (first, second) for n in range(9)]
    who = Entity.objects.create(name="Ilse Karrow", slug="ilse-karrow", kind="person")
    Mention.objects.bulk_create(Mention(revision=r, entity=who, span=span(n, n + 1)) for r, n in rows)
    with django_assert_num_queries(2):  # type: ignore[operator]
        telling_changes(found)
