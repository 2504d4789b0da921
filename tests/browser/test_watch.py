"""The watch over pages: it sees what must not happen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.helpers import Watch, assert_accessible


@pytest.fixture
def watch(live_server: LiveServer) -> Watch:
    return Watch(live_server.url)


@pytest.fixture
def watched(browser: Browser, live_server: LiveServer, watch: Watch) -> Iterator[Page]:
    context = browser.new_context(base_url=live_server.url)
    watch.over(context)
    page = context.new_page()
    page.goto("/static/icon.svg")
    yield page
    context.close()


def test_a_quiet_page_gives_no_complaint(watched: Page, watch: Watch) -> None:
    assert watch.complaints == []


@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        ("console.error('the margin is lost')", "console: the margin is lost"),
        ("void setTimeout(() => { throw new Error('no such layer') })", "uncaught: no such layer"),
        ("void fetch('http://127.0.0.1:9/pixel').catch(() => 0)", "request to http://127.0.0.1:9/pixel"),
    ],
)
def test_what_goes_wrong_is_named(watched: Page, watch: Watch, script: str, complaint: str) -> None:
    watched.evaluate(script)
    watched.wait_for_timeout(200)
    assert any(line.startswith(complaint) for line in watch.complaints), watch.complaints


def test_a_breach_of_the_content_security_policy_is_named(watched: Page, watch: Watch) -> None:
    watched.goto("/accounts/login/")
    watched.evaluate("document.body.setAttribute('style', 'color: red')")
    watched.wait_for_timeout(200)
    assert any("style-src-attr" in line for line in watch.complaints), watch.complaints


def test_a_field_without_a_name_is_found(watched: Page) -> None:
    watched.goto("/accounts/login/")
    watched.evaluate("document.body.append(document.createElement('input'))")
    with pytest.raises(AssertionError, match="label"):
        assert_accessible(watched)
