"""Layers that stand for statements."""

from __future__ import annotations

from django.test import Client

from newsroom.models import Article
from tests.annotations.conftest import AttributionMaker

HTMX = {"HX-Request": "true"}


def test_wishes_are_hidden_until_a_reader_asks_for_them(
    as_ana: Client, story: Article, attribute_words: AttributionMaker
) -> None:
    said = attribute_words(story, "The ferry", "stopped")
    wish = attribute_words(story, "Nobody", "why", stance="attitude")
    url = story.get_absolute_url()
    html = as_ana.get(url).content.decode()
    assert f'data-said="{said.pk}"' in html
    assert f'aria-describedby="by-{wish.pk}"' not in html
    assert f'<span id="s{wish.pk}">' in html
    shown = as_ana.get(url, {"layers": "1", "show": ["attitudes"]}, headers=HTMX).content.decode()
    assert f'aria-describedby="by-{wish.pk}"' in shown
    assert f'id="by-{wish.pk}"' in shown, "the line in the margin comes with the statement"
    assert f'aria-describedby="by-{said.pk}"' not in shown
    assert f'id="by-{said.pk}"' not in shown
