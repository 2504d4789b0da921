"""What a reader sees when something is wrong: a sentence, and a way forward."""

import pytest
from django.http import HttpRequest
from django.template.loader import get_template
from django.test import Client, RequestFactory
from django.views.defaults import bad_request, permission_denied, server_error

from tests.html import assert_valid_html

_DEFAULT_VIEWS = {400: bad_request, 403: permission_denied}


def _assert_helpful(page: str) -> None:
    assert "<h1>" in page
    assert 'href="/"' in page
    assert_valid_html(page)


def test_an_address_that_leads_nowhere(signed_out: Client, db: None) -> None:
    answer = signed_out.get("/no/such/page/")
    assert answer.status_code == 404
    _assert_helpful(answer.content.decode())


@pytest.mark.parametrize("status", _DEFAULT_VIEWS)
def test_what_is_refused(status: int, rf: RequestFactory) -> None:
    _assert_helpful(_DEFAULT_VIEWS[status](rf.get("/"), Exception()).content.decode())


def test_a_failure_of_the_server_needs_no_request_at_all() -> None:
    _assert_helpful(server_error(HttpRequest()).content.decode())


def test_a_form_that_may_not_come_from_the_reader(db: None) -> None:
    answer = Client(enforce_csrf_checks=True).post("/accounts/login/", {"login": "ana"})
    assert answer.status_code == 403
    _assert_helpful(answer.content.decode())


def test_too_many_tries(rf: RequestFactory) -> None:
    _assert_helpful(get_template("429.html").render({}, rf.get("/")))
