"""What recognises a story here, and what is said when its language's model is missing."""

from __future__ import annotations

from typing import Any

import pytest

from newsroom.entities import ENGINE
from newsroom.models import Revision
from newsroom.naming import engine
from newsroom.naming.engine import engine_for, has_model
from newsroom.naming.recognition_run import to_recognise
from newsroom.naming.tagging import tag_revision
from tests.conftest import StoryMaker


@pytest.mark.parametrize("language", ["en", "en-GB", "EN", ""])
def test_english_has_a_model(language: str) -> None:
    assert engine_for(language) == (f"{ENGINE} with en_core_web_md", "")


def test_a_language_without_a_model_is_no_problem() -> None:
    assert engine_for("de") == (ENGINE, "")


def test_a_model_that_cannot_be_loaded_is_told_and_the_story_tagged_without_it(
    make_story: StoryMaker, settings: Any
) -> None:
    settings.SPACY_MODELS = {"de": "de_core_invented_md"}
    story = make_story("Frau Thea Brill kam.", language="de")
    tag_revision(story.newest)
    revision = Revision.objects.get()
    assert revision.recognition == Revision.Recognition.DONE
    assert "“de”" in revision.recognition_error
    assert "de_core_invented_md" in revision.recognition_error
    assert revision.engine == ENGINE
    assert revision.mentions.exists()


def test_without_spacy_it_is_spacy_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "is_available", lambda model: False)
    monkeypatch.setattr(engine, "find_spec", lambda name: None)
    assert "Install spaCy and the model" in engine_for("en").problem


def test_a_model_is_what_the_settings_name(settings: Any) -> None:
    settings.SPACY_MODELS = {"en": "en_core_web_md", "fr": ""}
    assert [has_model(language) for language in ("en-GB", "", "fr", "de")] == [True, True, False, False]


def test_a_model_that_is_there_later_makes_the_text_one_to_recognise(make_story: StoryMaker, settings: Any) -> None:
    settings.SPACY_MODELS = {}
    tag_revision(make_story("Frau Thea Brill kam.", language="en").newest)
    assert to_recognise() == []
    settings.SPACY_MODELS = {"en": "en_core_web_md"}
    assert len(to_recognise()) == 1
