"""Boxes that a very large page has by the thousand."""

from __future__ import annotations

import time

import pytest

from newsroom.ingest.page import read_page
from tests.newsroom.ingest.page_kinds import COMMENTS, HEADLINE, STORY, page, paragraphs

_MANY = 4_000
_LINKS = "".join(f'<li class="item item-{at}"><a href="/{at}">Town number {at}</a></li>' for at in range(_MANY * 3))
_STORY = f"<h1>{HEADLINE}</h1><div>{paragraphs(STORY)}</div>"


def boxes(name: str) -> str:
    return "".join(
        f'<div class="{name}"><b>10:{at % 60}</b><p>{at}. {COMMENTS[at % len(COMMENTS)]}</p></div>'
        for at in range(_MANY)
    )


@pytest.mark.parametrize(
    "markup",
    [
        f"<article>{_STORY}{boxes('remark')}</article>",
        f"<article>{_STORY}</article><div>{boxes('post')}</div>",
        f"<ul>{_LINKS}</ul><article>{_STORY}</article>",
    ],
    ids=["comments", "live posts", "links"],
)
def test_what_is_there_a_thousand_times_is_no_story(markup: str) -> None:
    began = time.process_time()
    told = [paragraph.text for paragraph in read_page(page(markup)).paragraphs]
    assert told == list(STORY)
    assert time.process_time() - began < 3  # half a second, and room for a busy machine


def test_a_few_boxes_of_a_kind_stay() -> None:
    steps = "".join(f'<div class="step"><p>{text}</p></div>' for text in STORY)
    read = read_page(page(f"<article><h1>{HEADLINE}</h1>{steps}</article>"))
    assert [paragraph.text for paragraph in read.paragraphs] == list(STORY)
