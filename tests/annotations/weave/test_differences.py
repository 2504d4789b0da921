"""Pieces of two texts as HTML."""

from __future__ import annotations

import lxml.html
from hypothesis import given
from hypothesis import strategies as st

from annotations.weave import Mark
from annotations.weave.differences import Side, weave_differences
from newsroom.text.differences import Piece, compare
from newsroom.text.differences.pieces import Sides

OLD, NEW = "231 people & a dog", "233 people & a cat"
APART = '<span class="apart"> </span>'


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    return compare(Sides(old, new, (0, len(old)), (0, len(new))))


def woven(old: Side, new: Side) -> str:
    return weave_differences(old, new, [pieces(old.text, new.text)])[0]


def test_what_is_gone_and_what_is_new() -> None:
    html = woven(Side(OLD), Side(NEW))
    assert html == f"<del>231{APART}</del><ins>233</ins> people &amp; a <del>dog{APART}</del><ins>cat</ins>"


def test_marks_stand_on_both_sides() -> None:
    html = woven(Side(OLD, [Mark(0, 10, 7, "claim")]), Side(NEW, [Mark(0, 10, 7, "claim")]))
    for words in ("<del><mark", "<ins><mark", f">231</mark>{APART}</del>", ">233</mark></ins>", "> people</mark>"):
        assert words in html


def test_a_mark_that_the_new_text_lost_stands_on_what_stayed_of_its_words() -> None:
    html = woven(Side(OLD, [Mark(11, 18, 7, "claim")]), Side(NEW))
    assert '<mark class="mark claim starts" data-marks="7">&amp; a </mark>' in html
    assert f'<del><mark class="mark claim" data-marks="7">dog</mark>{APART}</del><ins>cat</ins>' in html


def test_typography_shows_the_new_and_carried_words_say_so() -> None:
    assert woven(Side('"No"'), Side("“No”")) == '<span class="typography">“</span>No<span class="typography">”</span>'
    away, here = Piece("carried", (0, 3), (0, 0)), Piece("carried", (3, 3), (0, 3))
    assert weave_differences(Side("One"), Side("Two"), [[away], [here]]) == [
        '<del class="carried">One</del>',
        '<ins class="carried">Two</ins>',
    ]


def test_rows_may_come_in_any_order() -> None:
    later, earlier = Piece("same", (4, 7), (0, 3)), Piece("same", (0, 3), (4, 7))
    assert weave_differences(Side("One\nTwo"), Side("Two\nOne"), [[later], [earlier]]) == ["Two", "One"]


WORDS = st.lists(st.sampled_from(["<b>", "a", "&amp;", "ferry", "“no”", "1,200", "🚢", '"']), max_size=9).map(" ".join)


@given(WORDS, WORDS, st.integers(0, 20), st.integers(0, 20))
def test_either_side_reads_as_its_text(old: str, new: str, start: int, end: int) -> None:
    found = pieces(old, new)
    marks = [Mark(min(start, len(old)), min(end, len(old)), 1, "plain")]
    root = lxml.html.fragment_fromstring(weave_differences(Side(old, marks), Side(new), [found])[0], "div")
    for gone in root.xpath(".//del"):
        gone.drop_tree()
    assert root.text_content() == new
