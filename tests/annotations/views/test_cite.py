"""The words of one mark as a reference: the five questions."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from annotations.export.citations.formats import CITATION_FORMATS
from annotations.export.formats import FORMATS
from annotations.models import Highlight
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker


def address(row: Highlight, name: str = "ris") -> str:
    return reverse("highlight_cite", args=[row.pk, name])


@pytest.mark.parametrize("name", CITATION_FORMATS)
def test_it_is_a_file_that_names_the_paragraph(as_ana: Client, story: Article, mark: MarkMaker, name: str) -> None:
    response = as_ana.get(address(mark(story, "Nobody"), name))
    assert response["Content-Type"] == FORMATS[name].media_type
    assert "attachment" in response["Content-Disposition"]
    assert "para. 2" in response.content.decode()


def test_the_card_offers_it(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    row = mark(story, "Nobody")
    content = as_ana.get(row.get_absolute_url(), headers={"HX-Request": "true"}).content.decode()
    assert all(address(row, name) in content for name in CITATION_FORMATS)


def test_who_may(signed_out: Client, as_ben: Client, story: Article, mark: MarkMaker) -> None:
    row = mark(story, "Nobody")
    assert signed_out.get(address(row)).status_code == 302
    assert as_ben.get(address(row)).status_code == 404


def test_wrong_ids_and_methods(as_ana: Client, story: Article, mark: MarkMaker, ana: Reader) -> None:
    row = mark(story, "Nobody")
    assert as_ana.get(address(row, "papyrus")).status_code == 404
    assert as_ana.post(address(row)).status_code == 405
    Highlight.objects.filter(pk=row.pk).update(state=Highlight.State.ORPHAN)
    assert as_ana.get(address(row)).status_code == 404
