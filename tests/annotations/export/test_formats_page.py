"""The page about formats has every one of the table."""

from __future__ import annotations

from django.conf import settings

from annotations.export.formats import FORMATS


def test_every_format_is_on_the_page_by_its_label_and_name() -> None:
    page = (settings.BASE_DIR / "docs/formats.md").read_text()
    missing = [each.name for each in FORMATS.values() if f"### {each.label}\n\n`{each.name}`. " not in page]
    assert missing == []
