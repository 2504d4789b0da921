"""The joined lists of the panel."""

from __future__ import annotations

from datetime import UTC, datetime

from annotations.rows import ClaimRow, HighlightRow
from annotations.views.panel_lists import PanelEntity, claim_items, name_items
from tests.html import assert_valid_html

RUDE = '<script>"Ferry" & bay</script>'


def highlight(**changes: object) -> HighlightRow:
    fields = {
        "id": 5,
        "start": 0,
        "end": 9,
        "kind": "claim",
        "label": "Claim",
        "reader": RUDE,
        "mine": False,
        "audience": "everyone",
        "exact": "The ferry",
        "created_at": datetime(2026, 11, 1, tzinfo=UTC),
        "claim": ClaimRow(7, RUDE, "open", RUDE),
    }
    return HighlightRow(**(fields | changes))  # type: ignore[arg-type]


def test_what_people_wrote_is_escaped() -> None:
    rude = PanelEntity(RUDE, "rude", "person", 2, 4)
    html = f"<!doctype html><title>Names</title><ol>{claim_items([highlight()])}{name_items([rude])}</ol>"
    assert "<script>" not in html
    assert html.count("&lt;script&gt;") == 5
    assert_valid_html(html)


def test_long_words_are_cut_at_their_end() -> None:
    html = claim_items([highlight(claim=ClaimRow(7, "x" * 300, "open", ""))])
    assert f"{'x' * 109}…</a>" in html


def test_a_mark_without_a_claim_is_left_out() -> None:
    assert claim_items([highlight(claim=None)]) == ""


def test_a_name_leads_to_its_first_mention_and_to_its_page() -> None:
    html = name_items([PanelEntity("Ilse Karrow", "ilse-karrow", "person", 1, 4)])
    assert 'href="#m4"' in html
    assert 'href="/entities/ilse-karrow/"' in html
    assert "1 mention," in html
