"""Items of a wire in the library: later versions revise them, embargoes show and end, and withdrawals are told."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsroom.importing.intake import Stored, store
from newsroom.ingest import Source
from newsroom.ingest.wire.item import WithdrawnItem
from newsroom.ingest.wire.versions import is_later
from newsroom.models import Article, Import
from tests.newsroom.ingest.wire.items import G2

pytestmark = pytest.mark.django_db
Outcome = Import.Outcome


def bring(item: str, **changes: str) -> Stored:
    for old, new in changes.items():
        item = item.replace(old.replace("_", " "), new)
    return store(Source("wire", item.encode()), None, lambda step: None)


def later(version: str, hearing: str = "The hearing is over, the clerk said, and nobody knows what comes next.") -> str:
    item = G2.replace('version="11"', f'version="{version}"')
    return item.replace("A hearing is set for April. The council did not answer questions.", hearing)


@pytest.mark.parametrize(
    ("version", "than", "later"),
    [
        ("12", "11", True), ("11", "11", False), ("9", "11", False), ("1.10", "1.9", True), ("2", "", True),
        ("", "2", False), ("", "", True), ("2031-03-02T18:00:00+00:00", "2031-03-02T09:00:00+00:00", True),
        ("9" * 40, "1", False),
    ],
)  # fmt: skip
def test_versions_are_compared_number_by_number(version: str, than: str, later: bool) -> None:
    assert is_later(version, than) is later


def test_a_later_version_is_a_revision_however_little_is_left_of_it() -> None:
    first = bring(G2)
    assert (first.outcome, first.article.item_version) == (Outcome.NEW, "11")
    again = bring(later("12"))
    assert (again.outcome, again.article.pk) == (Outcome.REVISED, first.article.pk)
    rewritten = bring(
        later("13").replace("The owners of the Linnet went to court on Wednesday, their lawyer said.", "x")
    )
    assert rewritten.outcome == Outcome.REVISED
    assert Article.objects.get().item_version == "13"
    assert Article.objects.get().revisions.count() == 3


def test_an_older_version_is_here_already() -> None:
    bring(later("12"))
    assert bring(G2).outcome == Outcome.HERE
    assert Article.objects.get().item_version == "12"


def test_another_item_with_the_same_text_is_here_already() -> None:
    bring(G2)
    other = bring(G2.replace("2031:linnet", "2031:other"))
    assert (other.outcome, Article.objects.count()) == (Outcome.HERE, 1)


def test_a_version_without_an_embargo_lifts_it() -> None:
    held = G2.replace("2031-03-05T12:00:00Z", "2099-03-05T12:00:00Z")
    article = bring(held).article
    assert article.is_embargoed
    assert article.embargoed_until == datetime(2099, 3, 5, 12, tzinfo=UTC)
    free = bring(
        held.replace('version="11"', 'version="12"').replace("<embargoed>2099-03-05T12:00:00Z</embargoed>", "")
    )
    assert (free.outcome, free.article.is_embargoed) == (Outcome.HERE, False)


def test_a_withdrawn_item_marks_its_story_until_a_later_version() -> None:
    canceled = later("12").replace("stat:usable", "stat:canceled")
    with pytest.raises(WithdrawnItem):
        bring(canceled)
    article = bring(G2).article
    assert bring(canceled).article == article
    assert Article.objects.get().withdrawn.startswith("The wire withdrew this story (cancelled)")
    assert bring(G2).article.withdrawn
    assert not bring(later("13")).article.withdrawn


def test_an_older_withdrawal_says_nothing_of_a_later_version() -> None:
    bring(later("12"))
    with pytest.raises(WithdrawnItem):
        bring(G2.replace("stat:usable", "stat:withheld"))
    assert not Article.objects.get().withdrawn


def test_readers_are_told_on_every_page_of_it(client, ana) -> None:
    article = bring(G2.replace("2031-03-05T12:00:00Z", "2099-03-05T12:00:00Z")).article
    client.force_login(ana)
    for page in (article.get_absolute_url(), f"{article.get_absolute_url()}export/"):
        assert "5 March 2099, 12:00 UTC" in client.get(page).content.decode()
    assert "Embargoed until 5 March, 12:00" in client.get("/").content.decode()
    Article.objects.update(withdrawn="The wire withdrew this story (cancelled): it is not to be used.")
    assert "it is not to be used" in client.get(article.get_absolute_url()).content.decode()
    assert "Withdrawn" in client.get("/").content.decode()


@pytest.mark.parametrize("kind", ["html", "markdown", "docx"])
def test_copies_say_until_when(client, ana, kind: str) -> None:
    import io
    import zipfile

    article = bring(G2.replace("2031-03-05T12:00:00Z", "2099-03-05T12:00:00Z")).article
    client.force_login(ana)
    answer = client.get(f"{article.get_absolute_url()}export/{kind}/")
    data = b"".join(answer) if answer.streaming else answer.content
    if kind == "docx":
        data = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
    assert "5 March 2099, 12:00 UTC" in data.decode()
