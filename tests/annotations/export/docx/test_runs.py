"""Words as runs: all of them, in order, whatever lies on them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from annotations.export.colours import inks
from annotations.export.docx.direction import right_to_left_ranges, runs_right_to_left
from annotations.export.docx.look import LINK, MARK, On
from annotations.export.docx.runs import Laid, Runs
from annotations.export.docx.xml import NAMESPACES
from tests.annotations.export.docx.made import W

TEXT = "The ferry 🚢 left <late> & العبّارة آمنة، went.\nNobody\tsaw it"
_PLACES = st.integers(0, len(TEXT))
_ON = st.sampled_from([On(MARK, "claim"), On(MARK, "plain"), On("strong"), On("emphasis"), On(LINK, "rIdL1")])
_LAID = st.lists(st.builds(lambda a, b, on: Laid(min(a, b), max(a, b), on), _PLACES, _PLACES, _ON), max_size=8)


def written(laid: list[Laid], inserted: dict[int, str], is_rightward: bool = False) -> etree._Element:
    runs = Runs(TEXT, laid, inserted, inks([]))
    return etree.fromstring(f"<w:p {NAMESPACES}>{runs.piece(0, len(TEXT), is_rightward)}</w:p>")


def words(element: etree._Element) -> str:
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    return "".join(each.text or "" if each.tag == f"{W}t" else signs.get(str(each.tag), "") for each in element.iter())


@given(_LAID, st.sets(_PLACES, max_size=5), st.booleans())
def test_all_words_are_there_and_what_is_inserted_stands_between_them(
    laid: list[Laid], places: set[int], is_rightward: bool
) -> None:
    paragraph = written(laid, {at: f'<w:commentRangeStart w:id="{at}"/>' for at in places}, is_rightward)
    assert words(paragraph) == TEXT
    assert len(list(paragraph.iter(f"{W}commentRangeStart"))) == len(places)
    before = ""
    for child in paragraph:
        if child.tag == f"{W}commentRangeStart":
            assert before == TEXT[: int(child.get(f"{W}id", ""))]
        before += words(child)


@given(_LAID)
def test_words_look_as_what_lies_on_them(laid: list[Laid]) -> None:
    at = 0
    for run in written(laid, {}).iter(f"{W}r"):
        here = {each.on.layer for each in laid if each.start <= at < each.end}
        assert (run.find(f"{W}rPr/{W}shd") is not None) is (MARK in here)
        assert (run.find(f"{W}rPr/{W}b") is not None) is ("strong" in here)
        assert (run.getparent().tag == f"{W}hyperlink") is (LINK in here)
        at += len(words(run))
    assert at == len(TEXT)


def test_of_kinds_on_the_same_words_the_strongest_is_seen() -> None:
    paragraph = written([Laid(0, 3, On(MARK, "plain")), Laid(0, 9, On(MARK, "claim"))], {})
    lines = [each.get(f"{W}val") for each in paragraph.iter(f"{W}u")]
    assert lines == ["thick", "thick"]


def test_pieces_take_up_where_the_last_ended() -> None:
    runs = Runs("One\nTwo", [Laid(1, 6, On("strong"))], {3: "<a/>", 4: "<b/>"}, inks([]))
    first, second = runs.piece(0, 3), runs.piece(4, 7)
    assert first.endswith("<a/>")
    assert second.startswith("<b/>")
    assert "<w:b/>" in second.split("</w:r>")[0]
    assert "<w:b/>" not in second.split("</w:r>")[1]


def test_the_direction_of_a_paragraph_is_that_of_most_letters() -> None:
    assert runs_right_to_left("العبّارة Linnet آمنة الآن", False)
    assert not runs_right_to_left("The word العبّارة means ferry", True)
    assert runs_right_to_left("12.5", True)
    assert not runs_right_to_left("12.5", False)


@given(st.text("aب 1.,", max_size=20), st.booleans())
def test_what_is_turned_has_the_letters_of_one_direction(given_words: str, is_rightward: bool) -> None:
    turned = "".join(given_words[slice(*bounds)] for bounds in right_to_left_ranges(given_words, is_rightward))
    assert turned.count("ب") == given_words.count("ب")
    assert "a" not in turned
