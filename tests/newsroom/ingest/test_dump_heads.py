"""Heads of pages as they are copied, with what stands around them: who wrote the story, when, and its headline."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from newsroom.ingest.dump import read_dump
from tests.newsroom.ingest.samples import DUMP

STORY = """
The last ferry of the Linnet line will leave Marrow Bay in October, the harbour board said on Tuesday, after
divers found that two of its four piers had been eaten hollow.

“Nobody came to speak to us, not once,” said Odile Brandt, who keeps the ticket office on the quay for thirty years.

The board will meet again on Friday to decide what becomes of the crew and of the boat, which is ninety years old.
"""
MENU = "Skip to content\nThe Marrow Post\nHome\nNews\nSport\nSubscribe\nLog in\n"
FOOT = (
    "Share\nTweet\nRelated stories\nBakery wins prize\nStorm closes school\nMost read\nAbout us\n© 2030 The Marrow Post"
)
HEADLINE = "Last ferry will stop in October"
DAY = date(2031, 3, 4)


class Case(NamedTuple):
    head: str
    authors: tuple[str, ...] = ("Ana Ruiz",)
    headline: str = HEADLINE
    under: str = ""


CASES = {
    "a name under its label": Case(f"{HEADLINE}\nBy\nAna Ruiz\nStaff reporter\nMarch 4, 2031 9:30 am"),
    "a handle": Case(f"{HEADLINE}\nAna Ruiz @anaruiz\nMar 4, 2031, 9:30am EST\nShare this story"),
    "two, and an update first": Case(
        f"LOCAL\n{HEADLINE}\nBy Ana Ruiz and Ben Ito\nThe Marrow Post\nUpdated March 5, 2031\nPublished March 4, 2031",
        ("Ana Ruiz", "Ben Ito"),
    ),
    "in a place": Case(f"{HEADLINE}\nAna Ruiz in Port Ansell\nTue 4 Mar 2031 09.30 GMT"),
    "words and pictures": Case(f"{HEADLINE}\nWords by Ana Ruiz\nPhotography by Ben Ito\n4 March 2031"),
    "a weblog": Case(f"{HEADLINE}\nPosted on March 4, 2031 by Ana Ruiz"),
    "signed below": Case(f"{HEADLINE}\nMarch 4, 2031", under="Written by Ana Ruiz"),
    "German, the date first": Case(
        "Letzte Fähre legt im Oktober ab\n04.03.2031, 10:30 Uhr | Lesedauer: 3 Minuten\nAna Ruiz",
        headline="Letzte Fähre legt im Oktober ab",
    ),
    "French, with an update": Case(
        "Le dernier bac partira en octobre\nPar Ana Ruiz\n"
        "Publié le 4 mars 2031 à 09h30, mis à jour le 5 mars 2031 à 08h10",
        headline="Le dernier bac partira en octobre",
    ),
    "Spanish, in capitals": Case(
        "El último transbordador zarpará en octubre\nDos pilares están huecos, según los buzos\nANA RUIZ\n"
        "Port Ansell - 04 MAR 2031 - 09:30 CET",
        ("Ana Ruiz",),
        "El último transbordador zarpará en octubre",
    ),
}


@pytest.mark.parametrize("kind", CASES)
def test_who_wrote_it_when_and_what_it_is_called(kind: str) -> None:
    case = CASES[kind]
    found = read_dump(f"{MENU}\n{case.head}\n{STORY}\n{case.under}\n{FOOT}")
    assert (found.headline, found.authors, found.published_on) == (case.headline, case.authors, DAY)


def test_all_of_a_dump_was_found_in_its_text() -> None:
    found = read_dump(f"{MENU}\n{CASES['a weblog'].head}\n{STORY}\n{FOOT}")
    assert found.found_in == dict.fromkeys(found.found_in, "text")
    assert {"headline", "authors", "published_on", "rights"} <= found.found_in.keys()


def test_a_day_is_never_that_of_a_copyright() -> None:
    assert read_dump(f"{MENU}\n{HEADLINE}\nBy Ana Ruiz\n{STORY}\n{FOOT}").published_on is None


@pytest.mark.parametrize(
    "line",
    [
        "25/03/2031 - 06:00 h.",
        "05/10/2031 - 06:00 h.",
        "Tom Hale\n\nThe Lantern\n\n4 March 2031",
        "4 مارس 2031",
        "4 मार्च 2031",
    ],
)
def test_a_date_is_found_below_other_lines(line: str) -> None:
    found = read_dump(DUMP.replace("Ines Calloway, Marrow Wire on", f"Ines Calloway, Marrow Wire\n\n{line}"))
    assert found.published_on is not None
    assert found.published_on.year == 2031


def test_two_digits_of_a_year_are_read_as_the_language_writes_them() -> None:
    text = "Die letzte Fähre zu den Inseln wird im Oktober eingestellt, weil der Steg morsch ist. Das sagte die Stadt."
    story = (
        f"Hafenbote\n\nTeilen\n\nFähre fährt nicht mehr zu den Inseln\n\n25.03.31\n\n{text}\n\nSo {text}\n\nUnd {text}"
    )
    assert read_dump(story).published_on == date(2031, 3, 25)


def test_a_story_signed_under_its_text() -> None:
    found = read_dump(
        DUMP.replace("Ines Calloway, Marrow Wire on", "").replace(
            "Share", "Posted by Ines Calloway at 9:12 AM\n\nShare"
        )
    )
    assert found.authors == ("Ines Calloway",)
