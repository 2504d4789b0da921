"""The page of a story's sources, and their part of the panel."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from newsroom.models import Article
from tests.annotations.conftest import AttributionMaker
from tests.conftest import StoryMaker
from tests.html import assert_valid_fragment, assert_valid_html

HTMX = {"HX-Request": "true"}
QUERIES = 5
"""Session, reader, story with its revision, attributions, who speaks in them."""


def address(story: Article) -> str:
    return reverse("sources", args=[story.slug])


@pytest.fixture
def attributed(make_story: StoryMaker, attribute_words: AttributionMaker) -> Article:
    """A story with a named source, an unnamed one, one at second hand, and a wish."""
    story = make_story(
        "The ferry is safe, Karrow said.", "It <never> was, officials told Brill.", "Brill hopes for more."
    )
    outer = attribute_words(story, "The ferry is safe", "Karrow", speakers=["Ilse Karrow"], speech="direct")
    attribute_words(story, "ferry", "safe", speakers=["Tomas Brill"], outer=outer)
    attribute_words(story, "It <never> was", "officials", unnamed=True, told="Brill")
    attribute_words(story, "more", "Brill hopes", stance="attitude")
    return story


def test_every_statement_stands_under_its_source(as_ana: Client, attributed: Article) -> None:
    html = as_ana.get(address(attributed)).content.decode()
    assert_valid_html(html)
    said = re.sub(r"\s+", " ", re.sub("<[^>]+>", "", html[html.index('class="voice"') :]))
    for words in [
        "Ilse Karrow “The ferry is safe” Ilse Karrow. In their own words.",
        "Officials It &lt;never&gt; was Officials, unnamed source, to Brill. Reported.",
        "Tomas Brill ferry Tomas Brill, according to Ilse Karrow. Reported.",
        "Wishes and attitudes What somebody hopes",
    ]:
        assert words in said


def test_htmx_gets_the_part_of_the_panel(as_ana: Client, attributed: Article) -> None:
    part = as_ana.get(address(attributed), headers=HTMX).content.decode()
    assert_valid_fragment(part)
    assert 'id="sources"' in part
    assert "<blockquote" not in part


def test_the_picture_is_told_in_words_and_the_voices_are_a_table(as_ana: Client, attributed: Article) -> None:
    html = as_ana.get(attributed.get_absolute_url()).content.decode()
    assert_valid_html(html)
    assert "Named, own words: 25%; No name, reported: 19%; The story’s own voice: 56%." in html
    table = html[html.index('<table class="voices"') : html.index("</table>")]
    rows = [" ".join(re.sub("<[^>]+>", " ", row).split()) for row in table.split("</tr>")[1:-1]]
    assert rows[:2] == [
        "Ilse Karrow 1 statement · in every story 25%",
        "“officials” 1 statement · unnamed source 19%",
    ]
    assert 'aria-label="4 words of their own"' in table
    assert "/entities/ilse-karrow/" in table


def test_links_of_the_panel_lead_to_places_that_exist(as_ana: Client, attributed: Article) -> None:
    url = attributed.get_absolute_url()
    for query in [{}, {"layers": "1"}]:
        html = as_ana.get(url, query).content.decode()
        targets = re.findall(r'href="(?:/articles/[\w-]+/)?#((?:s|w|by-)\d[\d-]*)"', html)
        assert targets
        assert [target for target in targets if html.count(f'id="{target}"') != 1] == []


def test_a_story_without_statements_says_so(as_ana: Client, story: Article) -> None:
    assert "No statement with a source was found" in as_ana.get(address(story)).content.decode()


def test_the_number_of_queries_is_constant(
    as_ana: Client, attributed: Article, attribute_words: AttributionMaker, django_assert_num_queries: object
) -> None:
    with django_assert_num_queries(QUERIES):  # type: ignore[operator]
        as_ana.get(address(attributed))
    for number in range(20):
        attribute_words(attributed, "ferry", "Karrow", speakers=[f"Witness {number}"])
    with django_assert_num_queries(QUERIES):  # type: ignore[operator]
        as_ana.get(address(attributed))


def test_others_read_the_same_sources(as_ben: Client, attributed: Article) -> None:
    assert "Ilse Karrow" in as_ben.get(address(attributed)).content.decode()


def test_signed_out_readers_are_asked_to_sign_in(signed_out: Client, story: Article) -> None:
    assert signed_out.get(address(story))["Location"].startswith("/accounts/login/")


def test_a_wrong_address_is_not_found(as_ana: Client, db: None) -> None:
    assert as_ana.get("/articles/nowhere/sources/").status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_sources_are_only_read_here(as_ana: Client, story: Article, method: str) -> None:
    assert getattr(as_ana, method)(address(story)).status_code == 405


def test_the_panel_folds_all_but_five_sources_and_their_page_none(
    as_ana: Client, make_story: StoryMaker, attribute_words: AttributionMaker
) -> None:
    names = ["Ada", "Bea", "Cid", "Dov", "Eva", "Fay", "Gus"]
    story = make_story(*(f"It is {name} who knows, {name} said." for name in names))
    for name in names:
        attribute_words(story, f"It is {name}", f"{name} said", speakers=[f"{name} Marlow"])
    panel = as_ana.get(story.get_absolute_url()).content.decode()
    assert_valid_html(panel)
    shown, folded = panel[panel.index('<table class="voices"') :].split('<details class="more-voices">')
    assert "<summary>2 more sources</summary>" in folded
    assert [name for name in names if f">{name} Marlow<" in shown] == names[:5]
    assert [name for name in names if f">{name} Marlow<" in folded[: folded.index("</details>")]] == names[5:]
    alone = as_ana.get(address(story)).content.decode()
    assert "more-voices" not in alone
    assert alone.count('in every story">') == 7


def test_a_source_that_is_only_a_pronoun_says_that_it_is_not_clear_who(
    as_ana: Client, make_story: StoryMaker, attribute_words: AttributionMaker
) -> None:
    story = make_story("The pier is safe, it said.")
    attribute_words(story, "The pier is safe", "it")
    assert "It (not clear who). Reported." in as_ana.get(address(story)).content.decode()
