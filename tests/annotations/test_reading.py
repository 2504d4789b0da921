"""The reading page as a value."""

from __future__ import annotations

from annotations.reading import keys_touched, open_page
from newsroom.models import Article, Reader
from tests.annotations.conftest import AttributionMaker, MarkMaker, NoteMaker
from tests.conftest import StoryMaker


def test_the_whole_page(story: Article, ana: Reader, mark: MarkMaker, write_note: NoteMaker) -> None:
    row, note = mark(story, "ferry", kind="claim"), write_note(story, "*Why?*", key="p2")
    page = open_page(story, ana)
    assert [(p.key, p.start, p.end) for p in page.paragraphs] == [("p1", 0, 18), ("p2", 19, 35)]
    assert [(h.id, h.start, h.end, h.kind, h.mine, h.exact) for h in page.highlights] == [
        (row.pk, 4, 9, "claim", True, "ferry")
    ]
    assert [(n.id, n.paragraph_key, n.mine, n.html.strip()) for n in page.notes] == [
        (note.pk, "p2", True, "<p><em>Why?</em></p>")
    ]


def test_a_part_holds_only_what_touches_its_paragraphs(
    make_story: StoryMaker, ana: Reader, mark: MarkMaker, write_note: NoteMaker
) -> None:
    story = make_story("One two.", "Three four.", "Five six.")
    over_two, elsewhere = mark(story, "two.\nThree"), mark(story, "six")
    write_note(story, key="p3")
    page = open_page(story, ana, ["p2"])
    assert [p.key for p in page.paragraphs] == ["p2"]
    assert over_two.pk in {h.id for h in page.highlights}
    assert elsewhere.pk not in {h.id for h in page.highlights}
    assert page.notes == []


def test_what_others_may_see_is_marked_as_theirs(story: Article, ben: Reader, mark: MarkMaker) -> None:
    mark(story, "ferry", audience="everyone")
    [row] = open_page(story, ben).highlights
    assert (row.reader, row.mine) == ("ana", False)


def test_who_says_what_comes_whole_since_chains_cross_paragraphs(
    make_story: StoryMaker, ana: Reader, attribute_words: AttributionMaker
) -> None:
    story = make_story("Karrow said so.", "The ferry stopped.", "It rains.")
    outer = attribute_words(story, "The ferry stopped.\nIt rains", "Karrow", speakers=["Ilse Karrow"])
    attribute_words(story, "It", "rains", outer=outer)
    for keys in [None, ["p3"]]:
        far, near = open_page(story, ana, keys).statements
        assert near.by == "rains, according to Ilse Karrow"
        assert far.words == "The ferry stopped. It rains"


def test_a_claim_that_no_ledger_knows_is_a_mark_all_the_same(story: Article, ana: Reader, mark: MarkMaker) -> None:
    mark(story, "ferry", kind="claim").appearance.delete()
    [row] = open_page(story, ana).highlights
    assert (row.kind, row.claim) == ("claim", None)


def test_keys_touched_are_those_that_share_a_character(make_story: StoryMaker) -> None:
    revision = make_story("One two.", "Three four.", "Five six.").newest
    assert keys_touched(revision, 4, 12) == ["p1", "p2"]
    assert keys_touched(revision, 9, 20) == ["p2"]
