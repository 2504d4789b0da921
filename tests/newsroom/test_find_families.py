"""Comparing the stories that were here before."""

from __future__ import annotations

from io import StringIO

from django.core.management import call_command

from newsroom.models import Fingerprint, Kinship
from tests.conftest import StoryMaker
from tests.newsroom.test_families import PARAGRAPHS


def test_stories_that_were_here_before_are_compared(make_story: StoryMaker) -> None:
    make_story(*PARAGRAPHS), make_story(*PARAGRAPHS[1:])
    Kinship.objects.all().delete(), Fingerprint.objects.all().delete()
    said = StringIO()
    call_command("find_families", stdout=said)
    assert said.getvalue() == "Pairs of stories that may be one: 1.\n"
    assert Fingerprint.objects.count() == 2
