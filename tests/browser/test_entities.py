"""Correcting names in a browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from newsroom.corrections import retype
from newsroom.models import Article, Entity, Reader
from tests.browser.helpers import assert_accessible
from tests.conftest import StoryMaker
from tests.newsroom.tagged import make_entity, tagged


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
    for address in ("/entities/", "/entities/marrow-bay-place/"):
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


def test_a_selection_is_tagged_in_every_paragraph(signed_in_page: Page, stories: Article) -> None:
    address = f"/articles/orla/tags/new/?revision={stories.newest.pk}&start=3&end=7"
    signed_in_page.goto(address)
    assert_accessible(signed_in_page)
    signed_in_page.get_by_role("radio", name="Place", exact=True).check()
    signed_in_page.get_by_role("button", name="Tag it").click()
    expect(signed_in_page.locator("#messages")).to_contain_text("Orla is tagged now")
    assert Entity.objects.get(name="Orla").mentions.count() == 2
