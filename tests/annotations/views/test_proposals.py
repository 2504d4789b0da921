"""The claims in a story's panel, over HTTP."""

from __future__ import annotations

import json
import re

import pytest
from django.test import Client
from django.urls import reverse

from annotations import claims
from annotations.models import Appearance, Dismissal, Highlight
from newsroom.models import Article, Reader, Revision
from tests.annotations.conftest import AttributionMaker, MarkMaker
from tests.conftest import StoryMaker
from tests.html import assert_valid_fragment, assert_valid_html

HTMX = {"HX-Request": "true"}
IN_PLACE = HTMX | {"HX-Target": "story-claims"}
WORDS = "The Linnet carried 212 people"


@pytest.fixture
def told(make_story: StoryMaker, attribute_words: AttributionMaker) -> Article:
    """A story that offers two claims."""
    story = make_story("Ada Marlow said the pier was closed on Monday.", f"“{WORDS},” Ada Marlow said.")
    Revision.objects.update(recognition=Revision.Recognition.DONE)
    attribute_words(story, "the pier was closed on Monday", "Ada Marlow", cue="said", speakers=["Ada Marlow"])
    attribute_words(story, WORDS, "Ada Marlow", cue="said", speakers=["Ada Marlow"], speech="direct")
    return Article.objects.with_current().get(pk=story.pk)


def decide(client: Client, story: Article, act: str, headers: dict[str, str] = IN_PLACE, **values: object) -> object:
    return client.post(reverse("proposals", args=[story.slug]), sent(client, story, act) | values, headers=headers)


def sent(client: Client, story: Article, decision: str) -> dict[str, object]:
    """Return what the form of the last proposal on the page sends."""
    html = client.get(reverse("story_claims", args=[story.slug]), headers=HTMX).content.decode()
    last = html.split('class="proposal"')[-1]
    return dict(re.findall(r'name="(revision|start|end|digest)" value="(\w+)"', last)) | {"decision": decision}


def words_of(response: object) -> str:
    return response.content.decode()  # type: ignore[attr-defined, no-any-return]


def test_the_panel_lists_the_claims_and_proposes_more(as_ana: Client, told: Article, mark: MarkMaker) -> None:
    row = mark(told, "closed", kind="claim")
    claims.set_status(row.appearance.claim, row.reader, "supported", "")
    html = words_of(as_ana.get(told.get_absolute_url()))
    assert_valid_html(html)
    panel = html.split('id="story-claims"')[1]
    assert f'href="#h{row.pk}"' in panel
    assert f'href="{row.appearance.claim.get_absolute_url()}"' in panel
    assert "Supported" in panel
    assert panel.count('class="proposal"') == 2
    assert "Ada Marlow" in panel


def test_a_story_without_claims_has_no_such_headings(as_ana: Client, story: Article) -> None:
    html = words_of(as_ana.get(story.get_absolute_url()))
    assert 'id="story-claims"' in html
    assert "Proposed claims" not in html
    assert 'id="claims-title"' not in html


def test_accepting_makes_a_claim_of_exactly_these_words(as_ana: Client, told: Article) -> None:
    answer = decide(as_ana, told, "accept")
    html = words_of(answer)
    assert_valid_fragment(html)
    row = Highlight.objects.get()
    assert (row.exact, row.kind, row.audience) == (WORDS, "claim", "me")
    assert Appearance.objects.get().speaker_words == "Ada Marlow"
    assert html.count('class="proposal"') == 1
    assert 'id="text-p2"' in html
    assert "Undo" in html


def test_a_second_press_makes_no_second_claim(as_ana: Client, told: Article) -> None:
    values = sent(as_ana, told, "accept")
    for _ in range(2):
        as_ana.post(reverse("proposals", args=[told.slug]), values, headers=IN_PLACE)
    assert Highlight.objects.count() == 1


def test_dismissing_is_for_good_and_the_message_takes_it_back(as_ana: Client, as_ben: Client, told: Article) -> None:
    html = words_of(decide(as_ana, told, "dismiss"))
    assert_valid_fragment(html)
    assert html.count('class="proposal"') == 1
    assert 'name="decision" value="offer"' in html
    digest = Dismissal.objects.get().digest
    shown = reverse("story_claims", args=[told.slug])
    assert words_of(as_ana.get(shown, headers=HTMX)).count('class="proposal"') == 1
    assert words_of(as_ben.get(shown, headers=HTMX)).count('class="proposal"') == 2
    answer = decide(as_ana, told, "offer", headers=HTMX, digest=digest)
    assert json.loads(answer["HX-Trigger-After-Settle"]) == {"claims-changed": True}  # type: ignore[index]
    assert words_of(as_ana.get(shown, headers=HTMX)).count('class="proposal"') == 2


def test_without_scripts_one_comes_back_to_the_story(as_ana: Client, told: Article) -> None:
    assert decide(as_ana, told, "accept", headers={})["Location"] == f"{told.get_absolute_url()}#p2"  # type: ignore[index]
    shown = as_ana.get(reverse("story_claims", args=[told.slug]))
    assert shown["Location"] == f"{told.get_absolute_url()}#story-claims"


@pytest.mark.parametrize(
    "values", [{"digest": "x"}, {"decision": "eat"}, {"revision": 1 << 40}, {"start": "x"}, {"end": 9_999}, {"end": ""}]
)
def test_rubbish_is_refused_in_a_sentence(as_ana: Client, told: Article, values: dict[str, object]) -> None:
    answer = decide(as_ana, told, "accept", **values)
    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert 'class="message error"' in words_of(answer)
    assert not Highlight.objects.exists()


def test_signed_out_wrong_address_wrong_method(signed_out: Client, as_ana: Client, told: Article) -> None:
    for name in ("story_claims", "proposals"):
        address = reverse(name, args=[told.slug])
        assert signed_out.get(address)["Location"].startswith("/accounts/login/")
        assert as_ana.get(reverse(name, args=["nowhere"])).status_code == (404 if name == "story_claims" else 405)
        assert as_ana.put(address).status_code == 405
    assert as_ana.post(reverse("proposals", args=["nowhere"])).status_code == 404


def test_others_private_claims_are_not_listed(as_ben: Client, told: Article, mark: MarkMaker) -> None:
    mark(told, "closed", kind="claim")
    assert 'id="claims-title"' not in words_of(as_ben.get(told.get_absolute_url()))


def test_the_list_costs_the_same_beside_many_claims(
    as_ana: Client, ana: Reader, told: Article, mark: MarkMaker, django_assert_num_queries: object
) -> None:
    def count() -> None:
        with django_assert_num_queries(QUERIES):  # type: ignore[operator]
            as_ana.get(reverse("story_claims", args=[told.slug]), headers=HTMX)

    count()
    for words in ("pier", "was", "closed", "on", "Monday", "Ada", "said"):
        mark(told, words, kind="claim")
    count()


QUERIES = 10
"""Session, reader, story; paragraphs, mentions, highlights, notes, attributions with their speakers; dismissals."""
