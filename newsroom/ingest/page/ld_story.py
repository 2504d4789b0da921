"""Which object of a page's JSON-LD is its story, and what it states."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urlsplit

from newsroom.ingest.agencies import is_organisation
from newsroom.ingest.page import json_ld
from newsroom.ingest.page.likeness import folded
from newsroom.ingest.page.stated import Stated
from newsroom.text.words import words

# Looked at where there is no story: they say the same of what they are.
_WORKS = words("Recipe VideoObject CreativeWork PodcastEpisode Course HowTo Book QAPage WebPage ItemPage")
_PEOPLE = words("Person")

# What speaks for an object, where a page has several.
_SAME_ADDRESS = 4
_SAME_HEADLINE = 3
_HAS_HEADLINE = 1
_HAS_DATE = 1


def ld_stated(objects: Sequence[json_ld.Object], address: str, titles: Sequence[str]) -> Stated:
    """Return what the story among *objects* states; *address* and *titles* of its page tell it from others."""
    story = _story(objects, address, titles)
    pick = json_ld.first
    return Stated(
        where="json-ld",
        headlines=tuple(filter(None, (pick(story.get("headline")), pick(story.get("name"))))),
        descriptions=tuple(filter(None, (pick(story.get("description")), pick(story.get("alternativeHeadline"))))),
        authors=tuple(_authors(story.get("author") or story.get("creator"))),
        sites=tuple(filter(None, (pick(story.get("publisher")), *_sites(objects)))),
        section=pick(story.get("articleSection")),
        published=tuple(filter(None, [pick(story.get("datePublished")), pick(story.get("dateCreated"))])),
        updated=tuple(filter(None, [pick(story.get("dateModified"))])),
        language=pick(story.get("inLanguage")),
        canonicals=tuple(filter(None, [_own_address(story)])),
        image=json_ld.address(story.get("image")),
        rights=pick(story.get("copyrightNotice")),
    )


def _story(objects: Sequence[json_ld.Object], address: str, titles: Sequence[str]) -> json_ld.Object:
    stories = [found for found in objects if json_ld.types(found) & json_ld.STORY_TYPES]
    candidates = stories or [found for found in objects if json_ld.types(found) & _WORKS]
    return max(candidates, key=lambda found: _likelihood(found, address, titles), default={})


def _likelihood(found: json_ld.Object, address: str, titles: Sequence[str]) -> int:
    headline = folded(json_ld.first(found.get("headline") or found.get("name")))
    same_headline = bool(headline) and any(headline in title or title in headline for title in titles if title)
    own = _own_address(found)
    return (
        _SAME_ADDRESS * (bool(own) and _path(own) == _path(address) != "")
        + _SAME_HEADLINE * same_headline
        + _HAS_HEADLINE * bool(headline)
        + _HAS_DATE * ("datePublished" in found)
    )


def _own_address(found: json_ld.Object) -> str:
    return json_ld.address(found.get("url")) or json_ld.address(found.get("mainEntityOfPage"))


def _path(address: str) -> str:
    try:
        return urlsplit(address).path.rstrip("/").casefold()
    except ValueError:
        return ""


def _authors(value: Any) -> Iterable[str]:
    """Return the people, and organisations that are called so: an agency may be among them."""
    for author in value if isinstance(value, list) else [value]:
        is_person = isinstance(author, dict) and bool(json_ld.types(author) & _PEOPLE)
        is_other = isinstance(author, dict) and bool(json_ld.types(author)) and not is_person
        yield from (name for name in json_ld.texts(author) if not is_other or is_organisation(name))


def _sites(objects: Sequence[json_ld.Object]) -> list[str]:
    return [json_ld.first(found.get("name")) for found in objects if json_ld.types(found) & {"WebSite"}]
