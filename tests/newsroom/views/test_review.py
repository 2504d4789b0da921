"""Looking at a story before it is stored."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from newsroom.importing import imports
from newsroom.ingest.article import Known, Source
from newsroom.models import Article, Import, Reader
from newsroom.tasks import run_import
from tests.html import assert_valid_html
from tests.newsroom import ferry
from tests.newsroom.news_site import HEADLINE, PARAGRAPHS, NewsSite

HTML = Source("html", data=ferry.HTML.encode(), url="https://example.org/ferry")
State = Import.State


def shown(reader: Reader, source: Source = HTML) -> Import:
    import_, _ = imports.keep(uuid4(), reader, source, look_first=True)
    run_import.call(str(import_.pk))
    return Import.objects.get(pk=import_.pk)


def decide(client: Client, import_: Import, **fields: str) -> HttpResponse:
    return client.post(f"{import_.get_absolute_url()}review/", fields)


def as_shown(client: Client, import_: Import) -> dict[str, str]:
    """Return the fields of the form as the page has them."""
    form = client.get(import_.get_absolute_url()).context["form"]
    return {name: form[name].value() or "" for name in form.fields}


def test_a_story_is_shown_with_where_its_fields_were_found(as_ana: Client, ana: Reader) -> None:
    import_ = shown(ana)
    assert (import_.state, Article.objects.count()) == (State.REVIEW, 0)
    page = as_ana.get(import_.get_absolute_url()).text
    assert_valid_html(page)
    assert "Nothing is saved yet" in page
    assert "as the page shows it" in page
    assert "made its last trip on Tuesday.</p>" in page


def test_it_is_stored_as_it_was_shown(as_ana: Client, ana: Reader, tasks_at_once: None) -> None:
    import_ = shown(ana)
    assert decide(as_ana, import_, **as_shown(as_ana, import_))["Location"] == import_.get_absolute_url()
    story = Article.objects.get()
    assert story.headline == "Ferry stops at Marrow Bay after forty years"
    assert "reader" not in set(story.found_in.values()) - {story.found_in["canonical_url"]}


def test_what_the_reader_corrected_is_theirs(as_ana: Client, ana: Reader, tasks_at_once: None) -> None:
    import_ = shown(ana)
    fields = as_shown(as_ana, import_) | {
        "headline": "Ferry stops",
        "byline": "Ines Calder",
        "published_on": "2031-03-04",
    }
    decide(as_ana, import_, **fields)
    story = Article.objects.get()
    assert (story.headline, story.byline, str(story.published_on)) == ("Ferry stops", "Ines Calder", "2031-03-04")
    assert {story.found_in[name] for name in ("headline", "authors", "published_on")} == {"reader"}


def test_what_else_is_known_of_it_stays(as_ana: Client, ana: Reader, tasks_at_once: None) -> None:
    known = Known("list", {"section": "Harbour"}, tags=("ferry",))
    import_ = shown(ana, Source("html", HTML.data, HTML.url, known=known))
    decide(as_ana, import_, **as_shown(as_ana, import_) | {"headline": "Ferry stops"})
    story = Article.objects.get()
    assert (story.headline, story.section) == ("Ferry stops", "Harbour")


def test_an_address_is_asked_once(as_ana: Client, ana: Reader, site: NewsSite, tasks_at_once: None) -> None:
    site.has()
    import_ = shown(ana, Source("url", url=site.url()))
    decide(as_ana, import_, **as_shown(as_ana, import_))
    assert [path for path, _ in site.asked] == ["/ferry"]
    assert Article.objects.get().newest.text == "\n".join(PARAGRAPHS)


def test_what_is_wrong_is_said_and_nothing_typed_is_lost(as_ana: Client, ana: Reader) -> None:
    import_ = shown(ana)
    response = decide(as_ana, import_, headline="", section="Harbour <side>")
    assert response.status_code == 422
    assert_valid_html(response.text)
    assert "Harbour &lt;side&gt;" in response.text
    assert Import.objects.get().state == State.REVIEW


def test_what_can_be_read_no_more_is_said_and_not_broken(as_ana: Client, ana: Reader) -> None:
    import_ = shown(ana)
    Import.objects.filter(pk=import_.pk).update(data=b"")
    assert decide(as_ana, import_, headline="Ferry")["Location"] == import_.get_absolute_url()
    import_.refresh_from_db()
    assert import_.state == State.FAILED
    assert import_.error


def test_it_can_be_discarded(as_ana: Client, ana: Reader) -> None:
    import_ = shown(ana)
    assert decide(as_ana, import_, decision="discard")["Location"] == "/articles/new/"
    assert not Import.objects.exists()
    assert not Article.objects.exists()


def test_what_cannot_be_read_fails_at_once(ana: Reader) -> None:
    assert shown(ana, Source("html", data=ferry.NO_STORY.encode())).state == State.FAILED


def test_a_waiting_page_is_led_to_it(as_ana: Client, ana: Reader) -> None:
    import_ = shown(ana)
    assert as_ana.get(import_.get_absolute_url(), headers={"HX-Request": "true"})["HX-Refresh"] == "true"


def test_signed_out(signed_out: Client, ana: Reader) -> None:
    import_ = shown(ana)
    assert decide(signed_out, import_)["Location"].startswith("/accounts/login/")


def test_someone_elses(as_ben: Client, ana: Reader) -> None:
    import_ = shown(ana)
    assert as_ben.get(import_.get_absolute_url()).status_code == 404
    assert decide(as_ben, import_, headline=HEADLINE).status_code == 404


@pytest.mark.parametrize("pk", [uuid4(), "nonsense"])
def test_wrong_id(as_ana: Client, pk: object) -> None:
    assert as_ana.post(f"/imports/{pk}/review/").status_code == 404


def test_what_does_not_wait_for_a_word_is_not_there(as_ana: Client, ana: Reader) -> None:
    failed = shown(ana, Source("html", data=ferry.NO_STORY.encode()))
    assert decide(as_ana, failed, headline=HEADLINE).status_code == 404


def test_wrong_method(as_ana: Client, ana: Reader) -> None:
    assert as_ana.delete(f"{shown(ana).get_absolute_url()}review/").status_code == 405


def test_who_comes_back_to_the_form_is_led_to_what_became_of_it(as_ana: Client, as_ben: Client, ana: Reader) -> None:
    address = f"{shown(ana).get_absolute_url()}review/"
    assert as_ana.get(address)["Location"] == address.removesuffix("review/")
    assert as_ben.get(address)["Location"] == "/imports/"
    as_ana.post(address, {"decision": "discard"})
    assert "does not wait for your word" in as_ana.get(address, follow=True).text


def test_queries(as_ana: Client, ana: Reader, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    import_ = shown(ana)
    with django_assert_num_queries(4):  # session, reader, import, its source
        as_ana.get(import_.get_absolute_url())
