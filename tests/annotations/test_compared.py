"""What the changes of a story are to a reader."""

from __future__ import annotations

import pytest

from annotations.compared import Compared, compared
from newsroom.comparison import comparison
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.annotations.revised import revised
from tests.conftest import StoryMaker

LEAD = "The ferry Linnet carried the mail to Marrow Bay for forty years."
YARD = "The yard at Port Ansell had warned the company of a crack in the hull."
CREW = "The crew will be paid until the end of the season, the company said."


@pytest.fixture
def story(make_story: StoryMaker) -> Article:
    return make_story(LEAD, YARD, CREW)


def changed(story: Article) -> Article:
    """Return *story* with another word in its second paragraph, and its third one gone."""
    return revised(story, LEAD, YARD.replace("a crack in", "trouble with"))


def to(reader: Reader, story: Article) -> Compared:
    first, second = story.revisions.order_by("number")
    return compared(comparison(first, second), reader)


def test_a_mark_on_words_that_changed_is_touched(story: Article, ana: Reader, mark: MarkMaker) -> None:
    row = mark(story, "a crack in the hull")
    [reasons] = to(ana, changed(story)).mattering
    assert [each.id for each in reasons.marks] == [row.pk]
    assert (reasons.is_mine, reasons.noted, reasons.telling) == (True, False, ())


def test_a_mark_elsewhere_in_the_paragraph_is_not(story: Article, ana: Reader, mark: MarkMaker) -> None:
    mark(story, "The yard")
    assert to(ana, changed(story)).mattering == []


def test_a_mark_that_lost_its_words_is_touched(story: Article, ana: Reader, mark: MarkMaker) -> None:
    row = mark(story, "paid until the end of the season")
    [reasons] = to(ana, changed(story)).mattering
    assert [each.id for each in reasons.marks] == [row.pk]


def test_words_put_into_a_mark_touch_it(story: Article, ana: Reader, mark: MarkMaker) -> None:
    mark(story, "carried the mail")
    [reasons] = to(ana, revised(story, LEAD.replace("the mail", "all the mail"), YARD, CREW)).mattering
    assert reasons.is_mine


def test_others_marks_are_shown_and_do_not_matter(story: Article, ana: Reader, ben: Reader, mark: MarkMaker) -> None:
    mark(story, "a crack in the hull", reader=ben, audience="everyone")
    found = to(ana, changed(story))
    assert found.mattering == []
    assert len(found.marks_before) == len(found.marks_after) == 1


def test_a_note_matters_where_its_paragraph_changed(story: Article, ana: Reader, write_note: NoteMaker) -> None:
    write_note(story, key="p2")
    write_note(story, key="p1")
    [reasons] = to(ana, changed(story)).mattering
    assert reasons.noted


def test_a_note_on_a_paragraph_that_is_gone_matters(story: Article, ana: Reader, write_note: NoteMaker) -> None:
    write_note(story, key="p3")
    assert [reasons.noted for reasons in to(ana, changed(story)).mattering] == [True]


def test_a_headline_matters_to_everyone(story: Article, ben: Reader) -> None:
    [reasons] = to(ben, revised(story, LEAD, YARD, CREW, headline="Mail boat sank, 3 lost")).mattering
    assert (reasons.telling, reasons.is_mine) == (("headline",), False)


def test_a_number_in_the_standfirst_matters(make_story: StoryMaker, ana: Reader) -> None:
    story = make_story(LEAD, standfirst="It carried 231 people.")
    assert to(ana, revised(story, LEAD, standfirst="It carried 233 people.")).standfirst.telling == ("numbers",)


def test_typography_alone_matters_to_nobody(make_story: StoryMaker, ana: Reader, mark: MarkMaker) -> None:
    story = make_story("“Nobody asked us,” the crew said.")
    mark(story, "“Nobody asked us,”")
    assert to(ana, revised(story, '"Nobody asked us," the crew said.')).mattering == []


def test_five_queries_whatever_the_number_of_marks(
    story: Article, ana: Reader, mark: MarkMaker, write_note: NoteMaker, django_assert_num_queries: object
) -> None:
    later = changed(story)
    first, second = later.revisions.order_by("number")
    found = comparison(first, second)
    with django_assert_num_queries(5):  # type: ignore[operator]
        compared(found, ana)
    for word in LEAD.split()[:8]:
        mark(later, word)
        write_note(later, word)
    with django_assert_num_queries(5):  # type: ignore[operator]
        compared(found, ana)
