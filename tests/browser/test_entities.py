"""Correcting names in a browser."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from newsroom.corrections import retype
from newsroom.models import Article, Entity, Reader
from tests.browser.helpers import assert_accessible
from tests.conftest import StoryMaker
from tests.newsroom.tagged import make_entity, say, tagged


@pytest.fixture(autouse=True)
def stories(make_story: StoryMaker, ana: Reader) -> Article:
    bay = make_entity("Marrow Bay", "place", "Bay of Marrow")
    make_entity("Marrow Sound")
    retype(retype(bay, "event", ana).entity, "place", ana)
    tagged(make_story("Marrow Bay. Then Bay of Marrow.", "Marrow Sound.", headline="Old", language="de"))
    return tagged(make_story("In Orla. Marrow Sound.", "Auch Orla.", headline="Orla", language="de"))


@pytest.mark.parametrize("width", [1280, 390])
def test_the_pages_are_accessible(signed_in_page: Page, width: int) -> None:
    signed_in_page.set_viewport_size({"width": width, "height": 900})
    for address in ("/entities/", "/entities/marrow-bay-place/", "/entities/marrow-sound-place/split/"):
        signed_in_page.goto(address)
        assert_accessible(signed_in_page)


def test_typing_finds_names(signed_in_page: Page) -> None:
    signed_in_page.goto("/entities/")
    expect(signed_in_page.get_by_role("status").filter(has_text="name")).to_have_text("2 names")
    signed_in_page.get_by_label("Name", exact=True).press_sequentially("bay")
    expect(signed_in_page.get_by_role("status").filter(has_text="name")).to_have_text("1 name")


def test_the_same_as_another_and_back(signed_in_page: Page) -> None:
    signed_in_page.goto("/entities/marrow-bay-place/")
    signed_in_page.get_by_label("The same as another").press_sequentially("sound")
    signed_in_page.get_by_role("button", name="The same as Marrow Sound").click()
    expect(signed_in_page.get_by_role("heading", level=1)).to_have_text("Marrow Sound")
    expect(signed_in_page.locator("#messages")).to_contain_text("are one now")
    assert_accessible(signed_in_page)
    signed_in_page.get_by_role("button", name="Undo Marrow Bay is the same").click()
    expect(signed_in_page.get_by_role("heading", level=1)).to_have_text("Marrow Bay")


@pytest.fixture
def statement(stories: Article) -> Article:
    """A story in which Marrow Sound says something, on the word of Marrow Bay."""
    bay, sound = Entity.objects.get(name="Marrow Bay"), Entity.objects.get(name="Marrow Sound")
    say(stories, sound, words="Auch Orla.", outer=say(stories, bay), speech="direct")
    return stories


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_full_page_is_accessible(signed_in_page: Page, statement: Article, scheme: Literal["light", "dark"]) -> None:
    signed_in_page.emulate_media(color_scheme=scheme)
    signed_in_page.goto("/entities/marrow-sound-place/")
    signed_in_page.get_by_text("The same as a table").click()
    expect(signed_in_page.get_by_role("img", name="Mentions of Marrow Sound over time")).to_be_visible()
    assert_accessible(signed_in_page)


def test_sentences_are_chosen_with_the_keyboard_alone(signed_in_page: Page, statement: Article) -> None:
    signed_in_page.goto("/entities/marrow-sound-place/")
    signed_in_page.get_by_role("link", name="Own statements").focus()
    signed_in_page.keyboard.press("Enter")
    expect(signed_in_page.locator("#sentences mark")).to_have_text(["Auch Orla."])
    expect(signed_in_page.get_by_role("link", name="Own statements")).to_be_focused()
    expect(signed_in_page).to_have_url(re.compile(r"show=says"))
    assert_accessible(signed_in_page)


def test_renamed_and_undone_in_the_message(signed_in_page: Page) -> None:
    signed_in_page.goto("/entities/marrow-bay-place/")
    signed_in_page.get_by_label("Another name").fill("Marrow")
    signed_in_page.get_by_label("Another name").press("Enter")
    expect(signed_in_page.get_by_role("heading", level=1)).to_have_text("Marrow")
    signed_in_page.locator("#messages").get_by_role("button", name="Undo").click()
    expect(signed_in_page.get_by_role("heading", level=1)).to_have_text("Marrow Bay")


def test_what_is_wrong_has_the_focus(signed_in_page: Page) -> None:
    signed_in_page.goto("/entities/marrow-bay-place/")
    signed_in_page.get_by_label("Wikidata item").fill("forty-two")
    signed_in_page.get_by_label("Wikidata item").press("Enter")
    expect(signed_in_page.get_by_label("Wikidata item")).to_be_focused()
    expect(signed_in_page.get_by_label("Wikidata item")).to_have_value("forty-two")
    assert_accessible(signed_in_page)


def test_two_of_one_name_without_scripts(browser: Browser, signed_in_page: Page) -> None:
    context = browser.new_context(
        java_script_enabled=False, storage_state=signed_in_page.context.storage_state(), base_url=_base(signed_in_page)
    )
    page = context.new_page()
    page.goto("/entities/marrow-sound-place/")
    page.get_by_role("link", name="Tell two apart").click()
    page.get_by_label("Old").check()
    page.get_by_role("button", name="Tell them apart").click()
    expect(page.locator("#messages")).to_contain_text("Two are told apart now")
    page.locator("#messages").get_by_role("button", name="Undo").click()
    expect(page.locator("#messages")).to_contain_text("Undone")
    context.close()


def _base(page: Page) -> str:
    page.goto("/entities/")
    return page.url.removesuffix("/entities/")


def test_a_selection_is_tagged_in_every_paragraph(signed_in_page: Page, stories: Article) -> None:
    address = f"/articles/orla/tags/new/?revision={stories.newest.pk}&start=3&end=7"
    signed_in_page.goto(address)
    assert_accessible(signed_in_page)
    signed_in_page.get_by_role("radio", name="Place", exact=True).check()
    signed_in_page.get_by_role("button", name="Tag it").click()
    expect(signed_in_page.locator("#messages")).to_contain_text("Orla is tagged now")
    assert Entity.objects.get(name="Orla").mentions.count() == 2
