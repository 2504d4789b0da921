"""What every answer passes through."""

from django.test import Client

from newsroom.models import Article


def test_htmx_is_sent_to_the_sign_in_page_as_a_page(signed_out: Client, story: Article) -> None:
    answer = signed_out.get(story.get_absolute_url(), headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Redirect"]) == (200, "/accounts/login/")


def test_a_plain_request_is_redirected_and_comes_back(signed_out: Client, story: Article) -> None:
    answer = signed_out.get(story.get_absolute_url())
    assert answer["Location"] == f"/accounts/login/?next={story.get_absolute_url()}"
