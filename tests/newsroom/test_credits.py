from newsroom.credits import brought, brought_by, by, maker, name_of
from newsroom.models import Article, Reader


def test_ones_own_is_by_ones_name(story: Article) -> None:
    assert maker(story) == "ana"
    assert by("ana") == "ana"


def test_what_a_copy_brought_is_by_whom_it_says(story: Article, ana: Reader) -> None:
    story.credit = "Mira Holt"
    assert maker(story) == "Mira Holt, in a copy that ana brought in"


def test_an_account_that_is_gone(story: Article) -> None:
    story.added_by = None
    assert maker(story) == ""
    story.credit = "Mira Holt"
    assert maker(story) == "Mira Holt, in a copy that a former reader brought in"


def test_the_name_alone_and_whose_account_has_it(story: Article) -> None:
    assert (name_of(story), brought_by(story)) == ("ana", "")
    story.credit = "Mira Holt"
    assert (name_of(story), brought_by(story)) == ("Mira Holt", "ana")
    story.added_by = None
    assert (name_of(story), brought_by(story)) == ("Mira Holt", "a former reader")
    story.credit = ""
    assert (name_of(story), brought_by(story)) == (None, "")


def test_what_follows_a_name() -> None:
    assert by("Mira Holt", "ana") == f"Mira Holt{brought('ana')}" == "Mira Holt, in a copy that ana brought in"
    assert brought("") == ""
