"""Whole-page text dumps, and stories pasted alone."""

from __future__ import annotations

from datetime import date
from textwrap import fill

import pytest

from newsroom.ingest.dump import read_dump
from newsroom.ingest.dump.reader import MAX_LINES
from newsroom.ingest.errors import NoArticle, SourceTooLarge
from tests.newsroom.ingest.samples import DUMP, LEAD, RIGHTS, SECOND, SHORT, THIRD


def test_a_wire_story_loses_its_furniture_and_nothing_else() -> None:
    story = read_dump(DUMP)
    assert [paragraph.text for paragraph in story.paragraphs] == [LEAD, SECOND, SHORT, THIRD]


def test_the_syndication_chain_is_kept_apart() -> None:
    story = read_dump(DUMP)
    assert story.headline == "Last ferry to the Tern Islands will stop in October, board says"
    assert (story.authors, story.agency) == (("Ines Calloway",), "Marrow Wire")
    assert (story.dateline, story.section) == ("MARROW BAY, Iveria", "Coast & Harbour")
    assert (story.publication, story.rights) == ("The Lantern", RIGHTS)
    assert story.distributor == "Lantern Content Service, Ltd"


def test_a_copyright_year_is_no_date() -> None:
    story = read_dump(DUMP)
    assert (story.published_on, story.updated_on) == (None, None)


@pytest.mark.parametrize(
    ("byline", "authors", "agency"),
    [
        ("By INES CALLOWAY, Marrow Press", ("Ines Calloway",), "Marrow Press"),
        ("Ines Calloway | Marrow Wire", ("Ines Calloway",), "Marrow Wire"),
        ("By Ines Calloway and Tom Ode - 3/14/31 06:56 AM EST", ("Ines Calloway", "Tom Ode"), ""),
        ("By Ines Calloway\n\nMarrow News Service", ("Ines Calloway",), "Marrow News Service"),
    ],
)
def test_bylines_of_other_sites(byline: str, authors: tuple[str, ...], agency: str) -> None:
    story = read_dump(DUMP.replace("Ines Calloway, Marrow Wire on", byline))
    assert (story.authors, story.agency) == (authors, agency)


def test_one_paragraph_a_line_reads_the_same() -> None:
    lines = "\n".join(line for line in DUMP.splitlines() if line.strip())
    assert read_dump(lines) == read_dump(DUMP)


def test_lines_wrapped_at_a_width_are_joined() -> None:
    wrapped = "\n\n".join(fill(paragraph, 72) for paragraph in (LEAD, SECOND, THIRD))
    assert [paragraph.text for paragraph in read_dump(wrapped).paragraphs] == [LEAD, SECOND, THIRD]


def test_a_story_pasted_alone_keeps_every_line() -> None:
    story = read_dump("Ferry stops\nBy Ines Calloway\nThe ferry stopped.\nNobody said why.\nA letter\nIt came late.")
    assert story.headline == "Ferry stops"
    assert story.authors == ("Ines Calloway",)
    assert [(p.kind, p.text) for p in story.paragraphs] == [
        ("body", "The ferry stopped."),
        ("body", "Nobody said why."),
        ("heading", "A letter"),
        ("body", "It came late."),
    ]


def test_a_text_without_a_headline_goes_by_its_first_words() -> None:
    story = read_dump(f"{LEAD}\n\n{SECOND}")
    assert story.headline.startswith("MARROW BAY, Iveria — The last ferry")
    assert story.headline.endswith("…")
    assert len(story.paragraphs) == 2


def test_a_german_page() -> None:
    story = read_dump(
        "Fähre zu den Seeschwalbeninseln fährt nicht mehr - Hafenbote\n\nAbonnieren\n\nAnmelden\n\nStartseite\n\n"
        "Fähre zu den Seeschwalbeninseln fährt nicht mehr\n\n04.03.2031, 07:11 | Lesedauer: 3 Minuten\n\nJule Ahrens"
        "\n\nDie letzte Fähre zu den Inseln wird im Oktober eingestellt, weil der Steg morsch ist. Das teilte der Hafen"
        " mit.\n\nTeilen\n\n„Niemand hat mit uns gesprochen“, sagte Kapitänin Odile Brandt, die das Schiff seit"
        " neunzehn Jahren führt.\n\nDas könnte Sie auch interessieren\n\nDie Ziege und die Stimmzettel\n\nImpressum\n\n"
        "© Hafenbote 2031 – Alle Rechte vorbehalten."
    )
    assert story.headline == "Fähre zu den Seeschwalbeninseln fährt nicht mehr"
    assert (story.authors, story.publication) == (("Jule Ahrens",), "Hafenbote")
    assert story.published_on == date(2031, 3, 4)
    assert len(story.paragraphs) == 2


def test_other_stories_under_the_text_stay_out() -> None:
    teaser = "The goat that ate the ballot papers has been found in a neighbouring parish. It was not sorry."
    story = read_dump(f"{DUMP}\n\nMost read\n\nThe goat is back\n\nTom Ode\n\n{teaser}\n\nCONTINUE READING")
    assert all("goat" not in paragraph.text for paragraph in story.paragraphs)


def test_a_box_of_links_within_the_story_does_not_end_it() -> None:
    more = [f"{THIRD} That was in {year}, a year of storms." for year in range(2021, 2031)]
    box = "Most read\n\nThe goat is back\n\nGulls return to the lighthouse"
    found = read_dump(DUMP.replace("Advertisement", "\n\n".join([*more[:5], box, *more[5:]])))
    assert [paragraph.text for paragraph in found.paragraphs] == [LEAD, SECOND, *more, SHORT, THIRD]


def test_dates_with_a_label_are_published_and_updated() -> None:
    credits = "By Ines Calloway\n\nPUBLISHED: March 4, 2031 at 4:56 p.m. | UPDATED: March 5, 2031 at 6:00 p.m."
    found = read_dump(DUMP.replace("Ines Calloway, Marrow Wire on", credits))
    assert (found.published_on, found.updated_on) == (date(2031, 3, 4), date(2031, 3, 5))
    assert found.paragraphs[0].text == LEAD


def test_lists_keep_their_items() -> None:
    story = read_dump(f"Ferry stops\n\n{LEAD}\n\n- one boat\n- two brothers\n\n1. first, the pier\n\n{THIRD}")
    assert [(p.text, p.ordered) for p in story.paragraphs if p.kind == "list_item"] == [
        ("one boat", False),
        ("two brothers", False),
        ("first, the pier", True),
    ]


def test_a_poem_within_a_page_keeps_its_lines() -> None:
    poem = ["If you can read me", "it has not rained,", "and if it has not rained", "why are you smiling"]
    found = read_dump(DUMP.replace(SHORT, "\n\n".join(poem)))
    assert [paragraph.text for paragraph in found.paragraphs] == [LEAD, SECOND, *poem, THIRD]


def test_announced_lines_within_a_page_are_a_list() -> None:
    found = read_dump(DUMP.replace(SHORT, "Three things were left on the pier:\n\none boat\n\ntwo oars\n\na dog"))
    assert [p.text for p in found.paragraphs if p.kind == "list_item"] == ["one boat", "two oars", "a dog"]


def test_more_lines_than_a_story_has_are_refused() -> None:
    with pytest.raises(SourceTooLarge, match="too many lines"):
        read_dump("Ab.\n" * (MAX_LINES + 1))


@pytest.mark.parametrize(
    "page",
    [
        "Sign in\n\nEmail address\n\nPassword\n\nForgot your password?\n\nCreate account\n\nPrivacy Policy",
        "Home\n\nCoast\n\nHarbour\n\nThe goat is back\n\nGulls return\n\nWeather\n\nContact us",
    ],
)
def test_a_page_without_a_story_says_so(page: str) -> None:
    with pytest.raises(NoArticle, match="Paste the story itself"):
        read_dump(page)


def test_the_last_step_of_a_path_from_home_is_no_publication() -> None:
    dump = """Home > World > Europe
Share Tweet Email

Harbour votes to keep its lights on through the winter

By Ilse Karrow, Northern Wire

The harbour council voted on Tuesday to keep its lights on all winter, ending a quarrel that had lasted two years.

Council leader Tom Brill spoke for an hour before the vote, and nobody who was in the room could say what he meant.
"""
    article = read_dump(dump)
    assert (article.publication, article.section) == ("", "Europe")
