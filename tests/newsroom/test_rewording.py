"""What typing leaves out stays where its words stay."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsroom.ingest.article import IngestedParagraph, Inline, Picture
from newsroom.ingest.typed import read, write
from newsroom.rewording import reworded

PIER = Inline(4, 12, "link", "https://example.org/pier")
FIRST = IngestedParagraph("The old pier broke in the storm.", inlines=(PIER,))
QUAY = IngestedParagraph("The quay at six.", "caption", picture=Picture("cid:quay", "The quay"))


def linked(block: IngestedParagraph) -> list[str]:
    return [block.text[inline.start : inline.end] for inline in block.inlines]


def test_a_link_stays_on_its_words() -> None:
    [changed] = reworded([FIRST], [IngestedParagraph("At six the old pier broke.")])
    assert linked(changed) == ["old pier"]
    assert changed.inlines[0].href == PIER.href


def test_a_link_goes_with_its_words() -> None:
    [changed] = reworded([FIRST], [IngestedParagraph("It broke in the storm.")])
    assert changed.inlines == ()


def test_links_of_parted_and_moved_paragraphs_go_along() -> None:
    typed = [
        IngestedParagraph("It rained."),
        IngestedParagraph("The old pier"),
        IngestedParagraph("broke in the storm."),
    ]
    assert [linked(block) for block in reworded([FIRST], typed)] == [[], ["old pier"], []]


def test_a_caption_keeps_its_picture_and_nothing_else_has_one() -> None:
    assert reworded([QUAY], [IngestedParagraph("The quay at seven.", "caption")])[0].picture == QUAY.picture
    assert reworded([QUAY], [IngestedParagraph("The quay at six.")])[0].picture is None


@given(st.lists(st.text("abc .", min_size=1).map(lambda words: " ".join(words.split())).filter(bool), max_size=4))
def test_what_is_typed_as_it_was_is_what_it_was(texts: list[str]) -> None:
    blocks = [IngestedParagraph(text, inlines=(Inline(0, len(text), "emphasis"),)) for text in texts]
    again = reworded(blocks, read(write(blocks)))
    assert [block.text for block in again] == texts
