"""What readers call kinds of marks and how they colour them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template import Context, Template
from pytest_django import DjangoAssertNumQueries

from annotations.kinds import DEFAULTS, Colour, keep_kinds, kinds_for, recoloured, styled
from annotations.models import Highlight
from newsroom.models import Reader


def test_kinds_come_with_a_name_and_a_colour_of_their_own() -> None:
    assert list(DEFAULTS) == Highlight.Kind.values
    assert len({style.label for style in DEFAULTS.values()}) == len({style.colour for style in DEFAULTS.values()}) == 6
    assert {style.colour for style in DEFAULTS.values()} < set(Colour.values)
    assert kinds_for(AnonymousUser()) == DEFAULTS


def test_a_reader_has_own_names_and_colours(ana: Reader, ben: Reader) -> None:
    claim = replace(DEFAULTS["claim"], label="Assertion", colour="teal")
    keep_kinds(ana, [claim, replace(DEFAULTS["plain"], colour="red")])
    stored = Reader.objects.get(pk=ana.pk)
    assert kinds_for(ana) == kinds_for(stored) == {**DEFAULTS, "claim": claim, "plain": kinds_for(stored)["plain"]}
    assert recoloured(kinds_for(stored)) == ["claim-teal", "plain-red"]
    assert kinds_for(ben) == DEFAULTS


def test_only_what_differs_is_kept_and_other_preferences_stay(ana: Reader) -> None:
    Reader.objects.filter(pk=ana.pk).update(preferences={"other": 1})
    keep_kinds(ana, [replace(DEFAULTS["quote"], label="Said"), DEFAULTS["claim"]])
    assert Reader.objects.get(pk=ana.pk).preferences == {"other": 1, "kinds": {"quote": {"label": "Said"}}}
    keep_kinds(ana, DEFAULTS.values())
    assert Reader.objects.get(pk=ana.pk).preferences == {"other": 1, "kinds": {}}


def test_the_nearest_style_wins() -> None:
    group = {"claim": {"label": "Charge", "colour": "red"}, "quote": {"label": "Said"}}
    kinds = styled([{"claim": {"label": "Assertion"}}, group])
    assert (kinds["claim"].label, kinds["claim"].colour, kinds["quote"].label) == ("Assertion", "red", "Said")


def test_naming_kinds_asks_the_database_nothing(ana: Reader, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    keep_kinds(ana, [replace(DEFAULTS["claim"], label="<Assertion>")])
    template = Template("{% load kinds %}{{ 'claim'|kind_label:user }} {% kind_classes %}")
    with django_assert_num_queries(0):
        assert template.render(Context({"user": ana})) == "&lt;Assertion&gt; "


@pytest.mark.parametrize("context", [{}, {"user": AnonymousUser()}])
def test_pages_without_a_reader_have_kinds_as_they_come(context: dict[str, object]) -> None:
    assert Template("{% load kinds %}[{% kind_classes %}]").render(Context(context)) == "[]"
