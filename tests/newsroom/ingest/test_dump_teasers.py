"""Titles and leads of other stories, galleries and notices stay out of a story; its own lists and crossheads stay."""

from __future__ import annotations

import pytest

from newsroom.ingest.dump import read_dump
from newsroom.ingest.dump.furniture import is_captioned, is_furniture
from newsroom.ingest.dump.teasers import gallery_lines, without_teasers
from tests.newsroom.ingest.samples import LEAD, SECOND, SHORT, THIRD

STORY = [LEAD, SECOND, SHORT, THIRD]
PAGE = "\n\n".join(["The Lantern", "Share", "Ferry stops in October", "By Ines Calloway", "4 March 2031", *STORY])
TITLES = [f"The goat that ate {number} ballot papers has returned" for number in ("ten", "six", "two", "four", "nine")]
TEASED = "It was found in a neighbouring parish, and was not sorry for what it had done to the vote of the islands."


@pytest.mark.parametrize("between", ["", "Tom Hale\n\n", "Tom Hale\n\n3 March 2031\n\n"])
def test_five_teasers_in_a_row_under_a_story_are_none_of_it(between: str) -> None:
    found = read_dump("\n\n".join([PAGE, *(f"{title}\n\n{between}{TEASED} {title[-8:]}." for title in TITLES)]))
    assert [paragraph.text for paragraph in found.paragraphs] == STORY


@pytest.mark.parametrize(
    "heads",
    [
        TITLES[:4],  # too few
        ["The pier", "The boat", "The crew", "The vote", "The goat"],
        [f"{number}. Take the bus around the whole bay" for number in range(1, 6)],
    ],
)
def test_a_storys_own_crossheads_stay(heads: list[str]) -> None:
    lines = [*STORY, *(line for head in heads for line in (head, TEASED))]
    assert without_teasers(lines, 0, len(lines)) == len(lines)


def test_the_captions_of_a_gallery_are_counted() -> None:
    lines = [LEAD, "1 of 3 The pier at low tide.", SECOND, "2of3Odile Brandt on the Linnet.", "3 of 3", THIRD]
    assert gallery_lines(lines) == {1, 3, 4}
    assert not gallery_lines(["1 of 3 Islanders rows.", "2 of 5 Islanders swims.", "3 of 4 people came."])


@pytest.mark.parametrize(
    "line",
    [
        "hide caption toggle caption",
        "责任编辑：林平",
        "编辑：林平",
        "来源：海湾日报",
        "(责任编辑：林平)",
        "責任編輯：林平",
        "This article was translated by a machine.",
        "This story has been automatically translated from Iverian by software.",
        "Dieser Artikel wurde maschinell übersetzt.",
        "Cet article a été traduit automatiquement.",
        "本文由机器翻译。",
    ],
)
def test_notices_are_furniture(line: str) -> None:
    assert is_furniture(line)


def test_a_caption_may_end_in_the_buttons_of_its_box() -> None:
    assert is_captioned("Odile Brandt on the Linnet. hide caption toggle caption")
    assert not is_captioned("She asked him to hide, and nobody saw the caption.")


def test_a_chinese_story_ends_at_its_last_sentence() -> None:
    story = [
        "十月起，开往燕鸥群岛的最后一班渡轮将停航，港务局周二投票决定关闭北码头，岛民说他们是从信里得知的。",
        "船长奥迪尔在这条船上工作了十九年。她说没有人来同他们谈过，他们只能自己划船过去，一直划到春天为止。",
        "港务局表示，码头的木桩已被船蛆蛀空，修理费用将达四百二十万克朗，比这条航线有史以来的收入还要多。",
    ]
    found = read_dump(
        "\n\n".join(["海湾日报", "分享", "渡轮十月停航", *story, "（完）", "来源：海湾日报", "责任编辑：林平"])
    )
    assert [paragraph.text for paragraph in found.paragraphs] == story
