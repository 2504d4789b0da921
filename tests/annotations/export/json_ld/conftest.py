"""Copies in JSON-LD of stories with everything on them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from annotations.export.formats import FORMATS
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage

Copy = dict[str, Any]
SITE = "https://news.example"


def copy_of(page: ReadingPage, **options: Any) -> Copy:
    copy: Copy = json.loads(FORMATS["json-ld"].write(page, ExportOptions(**options)))
    return copy


def annotations(copy: Copy, motivation: str) -> list[Copy]:
    """Return the annotations of *copy* with *motivation*."""
    return [each for each in copy["first"]["items"] if motivation in each["motivation"]]


@pytest.fixture
def copied(difficult_page: ReadingPage) -> Callable[..., Copy]:
    return lambda **options: copy_of(difficult_page, **options)
