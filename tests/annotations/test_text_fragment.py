"""Links to words on a publisher's page. The grammar's cases are those of the specification, in our words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text_fragment import Directive, address, find, text_directive

TEXT = (
    "The ferry stopped at Marrow Bay.\n"
    "The ferry stopped at Port Ansell, and the passengers went on by bus.\n"
    "Kind\tFares\tAll the fares of the winter\n"
    "The end."
)


def of(text: str, words: str, *, nth: int = 0) -> Directive:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return text_directive(text, start, start + len(words))


@pytest.mark.parametrize(
    ("directive", "written"),
    [
        (Directive("an example"), "text=an%20example"),
        (Directive("start", "end"), "text=start,end"),
        (Directive("start", prefix="before"), "text=before-,start"),
        (Directive("start", suffix="after"), "text=start,-after"),
        (Directive("start", "end", "before", "after"), "text=before-,start,end,-after"),
        (Directive("well-known, R&D: “ö”"), "text=well%2Dknown%2C%20R%26D%3A%20%E2%80%9C%C3%B6%E2%80%9D"),
    ],
)
def test_the_grammar(directive: Directive, written: str) -> None:
    assert str(directive) == written


def test_clear_words_are_named_alone() -> None:
    assert of(TEXT, "the passengers went on by bus") == Directive("the passengers went on by bus")


def test_short_and_repeated_words_take_some_around_them_along() -> None:
    assert of(TEXT, "passengers") == Directive("passengers", prefix="Ansell, and the", suffix="went on by")
    assert of(TEXT, "The ferry stopped at", nth=1) == Directive("The ferry stopped at", suffix="Port Ansell, and")


def test_what_is_around_comes_from_the_same_paragraph_or_cell() -> None:
    assert of(TEXT, "Fares") == Directive("Fares")
    assert of(TEXT, "The end.") == Directive("The end.")


def test_a_range_over_paragraphs_or_cells_is_named_by_its_ends() -> None:
    over = of(TEXT, "passengers went on by bus.\nKind\tFares\tAll the fares")
    assert over == Directive("passengers went on by", "All the fares")
    assert "\t" not in str(over)


def test_long_quotes_are_named_by_their_ends() -> None:
    text = f"Before. {' '.join(f'word{number}' for number in range(100))} after."
    start, end = text.index("word0"), text.index(" after")
    assert text_directive(text, start, end) == Directive("word0 word1 word2 word3", "word96 word97 word98 word99")


def test_parts_of_words_are_made_whole() -> None:
    assert of(TEXT, "assengers went on by bu") == Directive("passengers went on by bus")
    assert of("我们在码头等了三个小时。", "码头等了三个小时").start == "码头等了三个小时"


@pytest.mark.parametrize(
    ("url", "begins"),
    [
        ("https://news.example/a?b=1", "https://news.example/a?b=1#:~:text="),
        ("https://news.example/a#part", "https://news.example/a#part:~:text="),
        ("https://news.example/a#part:~:text=old", "https://news.example/a#part:~:text="),
    ],
)
def test_the_address_keeps_its_own_fragment(url: str, begins: str) -> None:
    assert address(url, TEXT, 0, 9).startswith(begins)


def test_a_browser_takes_whole_words_in_any_case() -> None:
    assert find("Unfair fares. FARE!", Directive("fare")) == (14, 18)
    assert find("one two three two four", Directive("two", prefix="three")) == (14, 17)
    assert find("a b c b d", Directive("a", "b", suffix="d")) == (0, 7)
    assert find("nothing of it", Directive("fare")) is None


@given(
    words=st.lists(
        st.sampled_from(["ferry", "harbour", "bay", "R&D", "well-known", "\n", "\t"]), min_size=3, max_size=40
    ),
    data=st.data(),
)
def test_a_link_leads_to_words_that_read_the_same(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words).strip()
    starts = [at for at in range(len(text)) if not text[at].isspace()]
    if not starts:
        return
    start = data.draw(st.sampled_from(starts))
    end = data.draw(st.integers(start + 1, len(text)))
    directive = text_directive(text, start, end)
    assert all("\t" not in part and "\n" not in part for part in (directive.start, directive.end, directive.prefix))
    found = find(text, directive)
    assert found
    if not directive.end:
        assert text[slice(*found)] == directive.start
