"""The help for keys, with and without scripts."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from annotations.kinds import KindStyle, keep_kinds, kinds_for
from newsroom.models import Article, Reader
from tests.html import assert_valid_html


def test_the_keys_have_a_page(as_ana: Client, signed_out: Client) -> None:
    page = as_ana.get(reverse("keys")).content.decode()
    assert_valid_html(page)
    assert "Next sentence" in page
    assert signed_out.get(reverse("keys")).status_code == 302
    assert as_ana.post(reverse("keys")).status_code == 405


def test_the_help_calls_kinds_as_its_reader_does(as_ana: Client, as_ben: Client, ana: Reader, story: Article) -> None:
    kinds = {**kinds_for(ana), "claim": KindStyle("claim", "Assertion <1>", "amber")}
    keep_kinds(ana, kinds.values())
    assert "<dd>Assertion &lt;1&gt;</dd>" in as_ana.get(story.get_absolute_url()).content.decode()
    assert "<dd>Claim</dd>" in as_ben.get(story.get_absolute_url()).content.decode()
