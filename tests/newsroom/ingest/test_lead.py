"""The pictures of a whole story."""

from __future__ import annotations

import pytest

from newsroom.ingest.article import WORDLESS, IngestedParagraph, Picture
from newsroom.ingest.page.lead import illustrated

TEXT = [IngestedParagraph(f"Paragraph {n}.") for n in range(5)]


def picture(src: str, text: str = WORDLESS, alt: str = "") -> IngestedParagraph:
    return IngestedParagraph(text, "caption", picture=Picture(f"https://p.example/{src}", alt))


def shown(paragraphs: list[IngestedParagraph], lead: str = "") -> list[str]:
    found = illustrated(paragraphs, lead and f"https://p.example/{lead}")
    return [each.picture.src.removeprefix("https://p.example/") if each.picture else each.text for each in found]


def test_a_picture_that_stands_elsewhere_with_its_caption_stands_once() -> None:
    assert shown([picture("a.jpg"), *TEXT[:1], picture("a.jpg", "A pier")]) == ["Paragraph 0.", "a.jpg"]
    assert shown([picture("a.jpg"), *TEXT[:1], picture("a.jpg")]) == ["a.jpg", "Paragraph 0."]
    described = picture("a.jpg", "A pier in fog", "A pier in fog")
    assert shown([described, described]) == ["a.jpg"]


def test_the_pages_own_picture_is_put_over_a_story_that_begins_without_any() -> None:
    assert shown(TEXT[:1], "lead.jpg") == ["lead.jpg", "Paragraph 0."]
    assert shown([*TEXT, picture("a.jpg")], "lead.jpg")[0] == "lead.jpg"
    assert illustrated([], "https://p.example/lead.jpg") == []


@pytest.mark.parametrize(
    ("story", "lead"),
    [
        ([*TEXT[:2], picture("a.jpg")], "lead.jpg"),
        ([*TEXT, picture("lead-300x200.jpg?w=20")], "lead-1200x630.jpg"),
        (TEXT, "site-logo.png"),
        (TEXT, "default_social.jpg"),
        (TEXT, ""),
    ],
)
def test_a_lead_is_never_shown_twice_or_made_up(story: list[IngestedParagraph], lead: str) -> None:
    assert len(shown(story, lead)) == len(story)


def test_a_catalogue_is_cut_short() -> None:
    assert len(shown([picture(f"{n}.jpg") for n in range(1000)])) == 40
