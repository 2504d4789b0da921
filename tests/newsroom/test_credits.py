from newsroom.credits import by, maker
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
