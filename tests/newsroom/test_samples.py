"""Every sample story against what a careful person listed of it by hand, in the JSON file beside it."""

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from newsroom import samples
from newsroom.ingest import ingest
from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.models import Article, Entity, Reader

FOLDER = Path(samples.__file__).with_name("stories")

every_story = pytest.mark.parametrize("name", samples.STORIES)


@cache
def read(name: str) -> IngestedArticle:
    return ingest(samples.sample_source(name))


@cache
def listed(name: str) -> dict[str, Any]:
    return json.loads((FOLDER / name).with_suffix(".json").read_text(encoding="utf-8"))


def plain(value: object) -> object:
    """Return a field of an article as JSON has it."""
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if hasattr(value, "isoformat") else value


def is_like(paragraph: IngestedParagraph, wanted: dict[str, Any]) -> bool:
    return all(getattr(paragraph, field) == value for field, value in wanted.items())


def test_no_story_is_left_out() -> None:
    assert {path.name for path in FOLDER.iterdir() if path.suffix != ".json"} == set(samples.STORIES)


@pytest.mark.parametrize(
    ("name", "field"), [(name, field) for name in samples.STORIES for field in listed(name)["story"]]
)
def test_the_story_is_known_by_its_name_and_where_it_comes_from(name: str, field: str) -> None:
    assert plain(getattr(read(name), field)) == listed(name)["story"][field]


@every_story
def test_paragraphs_by_kind(name: str) -> None:
    assert Counter(paragraph.kind for paragraph in read(name).paragraphs) == listed(name)["kinds"]


@every_story
def test_first_and_last_paragraph(name: str) -> None:
    paragraphs = read(name).paragraphs
    assert (paragraphs[0].text, paragraphs[-1].text) == (listed(name)["first"], listed(name)["last"])


@every_story
def test_blocks_keep_their_shape_and_order(name: str) -> None:
    rest = iter(read(name).paragraphs)
    missing = [wanted for wanted in listed(name)["blocks"] if not any(is_like(block, wanted) for block in rest)]
    assert missing == []


@every_story
def test_no_furniture(name: str) -> None:
    text = "\n".join(paragraph.text for paragraph in read(name).paragraphs)
    assert [words for words in listed(name)["furniture"] if words in text] == []


@every_story
def test_pictures_come_along_with_what_they_show(name: str) -> None:
    article = read(name)
    pictures = [paragraph.picture for paragraph in article.paragraphs if paragraph.picture]
    assert [picture.alt for picture in pictures] == listed(name).get("pictures", [])
    assert all(article.pictures[picture.src] for picture in pictures)


@every_story
def test_links_stand_on_their_words(name: str) -> None:
    found = {
        paragraph.text[inline.start : inline.end]: inline.href
        for paragraph in read(name).paragraphs
        for inline in paragraph.inlines
        if inline.kind == "link"
    }
    assert found == listed(name).get("links", {})


@pytest.fixture
def library(ana: Reader) -> list[Article]:
    return samples.add_samples(ana)


def test_a_new_library_holds_every_story(library: list[Article], ana: Reader) -> None:
    assert [article.headline for article in library] == [listed(name)["story"]["headline"] for name in samples.STORIES]
    assert {article.added_by for article in library} == {ana}


def test_one_person_is_one_entity_over_the_stories(library: list[Article]) -> None:
    engineer = Entity.objects.get(name="Joss Hallam")
    assert engineer.mentions.values("revision").distinct().count() >= 2


def test_two_people_of_one_surname_stay_two(library: list[Article]) -> None:
    assert Entity.objects.filter(name__in=["Joss Hallam", "Ingrid Hallam"]).count() == 2


def test_the_spanish_story_is_tagged_by_what_the_library_knows(library: list[Article]) -> None:
    spanish = next(article for article in library if article.language == "es")
    assert spanish.newest.mentions.filter(entity__name="Ingrid Hallam").exists()


def test_a_story_has_an_earlier_version(library: list[Article]) -> None:
    article = library[0]
    before, after = article.revisions.order_by("number")
    assert (before.headline, after.pk) == (
        "Skerrin Line parts with engine contractor after reef scare",
        article.current_id,
    )
    assert "14 were treated" in before.text
    assert after.changes["moved"] == 1
