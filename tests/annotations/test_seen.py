"""Which changes of a story its readers know of."""

from __future__ import annotations

from annotations.models import Seen
from annotations.seen import looked_at, opened, saw, with_seen
from newsroom.models import Article, Follow, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.annotations.revised import revised


def known(story: Article, reader: Reader) -> int | None:
    """Return the number of the version of *story* that *reader* knows."""
    return with_seen(Article.objects.all(), reader).get(pk=story.pk).seen_number


def open_story(story: Article, reader: Reader) -> None:
    opened(with_seen(Article.objects.with_current(), reader).get(pk=story.pk), reader)


def test_who_opened_a_story_knows_it_as_it_was_then(story: Article, ana: Reader, ben: Reader) -> None:
    open_story(story, ana)
    later = revised(story, "The ferry sank.", "Nobody said why.")
    open_story(later, ana)
    open_story(later, ben)
    assert (known(story, ana), known(story, ben)) == (1, 2)


def test_who_has_nothing_to_do_with_a_story_knows_nothing_of_it(story: Article, ben: Reader) -> None:
    revised(story, "The ferry sank.")
    assert known(story, ben) is None


def test_opening_again_asks_nothing(story: Article, ana: Reader, django_assert_num_queries: object) -> None:
    open_story(story, ana)
    again = with_seen(Article.objects.with_current(), ana).get(pk=story.pk)
    with django_assert_num_queries(0):  # type: ignore[operator]
        opened(again, ana)


def test_who_marked_noted_or_follows_knows_the_text_before(
    story: Article, ana: Reader, ben: Reader, mark: MarkMaker, write_note: NoteMaker
) -> None:
    mark(story, "ferry")
    write_note(story, author=ben)
    cleo = Reader.objects.create_user("cleo")
    Follow.objects.create(article=story, reader=cleo)
    revised(story, "The ferry sank.", "Nobody said why.")
    assert [known(story, reader) for reader in (ana, ben, cleo)] == [1, 1, 1]


def test_who_brought_a_story_in_knows_it(story: Article, ana: Reader) -> None:
    revised(story, "The ferry sank.")
    assert known(story, ana) == 1


def test_what_was_known_before_stays(story: Article, ana: Reader, mark: MarkMaker) -> None:
    open_story(story, ana)
    mark(story, "ferry")
    revised(revised(story, "The ferry sank."), "The ferry sank twice.")
    assert known(story, ana) == 1


def test_who_corrected_a_text_is_not_told_of_it(story: Article, ana: Reader, ben: Reader) -> None:
    for reader in (ana, ben):
        open_story(story, reader)
    revised(story, "The ferry sank.", origin="correction", author=ana)
    assert (known(story, ana), known(story, ben)) == (2, 1)


def test_a_correction_does_not_hide_what_changed_before_it(story: Article, ana: Reader) -> None:
    open_story(story, ana)
    revised(revised(story, "The ferry sank."), "The ferry sank twice.", origin="correction", author=ana)
    assert known(story, ana) == 1


def test_looking_at_all_changes_makes_them_known_and_at_some_does_not(story: Article, ana: Reader) -> None:
    open_story(story, ana)
    later = revised(revised(story, "The ferry sank."), "The ferry sank twice.")
    first, second, third = later.revisions.order_by("number")
    article = with_seen(Article.objects.with_current(), ana).get(pk=story.pk)
    looked_at(article, ana, second, third)
    assert known(story, ana) == 1, "what the second changed is not among it"
    looked_at(article, ana, first, third)
    assert known(story, ana) == 3


def test_it_can_be_taken_back(story: Article, ana: Reader) -> None:
    later = revised(story, "The ferry sank.")
    for revision in (later.newest, later.revisions.get(number=1)):
        saw(revision, ana)
    assert known(story, ana) == 1
    assert Seen.objects.count() == 1
