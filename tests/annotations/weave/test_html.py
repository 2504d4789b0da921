"""Weaving: small stories, written out."""

from annotations.weave import Insertion, Mark, Tag, weave

EM = ("<em>", "</em>")
B = ("<b>", "</b>")


def one(text: str, *, tags: list[Tag] | None = None, marks: list[Mark] | None = None, at: int | None = None) -> str:
    insertions = [] if at is None else [Insertion(at, "<sup>1</sup>")]
    return weave(text, [(0, len(text))], tags or [], marks or [], insertions)[0]


def test_text_is_escaped() -> None:
    assert one("5 < 6 & \"so\" > '4'") == "5 &lt; 6 &amp; \"so\" &gt; '4'"


def test_overlapping_highlights_are_runs_that_name_them_all() -> None:
    marks = [Mark(0, 5, 17, "claim"), Mark(2, 6, 22, "quote", mine=False)]
    assert one("abcdefg", marks=marks) == (
        '<mark class="mark claim starts" data-marks="17">ab</mark>'
        '<mark class="mark claim quote d2 starts" data-marks="17 22">cde</mark>'
        '<mark class="mark quote theirs" data-marks="22">f</mark>g'
    )


def test_many_highlights_are_as_deep_as_three() -> None:
    assert 'class="mark plain theirs d3 starts"' in one(
        "a", marks=[Mark(0, 1, n, "plain", mine=False) for n in range(9)]
    )


def test_the_lower_rank_is_the_outer_tag_where_tags_cross() -> None:
    assert one("abc", tags=[Tag(0, 2, *EM, rank=1), Tag(1, 3, *B, rank=0)]) == "<em>a</em><b><em>b</em>c</b>"
    assert one("abc", tags=[Tag(0, 2, *EM, rank=0), Tag(1, 3, *B, rank=1)]) == "<em>a<b>b</b></em><b>c</b>"


def test_of_one_rank_the_longer_tag_is_the_outer_one() -> None:
    assert one("abc", tags=[Tag(0, 1, *B), Tag(0, 3, *EM)]) == "<em><b>a</b>bc</em>"


def test_a_tag_does_not_break_a_mark_in_two_elements_of_other_classes() -> None:
    woven = one("abc", tags=[Tag(1, 2, *EM)], marks=[Mark(0, 3, 1, "claim")])
    assert woven == (
        '<mark class="mark claim starts" data-marks="1">a</mark>'
        '<em><mark class="mark claim" data-marks="1">b</mark></em>'
        '<mark class="mark claim" data-marks="1">c</mark>'
    )


def test_an_insertion_comes_before_what_begins_at_its_place() -> None:
    assert one("ab", tags=[Tag(0, 1, *EM), Tag(1, 2, *B)], at=1) == "<em>a</em><sup>1</sup><b>b</b>"
    assert one("ab", at=0) == "<sup>1</sup>ab"
    assert one("ab", at=2) == "ab<sup>1</sup>"


def test_a_highlight_over_paragraphs_is_closed_in_each_and_starts_once() -> None:
    first, second = weave("ab\ncd", [(0, 2), (3, 5)], [], [Mark(1, 4, 3, "plain")])
    assert first == 'a<mark class="mark plain starts" data-marks="3">b</mark>'
    assert second == '<mark class="mark plain" data-marks="3">c</mark>d'


def test_a_highlight_begun_on_the_break_starts_with_the_next_paragraph() -> None:
    assert "starts" in weave("ab\ncd", [(0, 2), (3, 5)], [], [Mark(2, 4, 3, "plain")])[1]


def test_paragraphs_left_out_leave_no_trace() -> None:
    marks = [Mark(0, 7, 1, "plain"), Mark(3, 4, 2, "claim"), Mark(4, 8, 3, "quote")]
    _, third = weave("ab\ncd\nef", [(0, 2), (6, 8)], [], marks)
    assert third == (
        '<mark class="mark plain quote d2" data-marks="1 3">e</mark><mark class="mark quote" data-marks="3">f</mark>'
    )


def test_no_bounds_no_strings() -> None:
    assert weave("ab", [], [], [Mark(0, 2, 1, "plain")]) == []
