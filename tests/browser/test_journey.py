"""The whole journey in one browser, from an empty database: a story comes in, is read, marked, noted and taken away."""

from __future__ import annotations

import re
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, expect

from newsroom import samples
from tests.browser.helpers import assert_accessible
from tests.browser.mouse import drag
from tests.worker import run_worker_in_thread

WIRE_PAGE = Path(samples.__file__).parent / "stories" / "pump-flagged-twice.txt"
PASSWORD = "quiet-harbour-42"


@pytest.mark.django_db(transaction=True)
def test_the_journey(page: Page, tmp_path: Path) -> None:
    sign_up(page)
    add_story(page, WIRE_PAGE.read_text(encoding="utf-8"))
    read(page)
    mark(page)
    write_note(page)
    take_away(page, tmp_path)
    find_in_library(page)


def sign_up(page: Page) -> None:
    page.goto("/accounts/signup/")
    page.get_by_label("Email").fill("cleo@example.org")
    page.get_by_label("Username").fill("cleo")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password (again)").fill(PASSWORD)
    page.get_by_role("button", name="Sign up").click()


def add_story(page: Page, dump: str) -> None:
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Add a story").click()
    page.get_by_label("Paste the story").fill(dump)
    page.get_by_role("button", name="Add", exact=True).click()
    page.wait_for_url("**/imports/**")
    worker = Thread(target=run_worker_in_thread)
    worker.start()
    page.wait_for_url("**/articles/**", timeout=60_000)
    worker.join()


def read(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text("pump")
    expect(page.locator("#story .text").first).to_be_visible()
    person = page.locator(".names-people li a").first
    name = person.text_content() or ""
    person.click()
    expect(page.locator(".entity:target")).to_contain_text(name.split()[-1])
    page.locator("label.switch", has_text="People").click()
    expect(page.locator("#story .entity.person")).to_have_count(0)
    page.locator("label.switch", has_text="People").click()
    expect(page.locator("#story .entity.person").first).to_be_visible()
    assert_accessible(page)


def mark(page: Page) -> None:
    second = page.locator("#text-p2").text_content() or ""
    first_words, last_words = " ".join(second.split()[:3]), " ".join(second.split()[-3:])
    drag(page, first_words, last_words)
    page.locator("#toolbar").get_by_role("button", name="Claim").click()
    expect(page.locator("#text-p2 mark.claim").first).to_be_visible()
    drag(page, first_words)
    page.locator("#toolbar").get_by_role("button", name="Question").click()
    expect(page.locator("#text-p2 mark.question").first).to_be_visible()
    assert page.locator("#text-p2").text_content() == second


def write_note(page: Page) -> None:
    page.locator("#slot-p2").get_by_role("link", name="Close").click()
    page.locator("#text-p3").hover()
    page.locator("#margin-p3").get_by_role("link", name="Add a note to paragraph 3").click()
    page.locator("#slot-p3 textarea").fill("Who says *so*?")
    page.locator("#slot-p3").get_by_role("button", name="Save").click()
    expect(page.locator("#marks-p3 .note-body em")).to_have_text("so")
    page.locator("#marks-p3").get_by_role("link", name="Reply").click()
    page.locator("#slot-p3 textarea").fill("The harbour office.")
    page.locator("#slot-p3").get_by_role("button", name="Save").click()
    expect(page.locator("#marks-p3 .reply .note-body")).to_have_text("The harbour office.")


def take_away(page: Page, folder: Path) -> None:
    page.get_by_role("link", name="Take a copy").click()
    assert_accessible(page)
    page.get_by_label("Include what only I can see").check()
    copies = {name: download(page, name, folder) for name in ("Web page", "Markdown")}
    assert "The harbour office." in copies["Web page"]
    assert "<script" not in copies["Web page"]
    assert "==" in copies["Markdown"]
    assert "[^n" in copies["Markdown"]


def download(page: Page, name: str, folder: Path) -> str:
    with page.expect_download() as started:
        page.get_by_role("button", name=re.compile(f"Download.*{name}")).click()
    path = folder / started.value.suggested_filename
    started.value.save_as(path)
    return path.read_text(encoding="utf-8")


def find_in_library(page: Page) -> None:
    page.get_by_role("link", name="Library").click()
    page.get_by_role("searchbox").fill("pump")
    expect(page.locator("#stories mark").first).to_be_visible()
    expect(page.locator("#stories")).to_contain_text("2 marks")
    assert_accessible(page)
