"""What the reading page costs Chromium's main thread, from navigation until every highlight is painted."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.db import connection
from django.test import Client
from django.test.testcases import LiveServerThread
from django.test.utils import override_settings
from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.library import database, story

SIZES = ((3_000, 0), (3_000, 100), (3_000, 1_000), (30_000, 1_000))
"""Words, and marks on them."""
REPEATS = 7
_AS_THEY_LIE = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
_CHROMIUM = Path("/usr/bin/chromium")
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
_PAINTED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"


def report() -> None:
    """Print the main thread's CPU milliseconds, the noise beside."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright's event loop runs in this thread
    print("\nReading page in Chromium, main thread")
    print(f"{'words':>8}  {'marks':>8}  {'CPU ms':>8}  {'±':>6}")
    with database(), _server() as address, _browser() as browser:
        for words, marks in SIZES:
            client, article = story(marks, words)
            taken = _measure(browser, client, address, address + article.get_absolute_url())
            low, _, high = quantiles(taken, n=4)
            print(f"{words:>8,}  {marks:>8,}  {median(taken):>8.0f}  {(high - low) / 2:>6.1f}")


def _measure(browser: Browser, client: Client, address: str, url: str) -> list[float]:
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": address}])
    page = context.new_page()
    page.goto(url)  # fills the caches
    taken = [_opening(page, url) for _ in range(REPEATS)]
    context.close()
    return taken


def _opening(page: Page, url: str) -> float:
    """Return the CPU milliseconds of the main thread for one opening of *url*."""
    page.goto("about:blank")
    tools = page.context.new_cdp_session(page)
    tools.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = _busy(tools.send("Performance.getMetrics"))
    page.goto(url)
    page.evaluate(_PAINTED)
    taken = _busy(tools.send("Performance.getMetrics")) - before
    tools.detach()
    return taken * 1e3


def _busy(answer: dict[str, list[dict[str, float]]]) -> float:
    return next(metric["value"] for metric in answer["metrics"] if metric["name"] == "TaskDuration")


@contextmanager
def _browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM if _CHROMIUM.exists() else None, args=_ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def _server() -> Iterator[str]:
    """Serve the application with the style sheets and scripts as they lie in the project, for the time of the block."""
    thread = LiveServerThread("127.0.0.1", StaticFilesHandler)
    thread.daemon = True
    with override_settings(STORAGES=_AS_THEY_LIE, STREAMS=0):
        thread.start()
        thread.is_ready.wait()
        yield f"http://127.0.0.1:{thread.port}"
        thread.terminate()
    _let_go()


def _let_go() -> None:
    """End what the server's threads keep of the database, which is to be dropped."""
    others = "datname = current_database() AND pid <> pg_backend_pid()"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}")  # noqa: S608
