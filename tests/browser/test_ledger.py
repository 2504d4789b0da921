"""The ledger and a claim's page in a browser."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from annotations.ledger.changes import merge
from annotations.models import Appearance, Claim
from newsroom.models import Reader
from tests.annotations.conftest import MarkMaker, mark  # noqa: F401
from tests.annotations.ledger.rows import claimed, entity
from tests.browser.helpers import assert_accessible
from tests.conftest import StoryMaker


@pytest.fixture
def rows(make_story: StoryMaker, mark: MarkMaker, ana: Reader) -> list[Appearance]:  # noqa: F811
    """A claim made in two stories, whose numbers conflict, and another that may be the same."""
    stories = [make_story(f"{n} gulls left Estmere {when}.") for n, when in ((300, "in May"), (340, "at last"))]
    made = [claimed(mark, story, speaker=entity(f"Speaker {story.pk}")) for story in stories]
    merge(made[0].claim, made[1].claim, ana)
    return [*made, claimed(mark, make_story("The 300 gulls of Estmere left."))]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_pages_are_accessible(signed_in_page: Page, rows: list[Appearance], width: int, scheme: str) -> None:
    signed_in_page.set_viewport_size({"width": width, "height": 900})
    signed_in_page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    for address in ("/claims/", "/claims/?q=gulls&sort=latest", rows[0].claim.get_absolute_url()):
        signed_in_page.goto(address)
        assert_accessible(signed_in_page)
        assert signed_in_page.evaluate("document.documentElement.scrollWidth") <= width


def test_merged_and_undone_by_keyboard(signed_in_page: Page, rows: list[Appearance]) -> None:
    signed_in_page.goto(rows[0].claim.get_absolute_url())
    signed_in_page.get_by_role("button", name=re.compile("Same claim.*The 300 gulls")).press("Enter")
    expect(signed_in_page.locator("#messages")).to_contain_text("These are one claim now.")
    expect(signed_in_page.locator(".appearances tbody tr")).to_have_count(3)
    assert_accessible(signed_in_page)
    signed_in_page.locator("#messages").get_by_role("button", name="Undo").press("Enter")
    expect(signed_in_page.get_by_role("heading", level=1)).to_have_text("The 300 gulls of Estmere left.")
    assert Claim.objects.exclude(merged_into=None).count() == 1


def test_split_and_undone(signed_in_page: Page, rows: list[Appearance]) -> None:
    signed_in_page.goto(rows[0].claim.get_absolute_url())
    signed_in_page.get_by_role("button", name=re.compile("Not this claim.*340 gulls")).click()
    expect(signed_in_page.get_by_role("heading", level=1)).to_have_text("340 gulls left Estmere at last.")
    signed_in_page.locator("#messages").get_by_role("button", name="Undo").click()
    expect(signed_in_page.locator(".appearances tbody tr")).to_have_count(2)


def test_the_head_of_the_page_follows_the_status(signed_in_page: Page, rows: list[Appearance]) -> None:
    signed_in_page.goto(rows[0].claim.get_absolute_url())
    signed_in_page.get_by_text("Status:").click()
    signed_in_page.get_by_label("Why").fill("Nobody counted them.")
    signed_in_page.get_by_role("button", name="Cannot tell").click()
    expect(signed_in_page.locator(".claim-head .status")).to_have_text("Cannot tell")


def test_typing_narrows_the_ledger_and_keeps_the_address(signed_in_page: Page, rows: list[Appearance]) -> None:
    signed_in_page.goto("/claims/")
    total = signed_in_page.get_by_role("status").filter(has_text="claim")
    expect(total).to_have_text("2 claims")
    signed_in_page.get_by_role("searchbox").press_sequentially("340")
    expect(total).to_have_text("1 claim")
    expect(signed_in_page.get_by_text("Numbers conflict")).to_be_visible()
    signed_in_page.get_by_role("link", name="Words: 340").click()
    expect(total).to_have_text("2 claims")
    assert signed_in_page.url.endswith("/claims/")


def test_it_works_without_scripts(
    browser: Browser, as_ana: Client, live_server: LiveServer, rows: list[Appearance]
) -> None:
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    context.add_cookies([{"name": "sessionid", "value": as_ana.cookies["sessionid"].value, "url": live_server.url}])
    page = context.new_page()
    page.goto("/claims/")
    page.get_by_role("searchbox").fill("340")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="300 gulls left Estmere in May.").click()
    page.get_by_role("button", name="Not the same").click()
    expect(page.get_by_text("No other claim is like this one")).to_be_visible()
    page.get_by_role("button", name="Undo", exact=True).first.click()
    expect(page.get_by_role("button", name="Same claim")).to_be_visible()
    context.close()
