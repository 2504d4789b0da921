"""Every attack that we know, brought in and read with the content security policy switched off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from newsroom.articles import add_article
from newsroom.ingest import IngestedArticle, IngestError, Source, ingest
from newsroom.ingest.article import IngestedParagraph
from newsroom.models import Article, Reader, Revision
from tests.attacks import attacks
from tests.browser.helpers import Watch

_PAGE = (
    "<html><head><title>{0}</title></head><body><article><h1>{0}</h1>{1}<p>{2}</p><p>{2}</p></article></body></html>"
)
_TEXT = (
    "The ferry stopped at noon, and nobody at the harbour office in Port Ansell could say for how long it would stay."
)
_AS_PAGE, _AS_MARKDOWN = 30, 5  # one in so many; the others come as a story's markup, which is read quickest

_ACT = """() => {
  const stay = (event) => event.preventDefault();
  document.addEventListener("click", stay, true);
  for (const element of document.querySelectorAll("#story *")) {
    for (const name of ["click", "mouseover", "focus", "toggle", "animationstart", "pointerenter", "error", "load"]) {
      element.dispatchEvent(new Event(name, { cancelable: true }));
    }
  }
  document.removeEventListener("click", stay, true);
}"""
_FOUND = """() => [...document.querySelectorAll("#story *")].flatMap((element) => [...element.attributes]
  .filter(({ name, value }) => name.startsWith("on") || name === "style"
    || (["href", "src", "action"].includes(name) && !/^(https?:|mailto:|#|\\/[^/\\\\])/.test(value)))
  .map(({ name, value }) => `${element.localName} ${name}=${value}`))"""


@pytest.fixture
def page_without_policy(browser: Browser, live_server: LiveServer, as_ana: Client) -> Iterator[Page]:
    context = browser.new_context(base_url=live_server.url, bypass_csp=True)
    context.set_default_timeout(20_000)
    session = as_ana.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    watch = Watch(live_server.url)
    watch.over(context)
    yield context.new_page()
    watch.wait(context)
    context.close()
    assert not watch.complaints, "\n".join(watch.complaints)


def test_no_attack_runs_or_asks_for_anything(page_without_policy: Page, ana: Reader) -> None:
    page = page_without_policy
    page.goto(stored(list(brought_in()), ana).get_absolute_url())
    page.evaluate(_ACT)
    assert page.evaluate("window.attacked") is None
    assert page.evaluate(_FOUND) == []


def brought_in() -> Iterator[IngestedParagraph]:
    for number, attack in enumerate(attacks()):
        if number % _AS_PAGE == 0:
            yield from paragraphs(Source("html", _PAGE.format(attack, attack, _TEXT).encode()))
        if number % _AS_MARKDOWN == 0:
            yield from paragraphs(Source("markdown", f"{_TEXT}\n\n{attack}\n".encode()))
        yield from paragraphs(Source("fragment", f"<p>{_TEXT} {attack} It left.</p>".encode()))


def paragraphs(source: Source) -> tuple[IngestedParagraph, ...]:
    try:
        return ingest(source, fetch_pictures=False).paragraphs
    except IngestError:
        return ()


def stored(found: list[IngestedParagraph], reader: Reader) -> Article:
    assert len(found) > 1000
    article = add_article(IngestedArticle("Attacks", tuple(dict.fromkeys(found))), reader)
    Revision.objects.filter(article=article).update(recognition=Revision.Recognition.DONE)
    return article
