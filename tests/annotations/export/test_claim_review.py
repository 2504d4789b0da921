"""ClaimReviews: of rated claims and no other, and nothing in them that schema.org does not know."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from pyld import jsonld

from annotations import claims, evidence
from annotations.export.claim_review import write_claim_review
from annotations.export.errors import NothingToWrite
from annotations.export.formats import FORMATS
from annotations.export.options import ExportOptions
from annotations.export.write import write_copy
from annotations.reading import ReadingPage
from annotations.rows import Added, ClaimRow
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker
from tests.annotations.export.conftest import PageMaker

TERMS = (
    *("ClaimReview", "Claim", "Rating", "Person", "Organization", "NewsArticle", "CreativeWork"),
    *("claimReviewed", "reviewRating", "itemReviewed", "reviewBody", "citation", "author", "publisher", "appearance"),
    *("alternateName", "ratingExplanation", "ratingValue", "worstRating", "bestRating", "datePublished", "headline"),
    *("name", "url", "description"),
)
"""What of schema.org's vocabulary a fact check uses: a term that is not here is lost when the context is applied."""

SITE = "https://news.example"
EARLY, LATE = (datetime(2026, 5, day, 9, tzinfo=UTC) for day in (4, 6))
RECORD = [
    Added("Contradicted", "The log says so.", "ben", LATE),
    Added("Supported", "He said so.", "ana", EARLY),
    Added("Contradicts it", "https://log.example/2 Page two.", "ana", EARLY, "https://log.example/2"),
    Added("Bears on it", "“Nobody asked.” (Ferry)", "ben", LATE),
]

ClaimPage = Callable[..., ReadingPage]


@pytest.fixture
def claim_page(make_page: PageMaker) -> ClaimPage:
    """Return a function that makes a page with a claim of each given status."""

    def make(*statuses: str, **fields: Any) -> ReadingPage:
        said = {"record": RECORD} | fields
        rows = [ClaimRow(n, f"Claim {n}.", status, "Ilse Tarn", **said) for n, status in enumerate(statuses, 1)]
        return make_page([(n, n + 9, {"claim": row}) for n, row in enumerate(rows)])

    return make


def reviews(page: ReadingPage, site: str = SITE) -> list[dict[str, Any]]:
    graph = json.loads(write_claim_review(page, ExportOptions(site=site)))
    assert graph["@context"] == "https://schema.org"
    return list(graph["@graph"])


def test_only_what_was_rated(claim_page: ClaimPage) -> None:
    found = reviews(claim_page("open", "asked", "supported", "contradicted", "cannot_tell"))
    ratings = [(each["claimReviewed"], each["reviewRating"]) for each in found]
    assert [(claim, rating["alternateName"], rating.get("ratingValue")) for claim, rating in ratings] == [
        ("Claim 3.", "Supported", 5),
        ("Claim 4.", "Contradicted", 1),
        ("Claim 5.", "Cannot tell", None),
    ]


@pytest.mark.parametrize("statuses", [[], ["open"], ["asked", "open"]])
def test_without_a_rating_there_is_nothing(claim_page: ClaimPage, statuses: list[str]) -> None:
    with pytest.raises(NothingToWrite, match="No claim of this story has a rating"):
        reviews(claim_page(*statuses))


def test_who_rated_last_is_its_author(claim_page: ClaimPage) -> None:
    [review] = reviews(claim_page("contradicted", said_on=date(2026, 5, 1)))
    assert review["author"] == {"@type": "Person", "name": "ben"}
    assert (review["datePublished"], review["reviewBody"]) == ("2026-05-06", "The log says so.")
    assert review["url"] == "https://news.example/claims/1/"
    assert review["itemReviewed"]["datePublished"] == "2026-05-01"
    assert review["itemReviewed"]["appearance"]["url"] == "https://courier.example/ferry?id=1&x=2"
    assert review["citation"] == [
        {"@type": "CreativeWork", "url": "https://log.example/2", "description": "Contradicts it: Page two."},
        {"@type": "CreativeWork", "description": "Bears on it: “Nobody asked.” (Ferry)"},
    ]


def test_a_claim_that_appears_twice_is_reviewed_once(make_page: PageMaker) -> None:
    row = ClaimRow(1, "It sank.", "supported", "")
    assert len(reviews(make_page([(0, 5, {"claim": row}), (20, 30, {"claim": row})]))) == 1


def test_a_speaker_whom_the_story_names_has_a_type(busy_page: ReadingPage, claim_page: ClaimPage) -> None:
    page = claim_page("supported")
    [known] = reviews(ReadingPage(**{**vars(page), "mentions": busy_page.mentions}))
    [unknown] = reviews(page)
    assert known["itemReviewed"]["author"] == {"@type": "Person", "name": "Ilse Tarn"}
    assert unknown["itemReviewed"]["author"] == {"name": "Ilse Tarn"}


def test_without_an_address_nothing_leads_to_the_library(claim_page: ClaimPage) -> None:
    assert "news.example" not in write_claim_review(claim_page("supported"), ExportOptions()).decode()


def test_every_key_survives_expansion(claim_page: ClaimPage) -> None:
    context = {"@context": {term: f"https://schema.org/{term}" for term in TERMS}}

    def load(url: str, options: object) -> dict[str, Any]:
        return {"contextUrl": None, "documentUrl": url, "document": context}

    given = json.loads(write_claim_review(claim_page("supported", "cannot_tell"), ExportOptions(site=SITE)))
    expanded = jsonld.expand(given, {"documentLoader": load})
    back = jsonld.compact(expanded, context["@context"], {"documentLoader": load, "graph": True})
    assert back["@graph"] == given["@graph"]


def test_a_copy_of_a_rated_story_is_written(story: Article, ana: Reader, mark: MarkMaker) -> None:
    claimed = mark(story, "The ferry", kind="claim", audience="everyone").appearance.claim
    claims.set_status(claimed, ana, "contradicted", "The log says so.")
    evidence.add(claimed, ana, bearing="contradicts", words="Page two.", url="https://log.example/2")
    article = Article.objects.with_current().get(pk=story.pk)
    [review] = json.loads(write_copy(article, ana, FORMATS["claim-review"], ExportOptions()))["@graph"]
    assert (review["author"]["name"], review["reviewBody"]) == ("ana", "The log says so.")
    assert review["citation"][0]["url"] == "https://log.example/2"


def test_what_only_its_reader_sees_stays_out(story: Article, ana: Reader, mark: MarkMaker) -> None:
    claims.set_status(mark(story, "The ferry", kind="claim").appearance.claim, ana, "supported", "A secret.")
    article = Article.objects.with_current().get(pk=story.pk)
    with pytest.raises(NothingToWrite):
        write_copy(article, ana, FORMATS["claim-review"], ExportOptions())
    assert b"A secret." in write_copy(article, ana, FORMATS["claim-review"], ExportOptions(private=True))
