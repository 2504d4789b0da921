"""Credits in a story's own text: taken where they are sure, left where they may be its words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.ingest.credited import with_credits, without_credits
from newsroom.ingest.page.reader import read_page

STORY = "The ferry will stop in October, the council said, because the pier is rotten."
LINES = ["By Ana Ruiz", "March 4, 2031", "Ana Ruiz", "By the sea", STORY, "By Ana Ruiz\nMarch 4, 2031", "4 March 1897"]


def article(*texts: str, authors: tuple[str, ...] = ()) -> IngestedArticle:
    return IngestedArticle("Ferry stops", tuple(map(IngestedParagraph, texts)), authors=authors)


@pytest.mark.parametrize(
    ("texts", "authors", "day"),
    [
        (("By ANA RUIZ", STORY), ("Ana Ruiz",), None),
        (("By Ana Ruiz\nMarch 4, 2031, 14:05", STORY), ("Ana Ruiz",), date(2031, 3, 4)),
        (("Published March 4, 2031", "By Ana Ruiz", STORY), ("Ana Ruiz",), date(2031, 3, 4)),
    ],
)
def test_credits_become_fields(texts: tuple[str, ...], authors: tuple[str, ...], day: date | None) -> None:
    found = with_credits(article(*texts))
    assert (found.authors, found.published_on) == (authors, day)
    assert [each.text for each in found.paragraphs] == [STORY]


def test_a_known_authors_bare_name_goes_and_what_is_known_stays() -> None:
    found = with_credits(article("Ana Ruiz", "March 4, 2031", STORY, authors=("Ana Ruiz",)))
    assert (found.authors, [each.text for each in found.paragraphs]) == (("Ana Ruiz",), [STORY])


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=8))
def test_something_is_always_left_and_only_the_head_goes(lines: list[str]) -> None:
    found = with_credits(article(*lines))
    left = [each.text for each in found.paragraphs]
    assert left
    assert lines[-len(left) :] == left
    assert without_credits(article(*lines).paragraphs, ("Ana Ruiz",), "Ferry stops")


def test_an_old_page_with_all_in_one_cell() -> None:
    title, text = "Last ferry of Marrow Bay will stop in October", f"{STORY} Odile Brandt was not asked, she said."
    page = (
        f"<title>Marrow Times - {title}</title><table><tr><td><a href='/'>Home</a></td><td><font size=5><b>{title}</b>"
        f"</font><br><font>Von Ana Ruiz<br>4. März 2031</font><br><br>{text}<br><br>{text[::-1]}<br><br>{text}"
        "</td></tr></table>"
    )
    story = read_page(page)
    assert (story.headline, story.publication) == (title, "Marrow Times")
    assert (story.authors, story.published_on) == (("Ana Ruiz",), date(2031, 3, 4))
    assert story.paragraphs[0].text == text
