"""An account's life in a browser."""

import pytest
from playwright.sync_api import Page, expect

from newsroom.models import Reader
from tests.browser.helpers import assert_accessible

PASSWORD = "quiet-harbour-42"


@pytest.mark.django_db(transaction=True)
def test_a_reader_signs_up_out_and_in_again(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("main").get_by_role("link", name="Sign up").click()
    assert_accessible(page)
    page.get_by_label("Email").fill("cleo@example.org")
    page.get_by_label("Username").fill("cleo")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password (again)").fill(PASSWORD)
    page.get_by_role("button", name="Sign up").click()
    expect(page.get_by_role("heading", name="Your library is empty")).to_be_visible()
    assert Reader.objects.get().is_superuser
    page.get_by_role("button", name="Sign out").click()
    page.goto("/")
    page.get_by_label("Username or email").fill("cleo")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Your library is empty")).to_be_visible()
    assert_accessible(page)


def test_account_pages_are_reached_from_the_header_and_accessible(signed_in_page: Page) -> None:
    signed_in_page.goto("/")
    signed_in_page.get_by_role("link", name="Your account").click()
    assert_accessible(signed_in_page)
    signed_in_page.get_by_role("link", name="Password").click()
    assert_accessible(signed_in_page)
    signed_in_page.get_by_label("Current password").fill("wrong")
    signed_in_page.get_by_label("New Password", exact=True).fill("abc")
    signed_in_page.get_by_label("New Password (again)").fill("abd")
    signed_in_page.get_by_role("button", name="Change password").click()
    expect(signed_in_page.get_by_label("Current password")).to_have_attribute("aria-invalid", "true")
    assert_accessible(signed_in_page)
