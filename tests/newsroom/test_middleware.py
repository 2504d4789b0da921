"""What every answer passes through."""

from urllib.parse import quote

from django.test import Client

from newsroom.models import Article


def test_htmx_is_sent_to_the_sign_in_page_as_a_page(signed_out: Client, story: Article) -> None:
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{story.get_absolute_url()}#p1"}
    answer = signed_out.get(story.get_absolute_url(), headers=headers)
    back = quote(story.get_absolute_url(), safe="")
    assert (answer.status_code, answer["HX-Redirect"]) == (200, f"/accounts/login/?next={back}")


def test_the_way_back_is_never_elsewhere(signed_out: Client, story: Article) -> None:
    headers = {"HX-Request": "true", "HX-Current-URL": "https://elsewhere.example/articles/x/"}
    answer = signed_out.get(story.get_absolute_url(), headers=headers)
    assert answer["HX-Redirect"] == "/accounts/login/?next=%2F"


def test_a_plain_request_is_redirected_and_comes_back(signed_out: Client, story: Article) -> None:
    answer = signed_out.get(story.get_absolute_url())
    assert answer["Location"] == f"/accounts/login/?next={story.get_absolute_url()}"
