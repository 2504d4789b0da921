"""Changing many entries at once from the notebook's form, and taking them away."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from django.test import Client

from annotations import tags
from annotations.export.notebook.formats import NOTEBOOK_FORMATS
from annotations.models import Batch, Highlight
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.conftest import StoryMaker
from tests.html import assert_valid_html

CHANGE = "/notebook/change/"


@pytest.fixture
def ferry(story: Article, mark: MarkMaker) -> Highlight:
    return mark(story, "The ferry")


@pytest.fixture
def nobody(story: Article, mark: MarkMaker) -> Highlight:
    return mark(story, "Nobody", kind="question")


def _key(row: Highlight) -> str:
    return f"h{row.pk}"


def test_those_ticked_are_changed_and_a_message_takes_it_back(
    as_ana: Client, ferry: Highlight, nobody: Highlight
) -> None:
    response = as_ana.post(f"{CHANGE}?order=story", {"act": "delete", "id": [_key(ferry)]}, follow=True)
    assert response.redirect_chain == [("/notebook/?order=story", 302)]
    page = response.content.decode()
    batch = Batch.objects.get()
    assert "1 entry is deleted." in page
    assert page.count(f'action="/notebook/batches/{batch.pk}/undo/"') == 2  # in the message, and below the list
    assert list(Highlight.objects.filter(deleted_at=None)) == [nobody]


def test_undo_outlives_the_message(as_ana: Client, ferry: Highlight) -> None:
    as_ana.post(CHANGE, {"act": "delete", "id": [_key(ferry)]}, follow=True)
    batch = Batch.objects.get()
    page = as_ana.get("/notebook/").content.decode()
    assert f'action="/notebook/batches/{batch.pk}/undo/"' in page
    assert_valid_html(page)
    response = as_ana.post(f"/notebook/batches/{batch.pk}/undo/", follow=True)
    assert "1 entry is as before." in response.content.decode()
    assert Highlight.objects.filter(deleted_at=None).exists()


def test_what_was_undone_can_be_done_again(as_ana: Client, ferry: Highlight) -> None:
    as_ana.post(CHANGE, {"act": "delete", "id": [_key(ferry)]}, follow=True)
    batch = Batch.objects.get()
    undone = as_ana.post(f"/notebook/batches/{batch.pk}/undo/", {"undoing": 1}, follow=True).content.decode()
    assert f'action="/notebook/batches/{batch.pk}/redo/"' in undone
    assert ">Redo</button>" in undone
    redone = as_ana.post(f"/notebook/batches/{batch.pk}/redo/", follow=True).content.decode()
    assert "1 entry is deleted." in redone
    assert not Highlight.objects.filter(deleted_at=None).exists()


def test_undone_by_htmx_the_page_is_shown_anew(as_ana: Client, ferry: Highlight) -> None:
    as_ana.post(CHANGE, {"act": "delete", "id": [_key(ferry)]}, follow=True)
    address = f"/notebook/batches/{Batch.objects.get().pk}/undo/"
    response = as_ana.post(address, headers={"hx-request": "true"})
    assert response.headers["HX-Refresh"] == "true"
    assert "1 entry is as before." in as_ana.get("/notebook/").content.decode()


def test_all_that_the_address_finds_can_be_changed(as_ana: Client, ferry: Highlight, nobody: Highlight) -> None:
    as_ana.post(f"{CHANGE}?kind=question", {"act": "tag", "scope": "all", "add": "later, budget"})
    assert Highlight.objects.get(pk=nobody.pk).tags == ["later", "budget"]
    assert Highlight.objects.get(pk=ferry.pk).tags == []


def test_what_could_not_be_changed_is_counted(
    as_ana: Client, ferry: Highlight, story: Article, write_note: NoteMaker
) -> None:
    sent = {"act": "tag", "id": [_key(ferry), f"n{write_note(story).pk}"], "add": "later"}
    page = as_ana.post(CHANGE, sent, follow=True).content.decode()
    assert "1 entry is tagged anew. 1 stays as it was." in page


@pytest.mark.parametrize("act", ["share", "keep"])
def test_an_audience_is_given(act: str, as_ana: Client, story: Article, mark: MarkMaker) -> None:
    rows = [mark(story, "The ferry"), mark(story, "Nobody", audience="everyone")]
    as_ana.post(CHANGE, {"act": act, "id": list(map(_key, rows))})
    audience = "everyone" if act == "share" else "me"
    assert set(Highlight.objects.values_list("audience", flat=True)) == {audience}


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"act": "delete"}, "Nothing is ticked."),
        ({"act": "explode", "id": "ferry"}, "Say what to do with them."),
        ({"id": "ferry"}, "Say what to do with them."),
        ({"act": "tag", "id": "ferry"}, "Say which tags to put on or to take off."),
        ({"act": "tag", "id": "ferry", "add": "x" * 51}, "a tag has 50 at most"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_lost(
    sent: dict[str, str], sentence: str, as_ana: Client, ferry: Highlight
) -> None:
    if "id" in sent:
        sent = {**sent, "id": _key(ferry)}
    response = as_ana.post(CHANGE, sent)
    page = response.content.decode()
    assert response.status_code == 422
    assert sentence in page
    assert ("checked><span" in page) == ("id" in sent)
    assert f'name="add" value="{sent.get("add", "")}"' in page
    assert_valid_html(page)


def test_others_entries_are_not_changed_and_that_is_said(
    as_ben: Client, ferry: Highlight, story: Article, mark: MarkMaker
) -> None:
    shared = mark(story, "Nobody", audience="everyone")
    response = as_ben.post(CHANGE, {"act": "delete", "id": [_key(ferry), _key(shared)]}, follow=True)
    assert "None of these could be changed" in response.content.decode()
    assert Highlight.objects.filter(deleted_at=None).count() == 2


def test_signed_out_nothing_happens(signed_out: Client, ferry: Highlight) -> None:
    assert "/login/" in signed_out.post(CHANGE, {"act": "delete", "id": _key(ferry)}).headers["Location"]
    assert "/login/" in signed_out.get("/notebook/export/csv/").headers["Location"]
    assert Highlight.objects.filter(deleted_at=None).exists()


def test_someone_elses_batch_is_not_there(as_ana: Client, as_ben: Client, ferry: Highlight) -> None:
    as_ana.post(CHANGE, {"act": "delete", "id": _key(ferry)})
    address = f"/notebook/batches/{Batch.objects.get().pk}/undo/"
    assert as_ben.post(address).status_code == 404
    assert as_ben.post(address.replace("undo", "redo")).status_code == 404
    assert as_ana.get(address.replace("undo", "redo")).status_code == 405
    assert as_ana.post("/notebook/batches/999999/undo/").status_code == 404
    assert as_ana.get(address).status_code == 405
    assert as_ana.get(CHANGE).status_code == 405


@pytest.mark.parametrize("until", ["", "yesterday", "2026-13-45T00:00:00Z", "2999-01-01T00:00:00"])
def test_rubbish_for_a_time_bounds_nothing(until: str, as_ana: Client, ferry: Highlight) -> None:
    as_ana.post(CHANGE, {"act": "delete", "scope": "all", "until": until})
    assert not Highlight.objects.filter(deleted_at=None).exists()


@pytest.mark.parametrize("name", NOTEBOOK_FORMATS)
def test_a_file_holds_what_was_ticked_or_all_that_was_found(
    name: str, as_ana: Client, ferry: Highlight, nobody: Highlight
) -> None:
    ticked = b"".join(as_ana.post(f"/notebook/export/{name}/", {"id": _key(ferry)})).decode()  # type: ignore[arg-type]
    assert "The ferry" in ticked
    assert "Nobody" not in ticked
    response = as_ana.get(f"/notebook/export/{name}/?kind=question")
    assert response.streaming
    assert "attachment" in response.headers["Content-Disposition"]
    assert response.headers["Cache-Control"] == "private, no-store"
    found = b"".join(response).decode()  # type: ignore[arg-type]
    assert "Nobody" in found
    assert "The ferry" not in found


@pytest.mark.parametrize("name", NOTEBOOK_FORMATS)
def test_a_file_holds_nobody_elses_private_entries(
    name: str, as_ben: Client, ferry: Highlight, story: Article, write_note: NoteMaker
) -> None:
    note = write_note(story, "Secret.")
    sent = {"id": [_key(ferry), f"n{note.pk}"]}
    assert "ferry" not in b"".join(as_ben.post(f"/notebook/export/{name}/", sent)).decode()  # type: ignore[arg-type]
    everything = b"".join(as_ben.get(f"/notebook/export/{name}/?whose=all")).decode()  # type: ignore[arg-type]
    assert "ferry" not in everything
    assert "Secret" not in everything


def test_an_unknown_format_is_not_there(as_ana: Client) -> None:
    assert as_ana.get("/notebook/export/exe/").status_code == 404


def test_nothing_ticked_is_said(as_ana: Client, ferry: Highlight) -> None:
    response = as_ana.post("/notebook/export/csv/", {}, follow=True)
    assert "Nothing is ticked." in response.content.decode()


def test_a_table_has_a_row_for_each_entry(
    as_ana: Client, ana: Reader, make_story: StoryMaker, mark: MarkMaker, write_note: NoteMaker
) -> None:
    story = make_story(
        "=SUM(1) is said.", headline="@all", publication="Gazette", canonical_url="https://example.org/a"
    )
    row = mark(story, "=SUM(1)", kind="claim")
    tags.tag(row, ["budget", "+plus"])
    write_note(story, "-1+1", highlight=row)
    text = b"".join(as_ana.get("/notebook/export/csv/")).decode("utf-8-sig")  # type: ignore[arg-type]
    [cells] = csv.DictReader(StringIO(text, newline=""))
    assert list(cells)[:9] == [
        "Created at",
        "Author",
        "Page",
        "URL",
        "Group",
        "Type",
        "Quote/description",
        "Comment",
        "Tags",
    ]
    assert cells["Quote/description"] == "'=SUM(1)"
    assert cells["Comment"] == "'-1+1"
    assert cells["Headline"] == "'@all"
    assert (cells["Tags"], cells["Type"], cells["Kind"], cells["Status"]) == (
        "budget,+plus",
        "Annotation",
        "Claim",
        "Open",
    )
    assert (cells["URL"], cells["Author"]) == ("https://example.org/a", "ana")
    assert cells["Place"].endswith(f"/articles/{story.slug}/#h{row.pk}")
