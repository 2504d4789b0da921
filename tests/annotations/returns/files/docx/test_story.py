"""The story of a returned document and the places in it, against what was written."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from annotations.export.docx.runs import Laid, Runs
from annotations.export.docx.xml import NAMESPACES, paragraph
from annotations.returns.files.docx.body import body_of
from annotations.returns.files.docx.story import story_of
from newsroom.text.ranges import Range

_LINES = st.lists(st.text("aß🚢ب <&", min_size=1, max_size=8).filter(str.strip), min_size=1, max_size=5)


def document(lines: list[str], ranges: list[Range]) -> etree._Element:
    """Return a document of *lines* with comments on *ranges*, as a copy is written."""
    text, inserted = "\n".join(lines), dict[int, str]()
    for number, (start, end) in enumerate(ranges):
        inserted[end] = f'<w:commentRangeEnd w:id="{number}"/>' + inserted.get(end, "")
        inserted[start] = inserted.get(start, "") + f'<w:commentRangeStart w:id="{number}"/>'
    runs, at, blocks = Runs(text, list[Laid](), inserted, {}), 0, ""
    for line in lines:
        blocks += paragraph("BodyText", runs.piece(at, at + len(line)))
        at += len(line) + 1
    return etree.fromstring(f"<w:document {NAMESPACES}><w:body>{blocks}</w:body></w:document>")


@given(_LINES, st.data())
@settings(max_examples=80, deadline=None)
def test_words_and_places_come_back_as_they_were_written(lines: list[str], data: st.DataObject) -> None:
    length = len("\n".join(lines))
    place = st.integers(0, length)
    ranges = data.draw(st.lists(st.tuples(place, place).map(sorted).filter(lambda pair: pair[0] < pair[1]), max_size=4))
    body = body_of(document(lines, [(start, end) for start, end in ranges]))
    story = story_of(body)
    assert story.text == "\n".join(lines)
    for number, (start, end) in enumerate(ranges):
        assert story.range_of(*body.comments[str(number)]) == (start, end)


def test_what_lies_outside_the_story_is_on_none_of_its_words() -> None:
    style = '<w:pPr><w:pStyle w:val="NewsroomHeading"/></w:pPr>'
    on = '<w:commentRangeStart w:id="0"/><w:r><w:t>About</w:t></w:r><w:commentRangeEnd w:id="0"/>'
    inner = f"<w:p><w:r><w:t>Story.</w:t></w:r></w:p><w:p>{style}{on}</w:p><w:p><w:r><w:t>Rest.</w:t></w:r></w:p>"
    body = body_of(etree.fromstring(f"<w:document {NAMESPACES}><w:body>{inner}</w:body></w:document>"))
    story = story_of(body)
    assert story.text == "Story."
    assert story.range_of(*body.comments["0"]) is None
