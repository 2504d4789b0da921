"""Of a page, exactly the story: every paragraph, sub-heading and list item, and nothing of what is around."""

from __future__ import annotations

import pytest

from newsroom.ingest.errors import NoArticle
from newsroom.ingest.page import read_page
from tests.newsroom.ingest.page_kinds import KINDS, OTHERS, page
from tests.newsroom.ingest.page_languages import Language, languages, localised

ADDRESS = "https://lantern.example/coast/ferry"


def texts(markup: str) -> list[str]:
    return [paragraph.text for paragraph in read_page(markup, ADDRESS).paragraphs if paragraph.kind != "caption"]


@pytest.mark.parametrize("name", KINDS)
def test_exactly_the_story(name: str) -> None:
    assert texts(KINDS[name].page) == list(KINDS[name].paragraphs)


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)
def test_furniture_is_known_in_many_languages(language: Language) -> None:
    assert texts(localised(language)) == list(language.story)


def test_a_page_of_teasers_is_no_story() -> None:
    teasers = "".join(
        f'<div><h3><a href="/{at}">{text}</a></h3><p>Ana Ruiz</p></div>' for at, text in enumerate(OTHERS * 6)
    )
    with pytest.raises(NoArticle, match="Paste the story’s text"):
        read_page(page(f"<main>{teasers}</main>").replace("article", "website"))
