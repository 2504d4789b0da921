"""A JSON-LD processor that knows the W3C context loses nothing of a copy."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from annotations import notes
from annotations.export.formats import FORMATS
from annotations.export.json_ld.terms import CONTEXT
from annotations.export.options import ExportOptions
from annotations.models import Note
from annotations.reading import ReadingPage
from annotations.rows import Added, ClaimRow, HighlightRow
from newsroom.models import Article, Entity, Reader
from newsroom.naming.attributions import AttributionRow, Speaker
from newsroom.naming.mentions import MentionRow
from tests.annotations.export.conftest import NOW
from tests.annotations.export.json_ld.conftest import SITE, Copy, copy_of
from validation.linked_data import linked_data
from validation.w3c_context import expanded

pytestmark = pytest.mark.django_db

OA, AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"
ADDED = Added("Contradicted", "The log says so.", "ben", NOW)
CLAIM = ClaimRow(
    1, "The pump failed.", "contradicted", "Ilse Tarn", ("the yard",), "reporters", "seen", NOW.date(), [ADDED]
)


@pytest.fixture
def full_page(difficult: Article, difficult_page: ReadingPage, ana: Reader) -> ReadingPage:
    """The difficult story with everything that a copy may say."""
    note = Note.objects.filter(author=ana, reply_to=None)[0]
    notes.edit(note, "Who says so now?", "everyone")
    entity = Entity.objects.create(slug="ilse-tarn", name="Ilse Tarn", kind="person", wikidata="Q1")
    speaker = Speaker(entity.pk, entity.slug, entity.name, entity.kind)
    said = AttributionRow(
        1, 14, 29, ((14, 20), (22, 29)), (30, 35), None, None, None, "mixed", "statement", False, None, 1.0, (speaker,)
    )
    lost = replace(difficult_page.highlights[0], uid=uuid.uuid4(), last_in=1, label="My claims", brought_by="ana")
    return replace(
        difficult_page,
        article=_described(difficult_page.article),
        highlights=[_claimed(row) for row in difficult_page.highlights],
        lost=[lost],
        notes=[replace(row, edited_at=NOW) if row.id == note.pk else row for row in difficult_page.notes],
        mentions=[MentionRow(1, 14, 17, entity.pk, entity.slug, entity.name, "person", "names")],
        attributions=[said],
    )


def _described(article: Article) -> Article:
    article.dateline, article.section, article.distributor = "PORT ANSELL", "News", "Harbour Syndicate"
    article.updated_on = date(2026, 5, 4)
    return article


def _claimed(row: HighlightRow) -> HighlightRow:
    return replace(row, claim=CLAIM, was="the pump stopped") if row.kind == "claim" else row


@pytest.mark.parametrize("site", ["", SITE])
def test_every_key_and_value_survives_expansion(full_page: ReadingPage, site: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.jsonld"
    copy.write_bytes(FORMATS["json-ld"].write(full_page, ExportOptions(private=True, site=site)))
    assert linked_data(copy) == []


def test_the_check_tells_what_is_lost(tmp_path: Path) -> None:
    copy = tmp_path / "copy.jsonld"
    copy.write_text(json.dumps({"@context": CONTEXT, "id": "urn:a", "kind": "claim", "label": "x"}))
    assert linked_data(copy) == ["lost: kind", "lost: claim"]


def names(value: Any) -> Iterator[str]:
    """Yield all ids and types within *value*, which is expanded."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            types = each.get("@type", [])
            yield from [each["@id"]] if "@id" in each else []
            yield from types if isinstance(types, list) else [types]
            yield from (name for inner in each.values() for name in names(inner))


def test_every_name_is_an_address(full_page: ReadingPage) -> None:
    assert all(":" in name for name in names(expanded(copy_of(full_page, private=True))))


def test_a_mark_is_an_annotation_of_the_w3c_vocabulary(copied: Callable[..., Copy]) -> None:
    page = expanded(copied())[0][f"{AS}first"][0]
    first = page[f"{AS}items"][0]["@list"][0]
    assert first["@type"] == [f"{OA}Annotation"]
    assert first["http://purl.org/dc/terms/created"][0]["@type"] == "http://www.w3.org/2001/XMLSchema#dateTime"
    motives = {each["@id"] for each in first[f"{OA}motivatedBy"]}
    assert motives == {f"{OA}{name}" for name in ("highlighting", "classifying", "assessing", "tagging")}
