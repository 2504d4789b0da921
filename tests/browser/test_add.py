"""Adding a story in a browser, from the form to the story."""

from __future__ import annotations

import re
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from newsroom.importing import imports
from newsroom.models import Import
from tests.browser.helpers import assert_accessible
from tests.newsroom import ferry
from tests.worker import run_worker_in_thread

PASTE = "Give an address, or paste the story"


def add(page: Page) -> None:
    page.get_by_role("button", name="Add", exact=True).click()


def test_a_pasted_story_is_read_while_its_page_waits(signed_in_page: Page) -> None:
    page = signed_in_page
    page.goto("/articles/new/")
    assert_accessible(page)
    page.get_by_label(PASTE).fill(ferry.TEXT)
    add(page)
    expect(page.get_by_text("Waiting for its turn …")).to_be_visible()
    assert_accessible(page)
    worker = Thread(target=run_worker_in_thread)
    worker.start()
    expect(page).to_have_url(re.compile("/articles/ferry-stops-at-marrow-bay"), timeout=60_000)
    worker.join()
    page.go_back()
    expect(page).to_have_url(re.compile("/articles/new/"))


def test_each_step_shows_as_it_comes_and_is_announced_once(signed_in_page: Page) -> None:
    page = signed_in_page
    page.goto("/articles/new/")
    page.get_by_label(PASTE).fill(ferry.TEXT)
    add(page)
    page.wait_for_url("**/imports/**")
    running = imports.claim(str(Import.objects.get().pk))
    assert running is not None
    for step in ("Reading the text", "Storing the story"):
        imports.reach(running, step)
        expect(page.locator("[aria-current=step]")).to_have_text(step)
        expect(page.get_by_role("status").filter(has_text=step)).to_have_count(1)
    assert_accessible(page)


def test_a_failed_import_gives_everything_back(signed_in_page: Page, tasks_at_once: None) -> None:
    page = signed_in_page
    page.goto("/articles/new/")
    page.get_by_label(PASTE).fill(ferry.NO_STORY)
    add(page)
    expect(page.get_by_role("heading", name="The story could not be added")).to_be_visible()
    expect(page.get_by_label(PASTE)).to_have_value(ferry.NO_STORY)
    assert_accessible(page)
    page.get_by_label(PASTE).fill(ferry.TEXT)
    add(page)
    page.wait_for_url("**/articles/ferry-stops-at-marrow-bay*/")


def test_a_form_that_is_not_right_keeps_even_the_chosen_file(signed_in_page: Page, tasks_at_once: None) -> None:
    page = signed_in_page
    page.goto("/articles/new/")
    page.get_by_label("Or choose files").set_input_files(
        {"name": "ferry.html", "mimeType": "text/html", "buffer": ferry.HTML.encode()}
    )
    page.get_by_label(PASTE).fill("Ferry stops")
    add(page)
    expect(page.get_by_role("alert")).to_contain_text("You pasted something and chose a file")
    assert_accessible(page)
    page.get_by_label(PASTE).fill("")
    add(page)
    page.wait_for_url("**/articles/ferry-stops-at-marrow-bay*/")


def test_two_clicks_are_one_import(signed_in_page: Page) -> None:
    page = signed_in_page
    page.goto("/articles/new/")
    page.get_by_label(PASTE).fill(ferry.TEXT)
    page.get_by_role("button", name="Add", exact=True).dblclick()
    page.wait_for_url("**/imports/**")
    assert Import.objects.count() == 1


def test_the_keyboard_is_enough(signed_in_page: Page) -> None:
    page = signed_in_page
    page.goto("/articles/new/")
    page.get_by_label(PASTE).focus()
    page.keyboard.insert_text("Ferry stops")
    reached = []
    for _ in range(4):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))
    assert reached == ["More about what you paste", "id_file", "id_look_first", "Add"]


def test_without_scripts(
    browser: Browser, context: BrowserContext, signed_in_page: Page, live_server: LiveServer, tasks_at_once: None
) -> None:
    plain = browser.new_context(
        java_script_enabled=False, base_url=live_server.url, storage_state=context.storage_state()
    )
    page = plain.new_page()
    page.goto("/articles/new/")
    add(page)
    expect(page.get_by_text("There is nothing to read yet")).to_be_visible()
    page.get_by_label(PASTE).fill(ferry.TEXT)
    add(page)
    expect(page).to_have_url(re.compile("/articles/ferry-stops-at-marrow-bay"))
    plain.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_telephone_nothing_sticks_out(signed_in_page: Page, scheme: str) -> None:
    page = signed_in_page
    page.set_viewport_size({"width": 390, "height": 800})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto("/articles/new/")
    page.get_by_text("More about what you paste").click()
    add(page)
    expect(page.get_by_role("alert")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert_accessible(page)
