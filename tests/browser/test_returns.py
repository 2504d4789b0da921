"""A copy comes back, by keyboard and without a mouse."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from annotations.export.formats import FORMATS
from annotations.export.options import ExportOptions
from annotations.export.write import write_copy
from annotations.models import Note
from newsroom.models import Article, Reader
from tests.browser.helpers import assert_accessible


def test_a_copy_is_brought_back_and_decided_on(
    signed_in_page: Page, story: Article, ana: Reader, tmp_path: Path
) -> None:
    Note.objects.create(article=story, author=ana, paragraph_key="p1", body="Who says so?")
    page = write_copy(story, ana, FORMATS["html"], ExportOptions(private=True)).decode()
    edited = tmp_path / "copy.html"
    marked = page.replace("ferry stopped", '<mark title="Which one?">ferry</mark> stopped', 1)
    edited.write_text(marked.replace("Who says so?", "Who says that?"))
    signed_in_page.goto(f"/articles/{story.slug}/returned/new/")
    assert_accessible(signed_in_page)
    signed_in_page.get_by_label("The file").set_input_files(edited)
    signed_in_page.get_by_role("button", name="Bring it back").click()
    expect(signed_in_page.get_by_role("heading", name="copy.html")).to_be_visible()
    assert_accessible(signed_in_page)
    signed_in_page.get_by_role("button", name="Accept", exact=True).first.press("Enter")
    expect(signed_in_page.locator(".suggestion:target")).to_be_visible()
    for _ in range(2):  # it leads on to the next suggestion: its link to the story, then its first button
        signed_in_page.keyboard.press("Tab")
    expect(signed_in_page.locator(".suggestion:target").get_by_role("button", name="Accept")).to_be_focused()
    signed_in_page.keyboard.press("Enter")
    expect(signed_in_page.get_by_text("Nothing waits for you")).to_be_visible()
    assert sorted(Note.objects.values_list("body", flat=True)) == ["Which one?", "Who says that?"]
    signed_in_page.keyboard.press("x")
    expect(signed_in_page.get_by_role("heading", name="copy.html")).to_be_visible()
    signed_in_page.set_viewport_size({"width": 390, "height": 800})
    assert signed_in_page.evaluate("document.documentElement.scrollWidth <= innerWidth")
