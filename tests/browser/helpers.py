"""What browser tests share: a watch over everything a page does, and axe."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic
from urllib.parse import urlsplit

from axe_core_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, WebError

# Chromium reports every answer of 400 and above; 422 is how a form says that it is not filled in properly, and 503 is
# what tests answer in the server's place. htmx reports the latter too, and that it let a request go whose field is gone
# or was typed into again; of one that failed it would report a sendError.
_EXPECTED = (
    "Failed to load resource: the server responded with a status of 422",
    "Failed to load resource: the server responded with a status of 503",
    "Response Status Error Code 503",
    "htmx:sendAbort, ",
    "htmx:afterRequest, ",
)
_PATIENCE = 5  # seconds for the last requests of a test
_REPORT_CSP = """addEventListener("securitypolicyviolation",
    event => console.error(`CSP: ${event.violatedDirective} refused ${event.blockedURI || "inline"}`))"""


@dataclass
class Watch:
    """Collects what a page must not do: errors, breaches of the content security policy, requests elsewhere."""

    origin: str
    complaints: list[str] = field(default_factory=list)
    under_way: set[Request] = field(default_factory=set)
    posted: set[str] = field(default_factory=set)

    def over(self, context: BrowserContext) -> None:
        """Begin to watch every page of *context*."""
        context.add_init_script(_REPORT_CSP)
        context.on("console", self._hear)
        context.on("weberror", self._catch)
        context.on("request", self._follow)
        context.on("requestfinished", self._end)
        context.on("requestfailed", self._end)

    def wait(self, context: BrowserContext) -> None:
        """Wait until the server has answered everything, since a test's tables are emptied when it ends."""
        last = monotonic() + _PATIENCE
        while context.pages and self.under_way and monotonic() < last:
            context.pages[0].wait_for_timeout(20)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(_EXPECTED) and not self._comes_late(message):
            self.complaints.append(f"console: {message.text}")

    def _comes_late(self, message: ConsoleMessage) -> bool:
        """Tell whether something was posted to what is gone, as an undo may be. htmx reports that too."""
        return "404" in message.text and any(
            urlsplit(url).path in f"{message.text} {message.location['url']}" for url in self.posted
        )

    def _catch(self, error: WebError) -> None:
        self.complaints.append(f"uncaught: {error.error}")

    def _end(self, request: Request) -> None:
        self.under_way.discard(request)

    def _follow(self, request: Request) -> None:
        self.under_way.add(request)
        if request.method == "POST":
            self.posted.add(request.url)
        if not request.url.startswith((f"{self.origin}/", "data:", "blob:")):
            self.complaints.append(f"request to {request.url}")


def assert_accessible(page: Page) -> None:
    """Fail on any violation that axe-core finds on the page as it stands now."""
    page.evaluate(AXE_SCRIPT)  # evaluated through the debugger, so the content security policy needs no hole
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(results => results.violations)")
    lines = [f"{rule['id']}: {rule['help']}: {node['html']}" for rule in found for node in rule["nodes"]]
    assert not lines, "\n".join(lines)
