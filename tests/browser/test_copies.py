"""Choosing what goes into copies, and taking a zip of several stories away, in a browser."""

from __future__ import annotations

from pathlib import Path
from threading import Thread
from typing import Any
from zipfile import ZipFile

from playwright.sync_api import Page, expect

from annotations.models import Highlight
from newsroom.models import Article, Reader
from newsroom.models.ranged import span
from tests.browser.helpers import assert_accessible
from tests.conftest import StoryMaker
from tests.worker import run_worker_in_thread


def test_numbers_and_address_follow_the_choices(signed_in_page: Page, story: Article, ana: Reader) -> None:
    place = {"article": story, "revision": story.newest, "span": span(4, 9), "exact": "ferry"}
    Highlight.objects.create(reader=ana, kind="claim", audience="everyone", **place)
    signed_in_page.goto(f"/articles/{story.slug}/export/")
    numbers = signed_in_page.locator("#copy-numbers")
    expect(numbers).to_contain_text("1 mark")
    signed_in_page.get_by_label("Claim", exact=False).first.focus()
    signed_in_page.keyboard.press("Space")
    expect(numbers).to_contain_text("Left out: 1 mark of kinds or layers that you did not choose.")
    signed_in_page.reload()
    expect(numbers).to_contain_text("0 marks")
    signed_in_page.set_viewport_size({"width": 390, "height": 800})
    assert_accessible(signed_in_page)
    assert signed_in_page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_many_stories_are_one_zip(signed_in_page: Page, make_story: StoryMaker, settings: Any, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path
    for headline in ("One", "Two", "Three"):
        make_story(headline=headline)
    signed_in_page.goto("/")
    signed_in_page.get_by_text("Take copies away").click()
    for headline in ("One", "Three"):
        signed_in_page.get_by_label(headline, exact=True).check()
    assert_accessible(signed_in_page)
    signed_in_page.get_by_role("button", name="Choose a format").click()
    assert_accessible(signed_in_page)
    signed_in_page.get_by_role("button", name="Download Markdown").click()
    expect(signed_in_page.get_by_text("Waiting for its turn …")).to_be_visible()
    assert_accessible(signed_in_page)
    worker = Thread(target=run_worker_in_thread)
    worker.start()
    link = signed_in_page.get_by_role("link", name="Download")
    expect(link).to_be_focused()
    worker.join()
    with signed_in_page.expect_download() as download:
        signed_in_page.keyboard.press("Enter")
    assert ZipFile(download.value.path()).namelist() == ["1 Three.md", "2 One.md", "index.html"]
