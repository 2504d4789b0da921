"""What readers added to claims, in copies: only what the copy may show."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations import claims, evidence
from annotations.export.contents.records import with_records
from annotations.export.formats import FORMATS
from annotations.export.options import ExportOptions
from annotations.export.write import write_copy
from annotations.ledger import changes
from annotations.models import Evidence, Highlight, Note
from annotations.reading import open_page
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker


@pytest.fixture
def claimed(story: Article, ben: Reader, mark: MarkMaker) -> Highlight:
    return mark(story, "The ferry", kind="claim", audience="everyone", reader=ben)


SHOWN = (FORMATS["html"], FORMATS["markdown"])
"""Formats that show a claim with its record."""


def copies(story: Article, reader: Reader, *, private: bool = False) -> list[str]:
    article = Article.objects.with_current().get(pk=story.pk)
    return [write_copy(article, reader, each, ExportOptions(private=private)).decode() for each in SHOWN]


def test_reasons_and_evidence_stand_with_the_claim(story: Article, claimed: Highlight, ana: Reader) -> None:
    claims.set_status(claimed.appearance.claim, ana, "contradicted", "The <log> says so.")
    evidence.add(claimed.appearance.claim, ana, bearing="contradicts", words="Page two.", url="https://log.example/2")
    html, markdown = copies(story, ana)
    assert "<li>Contradicted: The &lt;log&gt; says so. (ana, " in html
    assert "<li>Contradicts it: https://log.example/2 Page two. (ana, " in html
    assert "\n    - Contradicted: The \\<log> says so. (ana, " in markdown
    assert "\n    - Contradicts it: https://log.example/2 Page two. (ana, " in markdown


def test_private_evidence_is_its_readers_and_goes_along_only_when_asked_for(
    story: Article, claimed: Highlight, ana: Reader, ben: Reader, mark: MarkMaker, write_note: NoteMaker
) -> None:
    claim = claimed.appearance.claim
    evidence.add(claim, ana, highlight=mark(story, "stopped", kind="evidence"), words="My mark.")
    evidence.add(claim, ana, note=write_note(story, "A secret."), words="My note.")
    for copy in copies(story, ana) + copies(story, ben) + copies(story, ben, private=True):
        assert "My mark." not in copy
        assert "secret" not in copy
    for copy in copies(story, ana, private=True):
        assert "My mark." in copy
        assert "A secret." in copy


def test_what_came_with_a_private_mark_stays_out_of_others_copies(
    story: Article, claimed: Highlight, ana: Reader, ben: Reader, mark: MarkMaker
) -> None:
    mine = mark(story, "Nobody", kind="claim").appearance.claim
    claims.set_status(mine, ana, "asked", "I asked my cousin.")
    changes.merge(claimed.appearance.claim, mine, ana)
    assert all("cousin" not in copy for copy in copies(story, ana) + copies(story, ben, private=True))
    assert all("cousin" in copy for copy in copies(story, ana, private=True))


def test_evidence_that_a_copy_brought_is_its_makers(
    story: Article, claimed: Highlight, ana: Reader, write_note: NoteMaker
) -> None:
    claim = claimed.appearance.claim
    said = write_note(story, "I saw the log.", audience="everyone")
    evidence.add(claim, ana, note=said, words="She was there.")
    Note.objects.update(credit="Mira Holt")
    Evidence.objects.update(credit="Jon Ashby")
    for copy in copies(story, ana):
        assert "Mira Holt, in a copy that ana brought in on “" in copy
        assert "She was there. (Jon Ashby, in a copy that ana brought in, " in copy


def test_merged_claims_cost_no_query_each(story: Article, ana: Reader, mark: MarkMaker) -> None:
    words = ["The ferry", "stopped", "Nobody", "ferry stopped", "The ferry stopped", "said why"]
    made = [mark(story, each, kind="claim").appearance.claim for each in words]
    for claim in made:
        claims.set_status(claim, ana, "asked", f"Why {claim.pk}.")
        evidence.add(claim, ana, words=f"Proof {claim.pk}.", url="https://log.example/")
    counted = []
    for one, other in zip(made[::2], made[1::2], strict=True):
        changes.merge(one, other, ana)
        counted.append(_queries(story, ana))
    assert len(set(counted)) == 1
    [_, markdown] = copies(story, ana, private=True)
    assert all(f"Why {claim.pk}." in markdown and f"Proof {claim.pk}." in markdown for claim in made)


def _queries(story: Article, reader: Reader) -> int:
    page = open_page(Article.objects.with_current().get(pk=story.pk), reader)
    with CaptureQueriesContext(connection) as asked:
        with_records(page, reader)
    return len(asked)
