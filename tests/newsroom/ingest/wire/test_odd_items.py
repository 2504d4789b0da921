"""Items as desks and their programs send them, beside what their standards foresee."""

from __future__ import annotations

import json

import pytest

from newsroom.ingest import IngestedArticle, Source, ingest

FIRST = "The harbour office closed the lower sluice on Monday after divers found a crack in its gate, officials said."
SECOND = "The repair takes nine weeks, and boats are sent through the northern canal until it is done."


def read(**fields: object) -> IngestedArticle:
    item = {"uri": "urn:x:1", "type": "text", "headline": "Sluice shut", "versioncreated": "2026-03-02T08:00:00Z"}
    return ingest(Source("wire", json.dumps(item | fields).encode()))


def texts(article: IngestedArticle) -> list[str]:
    return [block.text for block in article.paragraphs]


@pytest.mark.parametrize("name", ["body_html", "body_xhtml"])
def test_a_body_that_was_escaped_once_too_often(name: str) -> None:
    assert texts(read(**{name: f"&lt;p&gt;{FIRST}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;"})) == [FIRST, SECOND]


def test_bylines_in_a_list() -> None:
    assert read(body_html=f"<p>{FIRST}</p>", bylines=[{"value": "Ana Ruiz"}]).authors == ("Ana Ruiz",)


def test_a_name_over_the_dateline_signs_and_the_datelines_agency_sent_it() -> None:
    article = read(
        body_html=f"<p>Ana Ruiz</p><p>HAVELBERG, May 4 (AP) - {FIRST}</p><p>{SECOND}</p>",
        copyrightholder="Coast News Agency",
    )
    assert article.authors == ("Ana Ruiz",)
    assert article.agency == "Associated Press"
    assert len(article.paragraphs) == 2


def test_who_holds_the_rights_sent_what_nobody_else_is_said_to_have() -> None:
    assert read(body_html=f"<p>{FIRST}</p>", copyrightholder="Coast News Agency").agency == "Coast News Agency"


@pytest.mark.parametrize(
    "under",
    [
        "<h2>Redaktionelle Hinweise</h2><p>Achtung, Bilder folgen.</p><p>Der Autor ist in Estmere.</p>",
        "<p>___</p><p>Follow Ana Ruiz on Twitter: https://news.example/x</p>",
    ],
)
def test_what_desks_write_under_a_story_is_left_out(under: str) -> None:
    assert texts(read(body_html=f"<p>{FIRST}</p><p>{SECOND}</p>{under}")) == [FIRST, SECOND]
