"""The small readers: dates, bylines, datelines, rights lines, page titles."""

from __future__ import annotations

from datetime import date

import pytest

from newsroom.ingest.byline import Byline, read_byline
from newsroom.ingest.dateline import Dateline, read_dateline
from newsroom.ingest.dates import find_date, iso_date
from newsroom.ingest.rights import distributor, is_rights_line
from newsroom.ingest.title import Title, read_title


@pytest.mark.parametrize(
    "text",
    [
        "Published 11:11 PM EST Mar 4, 2031",
        "4 March 2031 05:44 GMT",
        "March 4, 20313:33 PM ET",
        "Tue., Mar. 4, 2031",
        "04.03.2031, 07:11 Uhr",
        "4. März 2031",
        "4 de marzo de 2031",
        "le 4 mars 2031 à 12h",
        "2031/03/04 17:23",
        "2031年3月4日",
        "3/4/31 06:56 AM EST",
        "04/03/2031 à 18:42",
    ],
)
def test_dates_as_pages_write_them(text: str) -> None:
    assert find_date(text) == date(2031, 3, 4)


@pytest.mark.parametrize(
    "text", ["© 2031 Marrow Wire", "3/4/2031", "31 February 2031", "March 2031", "12:30 Report", ""]
)
def test_a_date_that_is_not_stated_in_full_is_none(text: str) -> None:
    assert find_date(text) is None


def test_a_day_above_twelve_tells_the_order() -> None:
    assert find_date("14/03/2031") == find_date("3/14/2031") == date(2031, 3, 14)


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00", "soon", ""])
def test_a_timestamp_without_a_date_is_none(text: str) -> None:
    assert iso_date(text) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ines Calloway", Byline(("Ines Calloway",))),
        ("By INES CALLOWAY and TOM ODE", Byline(("Ines Calloway", "Tom Ode"))),
        ("Ines Calloway, Marrow Wire on", Byline(("Ines Calloway",), "Marrow Wire")),
        ("By Ines Calloway ines@lantern.example (509) 555-0182", Byline(("Ines Calloway",))),
        ("By Ines de la Mer, Staff Writer", Byline(("Ines de la Mer",))),
        ("Von Jule Ahrens", Byline(("Jule Ahrens",))),
        ("Par Jean-Luc Dupré (avec AFP)", Byline(("Jean-Luc Dupré",), "Agence France-Presse")),
        ("By Reuters", Byline((), "Reuters")),
        ("著者：後藤花子", Byline(("後藤花子",))),
        ("by Ines Calloway, Tern Watch March 4, 2031", Byline(("Ines Calloway",), "Tern Watch")),
        ("March 4, 2031 by Ines Calloway", Byline(("Ines Calloway",))),
        ("Radio Marrow | By Ines Calloway", Byline(("Ines Calloway",))),
        ("By the way, nobody came", None),
        ("Published in Coast & Harbour", None),
        ("Ines Calloway", None),
    ],
)
def test_bylines(line: str, expected: Byline | None) -> None:
    assert read_byline(line) == expected


def test_the_label_of_a_date_is_no_agency() -> None:
    line = "Ines Calloway · Marrow News · Posted: Mar 4, 2031 9:27 AM"
    assert read_byline(line, trusted=True) == Byline(("Ines Calloway",), "Marrow News")


def test_a_bare_name_needs_trust() -> None:
    assert read_byline("Ines Calloway", trusted=True) == Byline(("Ines Calloway",))


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("MARROW BAY, Iveria — The ferry", Dateline("MARROW BAY, Iveria")),
        ("MARROW BAY (AP) — The ferry", Dateline("MARROW BAY", "Associated Press")),
        ("Marrow Bay (dpa) - Die Fähre", Dateline("Marrow Bay", "dpa")),
        ("MARROW BAY, 4 mars (AFP) - Le bac", Dateline("MARROW BAY", "Agence France-Presse")),
        ("NEW PIER -- The ferry", Dateline("NEW PIER")),
        ("MARROW BAY.- El transbordador", Dateline("MARROW BAY")),
        ("MARROW BAY, 4 Mar. (EFE).- El transbordador", Dateline("MARROW BAY", "EFE")),
        ("Marrow Bay (dpa/rgl) - Die Fähre", Dateline("Marrow Bay", "dpa")),
        ("MARROW BAY, March 4 (AFP) – The ferry", Dateline("MARROW BAY", "Agence France-Presse")),
        ("Marrow, Iveria, North: The ferry", Dateline("Marrow, Iveria, North")),
        ("Berlin – Die Fähre", None),
        ("The board, the mayor — and others", None),
        ("BREAKING — The ferry", None),
        ("The ferry stopped.", None),
    ],
)
def test_datelines(paragraph: str, expected: Dateline | None) -> None:
    assert read_dateline(paragraph) == expected


def test_rights_lines() -> None:
    assert is_rights_line("© Hafenbote 2031 – Alle Rechte vorbehalten.")
    assert not is_rights_line("Copyright")
    assert not is_rights_line("The board holds all the rights.")
    assert not is_rights_line("Copyright law has not kept up, the board said.")
    assert distributor("Distributed by Lantern Exchange, Inc.") == "Lantern Exchange, Inc."
    assert (
        distributor("©2031 Marrow Wire. Distributed by Lantern Content, Ltd. All rights reserved.")
        == "Lantern Content, Ltd"
    )


@pytest.mark.parametrize(
    ("title", "headline", "expected"),
    [
        ("Ferry stops | Coast | The Lantern", "", Title("Ferry stops", "Coast", "The Lantern")),
        (
            "Ferry stops - for good - The Lantern",
            "Ferry stops - for good",
            Title("Ferry stops - for good", "", "The Lantern"),
        ),
        ("Ferry stops", "", Title("Ferry stops")),
        ("Ferry - a long tale of a boat and its captain", "", Title("Ferry - a long tale of a boat and its captain")),
    ],
)
def test_page_titles(title: str, headline: str, expected: Title) -> None:
    assert read_title(title, headline) == expected
