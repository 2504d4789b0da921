"""What paper shows."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from annotations import claims, evidence
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, mark  # noqa: F401


def test_a_claims_page_prints_how_it_stands(
    signed_in_page: Page,
    story: Article,
    ana: Reader,
    mark: MarkMaker,  # noqa: F811
) -> None:
    page, claim = signed_in_page, mark(story, "ferry", kind="claim").appearance.claim
    claims.set_status(claim, ana, "contradicted", "The log says that it sailed.")
    evidence.add(claim, ana, words="Page two of the log.")
    page.goto(claim.get_absolute_url())
    page.emulate_media(media="print")
    for words in ("Contradicted", "The log says that it sailed.", "Page two of the log."):
        expect(page.locator(".standing").get_by_text(words).last).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.get_by_label("Why")).to_be_hidden()
