"""What a reader says of an entity on its page."""

from __future__ import annotations

import pytest
from django.test import Client

from newsroom.corrections import merge, retype
from newsroom.models import Correction, Entity, Reader
from tests.conftest import StoryMaker
from tests.html import assert_valid_html
from tests.newsroom.tagged import make_entity, tagged

HTMX = {"HX-Request": "true"}


def test_another_kind(as_ben: Client, bay: Entity) -> None:
    response = as_ben.post(f"{bay.get_absolute_url()}kind/", {"kind": "event"}, follow=True)
    assert "Marrow Bay has another kind now" in response.content.decode()
    assert Entity.objects.get(pk=bay.pk).kind == "event"


@pytest.mark.parametrize(
    ("what", "data"),
    [
        ("kind", {"kind": "x"}),
        ("kind", {"kind": "place"}),
        ("merge", {}),
        ("merge", {"into": "marrow-bay-place"}),
        ("name", {}),
        ("name", {"name": " . "}),
        ("name", {"name": "Marrow Bay"}),
        ("name", {"name": "x" * 300}),
        ("item", {"item": "42"}),
        ("item", {"item": ""}),
        ("item", {"item": "javascript:alert(1)//Q42"}),
    ],
)
def test_what_makes_no_sense_is_said(as_ana: Client, bay: Entity, what: str, data: dict[str, str]) -> None:
    response = as_ana.post(f"{bay.get_absolute_url()}{what}/", data)
    assert response.status_code == 422
    assert_valid_html(response.content.decode())
    assert not Correction.objects.exists()


def test_another_name_with_a_way_back(as_ben: Client, bay: Entity) -> None:
    html = as_ben.post(f"{bay.get_absolute_url()}name/", {"name": "<Bay> of M"}, follow=True).content.decode()
    assert_valid_html(html)
    assert "Marrow Bay is called &lt;Bay&gt; of M now" in html
    correction = Correction.objects.get()
    assert html.count(f'action="/corrections/{correction.pk}/undo/"') == 2  # in the message and in the list
    again = as_ben.post(f"{bay.get_absolute_url()}name/", {"name": "<Bay> of M"})
    assert again.status_code == 422
    assert Correction.objects.count() == 1


def test_an_item_of_wikidata_is_linked_and_cleared(as_ana: Client, bay: Entity) -> None:
    html = as_ana.post(f"{bay.get_absolute_url()}item/", {"item": "q42"}, follow=True).content.decode()
    assert 'href="https://www.wikidata.org/wiki/Q42" rel="noopener noreferrer"' in html
    html = as_ana.post(f"{bay.get_absolute_url()}item/", {"item": ""}, follow=True).content.decode()
    assert_valid_html(html)
    assert "wikidata.org" not in html


def test_rejected_and_undone(as_ana: Client, as_ben: Client, bay: Entity) -> None:
    as_ana.post(f"{bay.get_absolute_url()}reject/")
    html = as_ben.get(bay.get_absolute_url()).content.decode()
    assert "A reader said that this is not an entity" in html
    assert_valid_html(html)
    assert as_ana.post(f"{bay.get_absolute_url()}reject/").status_code == 422
    undone = as_ben.post(f"/corrections/{Correction.objects.get().pk}/undo/", follow=True).content.decode()
    assert "3 mentions in 2 stories" in undone
    again = as_ben.post(f"/corrections/{Correction.objects.get().pk}/undo/", follow=True).content.decode()
    assert "undone already" in again


def test_merged_leads_to_its_target(as_ana: Client, bay: Entity, plain_story: StoryMaker) -> None:
    sound = make_entity("Marrow Sound")
    tagged(plain_story("In Marrow Sound."))
    html = as_ana.get(f"{bay.get_absolute_url()}same/", {"q": "sound"}, headers=HTMX).content.decode()
    assert 'value="marrow-sound-place"' in html
    assert "Marrow Sound" in as_ana.get(f"{bay.get_absolute_url()}same/?q=sound").content.decode()
    response = as_ana.post(f"{bay.get_absolute_url()}merge/", {"into": sound.slug}, headers=HTMX)
    assert response.headers["HX-Redirect"] == sound.get_absolute_url()
    merged = as_ana.get(bay.get_absolute_url(), follow=True)
    assert merged.redirect_chain == [(sound.get_absolute_url(), 302)]
    assert "4 mentions in 3 stories" in merged.content.decode()
    assert "Bay of Marrow, Marrow Bay <span" in merged.content.decode()


def test_corrections_are_listed_with_who_made_them(as_ana: Client, bay: Entity, ben: Reader) -> None:
    retype(bay, "event", ben)
    html = as_ana.get(bay.get_absolute_url()).content.decode()
    assert "Marrow Bay has another kind" in html
    assert "ben" in html


def test_a_merged_entity_keeps_its_corrections_undoable(as_ana: Client, bay: Entity, ana: Reader) -> None:
    sound = make_entity("Marrow Sound")
    correction = merge(bay, sound, ana)
    html = as_ana.get(sound.get_absolute_url()).content.decode()
    assert f'action="/corrections/{correction.pk}/undo/"' in html
    as_ana.post(f"/corrections/{correction.pk}/undo/")
    assert as_ana.get(bay.get_absolute_url()).status_code == 200


def test_a_name_that_another_has_is_given_with_a_warning(as_ana: Client, bay: Entity) -> None:
    make_entity("Marrow Sound")
    html = as_ana.post(f"{bay.get_absolute_url()}name/", {"name": "Marrow Sound"}, follow=True).content.decode()
    assert "Another place has that name: if both are one, say so below." in html


@pytest.mark.parametrize(
    ("what", "data"), [("reject", {}), ("name", {"name": "Orla"}), ("merge", {"into": "orla-place"})]
)
def test_a_page_from_before_a_merge_corrects_nobody_else(
    as_ana: Client, bay: Entity, ben: Reader, what: str, data: dict[str, str]
) -> None:
    make_entity("Orla")
    merge(bay, make_entity("Marrow Sound"), ben)
    response = as_ana.post(f"{bay.get_absolute_url()}{what}/", data)
    html = response.content.decode()
    assert response.status_code == 422
    assert_valid_html(html)
    assert "Marrow Bay has been merged into Marrow Sound since you opened its page." in html
    assert "<title>Marrow Sound" in html
    assert Correction.objects.count() == 1
