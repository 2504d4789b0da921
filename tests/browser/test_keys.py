"""Reading and marking with the keyboard alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from annotations.keys import key_groups
from annotations.kinds import DEFAULTS
from annotations.models import Highlight, Note
from newsroom.models import Article, Mention
from tests.annotations.conftest import MarkMaker, NoteMaker, mark, write_note  # noqa: F401
from tests.browser.helpers import assert_accessible
from tests.conftest import StoryMaker

FIRST = "The ferry stopped at noon. Nobody said why. Mr. Brill of Port Ansell went home."
SECOND = "The harbour office opens on Monday."
THIRD = "It was asked twice. It said nothing."


@pytest.fixture
def opened(signed_in_page: Page, make_story: StoryMaker) -> Page:
    signed_in_page.goto(make_story(FIRST, SECOND, THIRD, language="en").get_absolute_url())
    return signed_in_page


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def said(page: Page) -> str:
    """Return what a screen reader is told."""
    return re.sub(r"\s+", " ", page.locator("#spoken").text_content() or "").strip()


def painted(page: Page) -> str:
    return str(page.evaluate("[...(CSS.highlights.get('here') ?? [])].map(String).join(' | ')"))


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (["j"], "The ferry stopped at noon."),
        (["j", "j", "j"], "Mr. Brill of Port Ansell went home."),
        (["j", "j", "j", "j"], SECOND),
        (["j", "j", "k"], "The ferry stopped at noon."),
        (["j", "k", "k"], "The ferry stopped at noon."),
        (["Shift+J"], FIRST),
        (["Shift+J", "j", "j"], "Nobody said why."),
        (["Shift+J", "Shift+J", "j"], "It was asked twice."),
        (["j", "j", "Shift+K"], FIRST),
        (["Shift+J", "Shift+J", "Shift+J", "Shift+J", "Shift+K"], SECOND),
        (["j", "j", "Shift+ArrowDown", "Shift+ArrowDown"], f"{FIRST[27:]} | {SECOND}"),
        (["j", "j", "Shift+ArrowDown", "Shift+ArrowUp", "Shift+ArrowUp"], FIRST[:43]),
        (["j", "w", "w", "Shift+ArrowRight"], "ferry stopped"),
        (["j", "w", "w", "w", "Shift+W"], "ferry"),
    ],
)
def test_walking(opened: Page, keys: list[str], words: str) -> None:
    press(opened, *keys)
    assert painted(opened) == words
    assert said(opened) == words.replace(" |", "")


def test_escape_leaves_the_words(opened: Page) -> None:
    press(opened, "j", "Escape")
    assert painted(opened) == ""
    assert said(opened) == "No words are chosen now."


def test_each_step_says_marks_and_notes(
    opened: Page,
    mark: MarkMaker,  # noqa: F811
    write_note: NoteMaker,  # noqa: F811
) -> None:
    story = Article.objects.with_current().get()
    mark(story, "ferry", kind="claim")
    mark(story, "stopped at noon. Nobody", kind="question")
    write_note(story, "Who says so?")
    opened.reload()
    press(opened, "j")
    assert said(opened) == "The ferry stopped at noon. Claim by you; Question by you; 1 note beside it"
    press(opened, "j")
    assert said(opened) == "Nobody said why. Question by you; 1 note beside it"
    press(opened, "Shift+M")
    assert painted(opened) == "The ferry stopped at noon."
    press(opened, "m", "m")
    assert said(opened) == "There is no marked sentence further down."


@pytest.mark.parametrize(("key", "kind"), [("h", "plain"), ("c", "claim"), ("u", "question")])
def test_marking_stays_in_place_and_is_undone(opened: Page, key: str, kind: str) -> None:
    press(opened, "j", "j", key)
    expect(opened.locator(f"#story mark.{kind}")).to_have_text("Nobody said why.")
    expect(opened.locator("#messages")).to_contain_text("Marked as")
    opened.wait_for_function("[...CSS.highlights.get('here')].join() === 'Nobody said why.'")  # the swap has settled
    expect(opened.locator("#slot-p1 .mark-card")).to_have_count(int(kind == "claim"))
    press(opened, "x")
    expect(opened.locator("#story mark")).to_have_count(0)
    expect(opened.locator("#slot-p1")).to_be_empty()
    press(opened, "j")
    assert painted(opened) == "Mr. Brill of Port Ansell went home."


def test_undo_goes_back_step_by_step_and_says_when_it_is_at_the_end(opened: Page) -> None:
    for keys in (["j", "h"], ["j", "e"], ["j", "q"]):
        press(opened, *keys)
        expect(opened.locator("#story mark").nth(int(keys == ["j", "e"]) + 2 * int(keys == ["j", "q"]))).to_be_visible()
    for left in (2, 1, 0):
        press(opened, "x")
        expect(opened.locator("#story mark")).to_have_count(left)
    press(opened, "x")
    expect(opened.locator("#messages")).to_have_text("There is nothing to undo.")


def test_an_undo_whose_time_is_gone_says_so(opened: Page) -> None:
    press(opened, "j", "h")
    expect(opened.locator("#story mark")).to_have_count(1)
    Highlight.objects.all().delete()
    press(opened, "x")
    expect(opened.locator("#messages .error")).to_have_text("This can be undone no more: Marked as highlight.")
    press(opened, "x")
    expect(opened.locator("#messages")).to_have_text("There is nothing to undo.")


def test_an_undo_that_did_not_arrive_can_be_tried_again(opened: Page) -> None:
    press(opened, "j", "h")
    expect(opened.locator("#story mark")).to_have_count(1)
    opened.route("**/delete/", lambda route: route.fulfill(status=503))
    press(opened, "x")
    expect(opened.locator("#messages .error")).to_contain_text("Something went wrong on the server")
    opened.unroute("**/delete/")
    press(opened, "x")
    expect(opened.locator("#story mark")).to_have_count(0)


def test_the_messages_own_undo_takes_it_off_the_stack_and_redo_puts_it_on(opened: Page) -> None:
    press(opened, "j", "h")
    opened.get_by_role("button", name="Undo").click()
    expect(opened.locator("#story mark")).to_have_count(0)
    opened.get_by_role("button", name="Redo").click()
    expect(opened.locator("#story mark")).to_have_count(1)
    expect(opened.locator("#messages")).to_contain_text("is back")
    press(opened, "x")
    expect(opened.locator("#story mark")).to_have_count(0)


def test_a_note_on_the_sentence(opened: Page) -> None:
    press(opened, "j", "j", "n")
    expect(opened.locator("#slot-p1 textarea")).to_be_focused()
    opened.keyboard.type("jjj, or who?")
    opened.keyboard.press("Tab")
    opened.locator("#slot-p1").get_by_role("button", name="Save").press("Enter")
    expect(opened.locator("#marks-p1 .note-body")).to_have_text("jjj, or who?")
    assert Note.objects.get().highlight.exact == "Nobody said why."
    opened.wait_for_function("[...CSS.highlights.get('here')].join() === 'Nobody said why.'")  # the swap has settled


def test_a_name_is_tagged(opened: Page) -> None:
    press(opened, "j", "j", "j", "t")
    expect(opened.locator("#slot-p1 form")).to_be_visible()
    press(opened, "Escape")
    expect(opened.locator("#slot-p1 form")).to_have_count(0)
    press(opened, "w", "w", "Shift+ArrowRight", "Escape")
    press(opened, "j", "j", "j", "w", "w", "t")
    form = opened.locator("#slot-p1 #tag-form")
    expect(form).to_contain_text("Brill")
    form.get_by_label("Person").check()
    form.get_by_role("button", name="Tag it").press("Enter")
    expect(opened.locator("#messages")).to_contain_text("Brill is tagged now")
    assert Mention.objects.filter(entity__name="Brill").exists()


def test_a_sentence_is_tagged_with_a_keyword_and_marked_for_it(opened: Page) -> None:
    press(opened, "j", "J", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown", "t")
    expect(opened.locator(".slot [name=add]")).to_be_focused()
    opened.keyboard.type("budget")
    opened.keyboard.press("Enter")
    expect(opened.locator(".chip .tags")).to_have_text("budget")
    assert Highlight.objects.get().tags == ["budget"]


def test_a_mark_of_ones_own_is_tagged_however_short(opened: Page, mark: MarkMaker) -> None:  # noqa: F811
    mark(Article.objects.with_current().get(), "ferry", kind="quote")
    opened.reload()
    press(opened, "j", "t")
    expect(opened.locator("#slot-p1 [name=add]")).to_be_focused()
    assert Highlight.objects.count() == 1


def test_what_is_marked_opens_and_escape_leads_back(opened: Page, mark: MarkMaker) -> None:  # noqa: F811
    mark(Article.objects.with_current().get(), "ferry", kind="quote")
    opened.reload()
    press(opened, "j", "o")
    expect(opened.locator("#slot-p1 .mark-card :focus")).to_be_visible()
    press(opened, "Escape")
    expect(opened.locator("#slot-p1 .mark-card")).to_have_count(0)
    assert painted(opened) == "The ferry stopped at noon."
    press(opened, "Escape")
    assert painted(opened) == ""


def test_the_place_outlives_a_switched_layer(opened: Page) -> None:
    press(opened, "j", "j")
    opened.locator("#panel").get_by_label("My marks").uncheck()
    opened.wait_for_load_state("networkidle")
    assert painted(opened) == "Nobody said why."
    press(opened, "j")
    assert painted(opened).startswith("Mr. Brill")


def test_it_begins_with_the_first_sentence_in_view(signed_in_page: Page, make_story: StoryMaker) -> None:
    page = signed_in_page
    page.goto(make_story(*(f"The boat {n} was late. Nobody minded." for n in range(60))).get_absolute_url())
    page.evaluate("document.getElementById('p30').scrollIntoView({block: 'start', behavior: 'instant'})")
    press(page, "j")
    assert painted(page) in {"The boat 29 was late.", "The boat 30 was late."}
    for _ in range(20):
        press(page, "j")
    box = page.evaluate("(range => range.getBoundingClientRect().toJSON())([...CSS.highlights.get('here')][0])")
    assert box["top"] > 0
    page.wait_for_function("[...CSS.highlights.get('here')][0].getBoundingClientRect().bottom < innerHeight")


def test_the_help_shows_the_keys_and_takes_them_from_the_page(opened: Page) -> None:
    press(opened, "?")
    expect(opened.get_by_role("dialog", name="Keys")).to_be_visible()
    expect(opened.get_by_role("dialog")).to_contain_text("Next sentence")
    assert_accessible(opened)
    press(opened, "j", "h")
    assert painted(opened) == ""
    press(opened, "Escape")
    expect(opened.get_by_role("dialog")).to_be_hidden()
    opened.get_by_role("link", name="Keys").press("Enter")
    opened.get_by_label("Letters alone are keys").uncheck()
    press(opened, "Escape", "j")
    assert painted(opened) == ""


def test_every_key_of_the_help_does_something(opened: Page) -> None:
    unhandled = """name => {
        const [key, ...held] = name.split('+').reverse();
        const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
        const shiftKey = held.length > 0 || key !== key.toLowerCase();
        const event = new KeyboardEvent('keydown', {key, code, shiftKey, bubbles: true, cancelable: true});
        document.body.dispatchEvent(event);
        return !event.defaultPrevented;
    }"""
    opened.evaluate("navigator.clipboard.writeText = async () => {}")
    names = [key.name for group in key_groups(DEFAULTS) for key in group.keys if key.name != "Escape"]
    press(opened, "j")
    assert [name for name in names if opened.evaluate(unhandled, name)] == []


def test_sentences_are_ticked_without_a_key_of_the_page(opened: Page) -> None:
    """As in a screen reader's browse mode: links, boxes and buttons are pressed, and no letter reaches the page."""
    opened.get_by_role("link", name="Mark words of paragraph 1").press("Enter")
    slot = opened.locator("#slot-p1")
    expect(slot.get_by_role("checkbox", name="The ferry stopped at noon.")).to_be_focused()
    slot.get_by_role("checkbox", name="Nobody said why.").press("Space")
    slot.get_by_text("Only some words").press("Enter")
    slot.get_by_label("Note on them").fill("Why?")
    assert_accessible(opened)
    slot.get_by_role("button", name="Question").press("Enter")
    expect(opened.locator("#story mark.question")).to_have_text("Nobody said why.")
    expect(opened.locator("#marks-p1 .note-body")).to_have_text("Why?")
    expect(slot).to_be_empty()
    press(opened, "x")
    expect(opened.locator("#story mark")).to_have_count(0)
    expect(opened.locator("#marks-p1 .note-body")).to_have_count(0)


def test_typing_is_no_pressing_of_keys(opened: Page) -> None:
    opened.get_by_role("link", name="Add a note to paragraph 1").press("Enter")
    opened.locator("#slot-p1 textarea").press_sequentially("jhcx?")
    expect(opened.locator("#slot-p1 textarea")).to_have_value("jhcx?")
    assert painted(opened) == ""
    press(opened, "Control+j")
    assert Highlight.objects.count() == 0


def test_undo_works_on_other_pages_once_a_press_and_leads_back(opened: Page) -> None:
    for key, count in (("h", 1), ("q", 2)):
        press(opened, "j", key)
        expect(opened.locator("#story mark")).to_have_count(count)
    story = opened.url
    opened.goto("/notebook/")
    press(opened, "x")
    opened.wait_for_url(f"{story}**")
    expect(opened.locator("#story mark")).to_have_count(1)
    press(opened, "x")
    expect(opened.locator("#story mark")).to_have_count(0)
