"""What a book says of itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from lxml import etree

from annotations.export.epub.book import Book, Document, Metadata, Picture
from annotations.export.epub.package import package

METADATA = Metadata(
    identifier="urn:uuid:0", title="The pier & the tide", creators=("Mira Holt",), agency="", distributor="",
    reader="ana", language="en", publisher="", rights="", source="", description="", published_on=None,
    modified_at=datetime(2026, 5, 6, tzinfo=UTC), is_right_to_left=False, has_pictures=False, has_gaps=False,
)  # fmt: skip


def said(metadata: Metadata, name: str) -> list[str]:
    tree = etree.fromstring(package(Book(metadata, "", "", [], [], "story")).encode())
    return [element.text for element in tree.iterfind(f".//{{*}}meta[@property='schema:{name}']")]


@pytest.mark.parametrize(
    ("pictures", "gaps", "modes", "sufficient"),
    [(False, False, ["textual"], "textual"), (True, False, ["textual", "visual"], "textual"),
     (True, True, ["textual", "visual"], "textual,visual")],
)  # fmt: skip
def test_who_can_read_it(pictures: bool, gaps: bool, modes: list[str], sufficient: str) -> None:
    metadata = replace(METADATA, has_pictures=pictures, has_gaps=gaps)
    assert said(metadata, "accessMode") == modes
    assert said(metadata, "accessModeSufficient") == [sufficient]
    assert ("alternativeText" in said(metadata, "accessibilityFeature")) == (pictures and not gaps)
    assert said(metadata, "accessibilityHazard") == ["none"]


def test_what_the_story_does_not_say_is_left_out() -> None:
    text = package(Book(METADATA, "", "", [], [], "story"))
    assert "<dc:title>The pier &amp; the tide</dc:title>" in text
    assert not [name for name in ("publisher", "rights", "source", "description", "date") if f"<dc:{name}" in text]


def test_files_are_listed_and_read_in_order() -> None:
    documents = [Document("cover", "", "", "en"), Document("part-1", "", "<svg></svg>", "en")]
    text = package(Book(METADATA, "", "", documents, [Picture("a.png", "image/png", b"")], "story"))
    tree = etree.fromstring(text.encode())
    assert [each.get("idref") for each in tree.iterfind(".//{*}itemref")] == ["cover", "nav", "part-1"]
    assert tree.find(".//{*}item[@id='part-1']").get("properties") == "svg"
    assert tree.find(".//{*}item[@id='image-1']").get("href") == "images/a.png"
