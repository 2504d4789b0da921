"""The bookmarklet on somebody else's page, which sends what its reader sees there."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import unquote

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from newsroom.importing import imports
from newsroom.ingest import ingest
from newsroom.ingest.article import joined
from newsroom.models import Import
from tests.browser.helpers import assert_accessible
from tests.newsroom import ferry

# Drawn by a script, half of it in a shadow; and a policy that lets nothing in from elsewhere.
_PAGE = f"""<!doctype html><html lang="en"><head><title>Ferry stops at Marrow Bay after forty years</title></head><body>
<article id="story"></article>
<script>
  document.querySelector("#story").innerHTML = {ferry.HTML.partition("<article>")[2].partition("</article>")[0]!r};
  const rest = document.querySelector("#story").appendChild(document.createElement("div"));
  rest.attachShadow({{ mode: "open" }}).innerHTML = "<p>The mayor said that the county would pay for a new boat.</p>";
</script></body></html>"""
_POLICY = "default-src 'none'; script-src 'unsafe-inline'; connect-src 'none'; require-trusted-types-for 'none'"


class _Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", _POLICY)
        if self.path == "/alone":
            self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.end_headers()
        self.wfile.write(_PAGE.encode())

    def log_message(self, *_: object) -> None:
        """Keep the test's output quiet."""


@pytest.fixture
def elsewhere() -> Iterator[str]:
    """The origin of a site that is not the library."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Site) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def reader(browser: Browser, live_server: LiveServer, as_ana: Client) -> Iterator[BrowserContext]:
    """A browser in which ana is signed in, and which may go elsewhere."""
    context = browser.new_context()
    session = as_ana.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    yield context
    context.close()


def press(page: Page, live_server: LiveServer, at: str) -> Page:
    """Take the bookmarklet to the page *at*, press it there, and return the window that opens."""
    page.goto(f"{live_server.url}/clip/")
    assert_accessible(page)
    script = page.get_by_role("link", name="Add to Newsroom").get_attribute("href") or ""
    page.goto(at)
    with page.expect_popup() as opened:
        page.evaluate(unquote(script.removeprefix("javascript:")))
    return opened.value


def test_a_page_drawn_by_scripts_is_sent_as_its_reader_sees_it(
    reader: BrowserContext, live_server: LiveServer, elsewhere: str
) -> None:
    window = press(reader.new_page(), live_server, f"{elsewhere}/news/ferry?utm_source=x")
    expect(window.get_by_text("Ferry stops at Marrow Bay after forty years")).to_be_visible()
    expect(window.get_by_role("heading", name="Add this page")).to_be_focused()
    expect(window.get_by_text(f"The site {elsewhere} sent this")).to_be_visible()
    window.keyboard.press("Enter")  # which a game on another page may have asked for
    window.evaluate("dispatchEvent(new Event('focus'))")
    window.get_by_role("button", name="Add it").click()  # at once
    assert_accessible(window)
    assert not Import.objects.exists()
    window.wait_for_timeout(1100)
    window.get_by_role("button", name="Add it").press("Enter")
    window.wait_for_url("**/imports/**")
    story = ingest(imports.source_of(Import.objects.get()), fetch_pictures=False)
    assert story.canonical_url == f"{elsewhere}/news/ferry"
    text = joined(story.paragraphs)
    assert "Teague said. “They have a school" in text
    assert "The mayor said that the county would pay" in text


def test_a_page_that_speaks_to_no_other_window_leaves_its_address(
    reader: BrowserContext, live_server: LiveServer, elsewhere: str
) -> None:
    window = press(reader.new_page(), live_server, f"{elsewhere}/alone")
    expect(window.get_by_text("The page has not sent itself")).to_be_visible()
    expect(window.get_by_label("Its address")).to_have_value(f"{elsewhere}/alone")
