"""Several marks under one click, marks that are stretched, merged and split, and where the toolbar stands."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from annotations.models import Highlight
from newsroom.models import Article, Entity, Mention, Reader
from newsroom.models.ranged import span
from tests.annotations.conftest import MarkMaker, mark  # noqa: F401
from tests.annotations.revised import revised
from tests.browser.fingers import place_of
from tests.browser.helpers import assert_accessible
from tests.browser.mouse import drag
from tests.conftest import StoryMaker

TEXT = "The ferry Linnet stopped at noon. Nobody at Marrow Bay said why."
COVERED = """() => {
  const bar = document.getElementById('toolbar').getBoundingClientRect();
  const words = [...getSelection().getRangeAt(0).getClientRects()];
  const over = words.some(w => w.bottom > bar.top && w.top < bar.bottom && w.right > bar.left && w.left < bar.right);
  return [over, bar.top >= 0 && bar.bottom <= innerHeight && bar.left >= 0 && bar.right <= innerWidth];
}"""


@pytest.fixture
def ferry(make_story: StoryMaker) -> Article:
    return make_story(TEXT, "Estmere waits.", *(f"Boat {n} came in late." for n in range(30)), language="en")


def live() -> list[str]:
    return list(Highlight.objects.filter(deleted_at=None).values_list("exact", flat=True))


def open_story(page: Page, story: Article) -> None:
    page.goto(story.get_absolute_url())


def test_one_click_lists_the_marks_and_merges_them(signed_in_page: Page, ferry: Article, mark: MarkMaker) -> None:  # noqa: F811
    page = signed_in_page
    for words in ("ferry Linnet", "Linnet stopped"):
        mark(ferry, words, kind="evidence")
    open_story(page, ferry)
    page.locator("#story mark", has_text="Linnet").click()
    slot = page.locator("#slot-p1")
    expect(slot.locator("li")).to_have_count(2)
    assert_accessible(page)
    slot.get_by_role("link", name="ferry Linnet").click()
    expect(slot.locator(".mark-card")).to_have_count(1)
    page.locator("#story mark", has_text="Linnet").click()
    expect(slot.get_by_role("checkbox")).to_have_count(2)
    for box in slot.get_by_role("checkbox").all():
        box.check()
    slot.get_by_role("button", name="Merge the chosen").click()
    expect(page.locator("#story mark.evidence")).to_have_count(1)
    expect(page.locator("#story mark.evidence")).to_have_text("ferry Linnet stopped")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#messages")).to_contain_text("as they were")
    assert live() == ["ferry Linnet", "Linnet stopped"]


def test_a_mark_is_split_at_a_sentence_and_that_undone(signed_in_page: Page, ferry: Article, mark: MarkMaker) -> None:  # noqa: F811
    page = signed_in_page
    mark(ferry, TEXT)
    open_story(page, ferry)
    page.locator("#story mark").click()
    page.locator("#slot-p1").get_by_role("link", name="Split or merge").click()
    page.locator("#slot-p1").get_by_role("button", name="Split").click()
    expect(page.locator("#story mark.starts")).to_have_count(2)
    assert live() == ["The ferry Linnet stopped at noon.", "Nobody at Marrow Bay said why."]
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#story mark.starts")).to_have_count(1)
    assert live() == [TEXT]


def test_a_selection_splits_the_mark_it_is_in_and_nobody_elses(
    signed_in_page: Page,
    ferry: Article,
    ben: Reader,
    mark: MarkMaker,  # noqa: F811
) -> None:
    page = signed_in_page
    mark(ferry, TEXT)
    mark(ferry, "Linnet stopped at noon", reader=ben, audience="everyone")
    open_story(page, ferry)
    drag(page, "stopped")
    page.get_by_role("button", name="Split the mark here").click()
    expect(page.locator("#messages")).to_contain_text("Split in two.")
    assert live() == ["The ferry Linnet", "Linnet stopped at noon", TEXT[TEXT.index("stopped") :]]


def test_a_marked_name_offers_both_and_the_keyboard_follows_it(
    signed_in_page: Page,
    ferry: Article,
    mark: MarkMaker,  # noqa: F811
) -> None:
    page = signed_in_page
    entity = Entity.objects.create(name="Linnet", slug="linnet", kind="product")
    at = TEXT.index("Linnet")
    Mention.objects.create(revision=ferry.newest, entity=entity, span=span(at, at + 6), form="name", source="model")
    mark(ferry, "Linnet")
    open_story(page, ferry)
    page.locator("#story a.entity").click()
    slot = page.locator("#slot-p1")
    expect(slot.locator("li")).to_have_count(2)
    slot.get_by_role("link", name="Highlight “Linnet”").click()
    expect(slot.locator(".mark-card")).to_be_visible()
    page.locator("#story a.entity").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{reverse('entity', args=['linnet'])}")


def test_an_end_is_dragged_with_the_mouse(signed_in_page: Page, ferry: Article, mark: MarkMaker) -> None:  # noqa: F811
    page = signed_in_page
    mark(ferry, "Linnet stopped")
    open_story(page, ferry)
    page.locator("#story mark").click()
    expect(page.locator("#slot-p1 .mark-card")).to_be_visible()
    box = page.locator("#handles [data-edge=end]").bounding_box()
    assert box
    x, y = place_of(page, "noon", "end")
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] - 20)
    page.mouse.down()
    page.mouse.move(x - 3, y + 30, steps=4)
    page.mouse.up()
    expect(page.locator("#story mark")).to_have_text("Linnet stopped at noon")


def test_an_end_is_moved_by_arrow_keys(signed_in_page: Page, ferry: Article, mark: MarkMaker) -> None:  # noqa: F811
    page = signed_in_page
    mark(ferry, "Linnet stopped")
    open_story(page, ferry)
    page.locator("#story mark").click()
    expect(page.locator("#slot-p1 .mark-card")).to_be_visible()
    end = page.locator("#handles [data-edge=end]")
    end.focus()
    for key in ("ArrowRight", "ArrowRight", "Shift+ArrowLeft"):
        page.keyboard.press(key)
    expect(page.locator("#handles [role=status]")).to_have_text("The mark reads: Linnet stopped at noon")
    page.keyboard.press("Enter")
    expect(page.locator("#story mark")).to_have_text("Linnet stopped at noon")
    expect(end).to_be_focused()


def test_a_page_from_before_a_revision_holds_no_mark_at_other_words(
    signed_in_page: Page,
    ferry: Article,
    mark: MarkMaker,  # noqa: F811
) -> None:
    page = signed_in_page
    mark(ferry, "Linnet stopped")
    open_story(page, ferry)
    revised(ferry, "It rained.", *ferry.newest.text.split("\n"))
    page.locator("#story mark").click()
    expect(page.locator(".slot .mark-card")).to_be_visible()
    expect(page.locator("#handles")).to_be_hidden()


def test_words_under_two_kinds_have_the_lines_of_both(signed_in_page: Page, ferry: Article, mark: MarkMaker) -> None:  # noqa: F811
    page = signed_in_page
    for kind in ("question", "evidence", "claim"):
        mark(ferry, {"claim": "Estmere"}.get(kind, "Linnet"), kind=kind)
    mark(ferry, "Estmere", kind="quote")
    open_story(page, ferry)
    lines = page.locator("#story mark").evaluate_all(
        "all => all.map(m => getComputedStyle(m)).map(s => [s.textDecorationStyle, s.borderBottomStyle])"
    )
    assert lines == [["wavy", "double"], ["solid", "dotted"]]


@pytest.mark.parametrize("size", [{"width": 1280, "height": 800}, {"width": 640, "height": 400}])
@pytest.mark.parametrize("line", ["top", "bottom"])
def test_the_toolbar_covers_no_selected_word(
    signed_in_page: Page, ferry: Article, size: dict[str, int], line: str
) -> None:
    page = signed_in_page
    page.set_viewport_size(size)  # type: ignore[arg-type]
    open_story(page, ferry)
    page.evaluate(
        """line => { const text = document.getElementById('text-p9');
        text.scrollIntoView({block: line === 'top' ? 'start' : 'end', behavior: 'instant'});
        getSelection().selectAllChildren(text); }""",
        line,
    )
    page.locator("#toolbar").wait_for()
    assert page.evaluate(COVERED) == [False, True]
