"""The page of one entity shows everything that the library knows of it, whole or in parts."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from newsroom.models import Article, Entity
from tests.conftest import StoryMaker
from tests.html import assert_valid_html
from tests.newsroom.tagged import make_entity, say, tagged

TEXT = "Ada Marlow, a pilot, left. Orla Sund saw Ada Marlow."
ADDRESS = "/entities/ada-marlow-person/"


@pytest.fixture
def ada(plain_story: StoryMaker) -> Entity:
    """Ada, of whom Orla speaks in a story of 3 May 2031, and who on Orla's word speaks herself."""
    ada, orla = make_entity("Ada Marlow", "person", "Marlow"), make_entity("Orla Sund", "person")
    story = tagged(plain_story(TEXT, headline="Pilot leaves", published_on=date(2031, 5, 3), publication="The Courier"))
    outer = say(story, orla, words="Orla Sund saw Ada Marlow.")
    say(story, ada, words="Orla Sund saw", outer=outer, speech="direct", score=0.5)
    return ada


@pytest.fixture
def html(as_ana: Client, ada: Entity) -> str:
    html = as_ana.get(ADDRESS).content.decode()
    assert_valid_html(html)
    return html


@pytest.mark.parametrize(
    "words",
    [
        "Pilot <span",  # what she is
        "2 mentions in 1 story, 1 statement",
        "Marlow <span",
        '<desc id="timeline-desc">2 mentions from 3 May 2031 to 3 May 2031',
        '<th scope="row">3 May 2031</th><td>2</td>',
        "“Orla Sund saw”",
        'according to <a href="/entities/orla-sund-person/">Orla Sund</a>',
        '<span class="pill">probably</span>',
        "1 statement</span>",  # of Orla's, about her
        "1 sentence, 1 story</span>",
        "<mark>Ada Marlow</mark>, a pilot, left.",
        'The Courier, <time datetime="2031-05-03">',
    ],
)
def test_what_the_page_tells(html: str, words: str) -> None:
    assert words in html


@pytest.mark.parametrize("part", ["sentences", "statements"])
def test_a_part_alone(as_ana: Client, ada: Entity, part: str) -> None:
    headers = {"HX-Request": "true", "HX-Target": part}
    html = as_ana.get(f"{ADDRESS}?show=named&page=9&said=x", headers=headers).content.decode()
    assert html.lstrip().startswith(f'<section id="{part}"')
    assert "<h1" not in html


def test_rubbish_shows_everything(as_ana: Client, ada: Entity) -> None:
    html = as_ana.get(f"{ADDRESS}?show=%00x&page=-1&said=%27&q=%00").content.decode()
    assert_valid_html(html)
    assert "a pilot, left." in html


def test_whom_no_story_names(as_ana: Client, db: None) -> None:
    make_entity("Nobody")
    html = as_ana.get("/entities/nobody-place/").content.decode()
    assert_valid_html(html)
    assert "No story has this name now." in html
    assert "No story tells of a statement." in html


def test_links_hold_on_a_refused_form(as_ana: Client, ada: Entity, plain_story: StoryMaker) -> None:
    for _ in range(11):
        tagged(plain_story("Ada Marlow."))
    html = as_ana.post(f"{ADDRESS}name/", {"name": ""}).content.decode()
    assert f'href="{ADDRESS}?page=2#sentences"' in html
    assert "autofocus" in html
    assert Article.objects.count() == 12
