"""The small rules of wires: bylines, datelines, moments, what was encoded twice, and the desk's own lines."""

import pytest

from newsroom.ingest.article import IngestedParagraph
from newsroom.ingest.wire.bylines import are_initials, named_people, people_in
from newsroom.ingest.wire.datelines import dateline_in, read_wire_dateline
from newsroom.ingest.wire.desk import without_desk
from newsroom.ingest.wire.languages import language_tag
from newsroom.ingest.wire.markup import plain_paragraphs
from newsroom.ingest.wire.mojibake import mended
from newsroom.ingest.wire.times import embargo_in, read_time


@pytest.mark.parametrize(
    ("line", "authors", "agency"),
    [
        ("By ANA RUIZHarbour Correspondent", ("Ana Ruiz",), ""),
        ("By ANA RUIZ Harbour Correspondent", ("Ana Ruiz",), ""),
        ("Ana RuizStaff Writer", ("Ana Ruiz",), ""),
        ("Ana McDonald Political Correspondent", ("Ana McDonald",), ""),
        ("By Mary Ann Smith Correspondent", ("Mary Ann Smith",), ""),
        ("By ANA DE LA CRUZ", ("Ana de la Cruz",), ""),
        ("By Ana Ruiz, AP Sports Writer", ("Ana Ruiz",), "Associated Press"),
        ("By Ana Ruiz\nBy Cy Dunn", ("Ana Ruiz", "Cy Dunn"), ""),
        ("Von Ana Ruiz, dpa", ("Ana Ruiz",), "dpa"),
        ("Ana Ruiz/Estwire", ("Ana Ruiz",), "Estwire"),
        ("Par Ana RUIZ", ("Ana Ruiz",), ""),
        ("By A. B. Ruiz", ("A. B. Ruiz",), ""),
        ("By Ana Ruiz and Cy Dunn of Estwire", ("Ana Ruiz", "Cy Dunn"), "Estwire"),
        ("By ANA RUIZ AP Sports Writer", ("Ana Ruiz",), "Associated Press"),
        ("ar/bk", (), ""),
        ("(AR)", (), ""),
        ("Marrow Wire", (), ""),
    ],
)
def test_bylines(line: str, authors: tuple[str, ...], agency: str) -> None:
    found = people_in([line])
    assert (found.authors, found.agency) == (authors, agency)


@pytest.mark.parametrize(
    ("name", "people"),
    [("Ruiz, Ana", ("Ana Ruiz",)), ("By ANA RUIZ", ("Ana Ruiz",)), ("Marrow Wire", ()), ("aruiz", ())],
)
def test_names_that_are_given_as_such(name: str, people: tuple[str, ...]) -> None:
    assert named_people([name]) == people


def test_initials() -> None:
    assert all(map(are_initials, ["ar/bk", "(ar/bk)", "AR/BK", "ar", "jm-ab/cd/gb"]))
    assert not any(map(are_initials, ["Ana Ruiz", "The end of it.", "Yes", "EU"]))


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [
        ("PORT ANSELL, March 2 (EPA) —", "PORT ANSELL", "EPA"),
        ("PORT ANSELL, Estmere, 2 March (Reuters) -", "PORT ANSELL, Estmere", "Reuters"),
        ("PORT ANSELL, MARCH 2", "PORT ANSELL", ""),
        ("PORT ANSELL, Estmere, Tuesday", "PORT ANSELL, Estmere", ""),
        ("PORT ANSELL, March 2, 2031 /Estwire/ --", "PORT ANSELL", "Estwire"),
        ("02 March 2031, Port Ansell", "Port Ansell", ""),
        ("Port Ansell, 2031-03-02", "Port Ansell", ""),
        ("MARCH", "MARCH", ""),
        ("ANSELL, D.C. (Estwire) —", "ANSELL, D.C.", "Estwire"),
        ("", "", ""),
    ],
)
def test_datelines(line: str, place: str, agency: str) -> None:
    found = read_wire_dateline(line)
    assert (found.place, found.agency) == (place, agency)


@pytest.mark.parametrize(
    ("paragraph", "place", "agency"),
    [
        ("PORT ANSELL, Estmere (AP) — The ferry", "PORT ANSELL, Estmere", "Associated Press"),
        ("PORT ANSELL, March 2 /Estwire/ -- The ferry", "PORT ANSELL", "Estwire"),
        ("PORT ANSELL, Estmere--(ESTWIRE)--The ferry", "PORT ANSELL, Estmere", "ESTWIRE"),
        ("Port Ansell, 2 mar (EFE).- The ferry", "Port Ansell", "EFE"),
        ("Port Ansell (dpa) - The ferry", "Port Ansell", "dpa"),
        ("The ferry (a Linnet) - the last one - stays", "", ""),
        ("NATO and the EU (both) agreed.", "", ""),
        ("EXCLUSIVE - The ferry stays.", "", ""),
        ("PORT ANSELL, Estmere (AP) _ The ferry", "PORT ANSELL, Estmere", "Associated Press"),
        ("PORT ANSELL (Estwire), March 2 - The ferry", "PORT ANSELL", "Estwire"),
        ("", "", ""),
    ],
)
def test_datelines_in_texts(paragraph: str, place: str, agency: str) -> None:
    found = dateline_in(paragraph)
    assert (found.place, found.agency) == (place, agency)


@pytest.mark.parametrize(
    ("written", "tag"), [("EN", "en"), ("eng", "en"), ("en_us", "en-US"), ("zh-Hant-tw", "zh-Hant-TW"), ("", "")]
)
def test_languages(written: str, tag: str) -> None:
    assert language_tag(written) == tag


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("20310302T180000+0100", "2031-03-02T18:00:00+01:00"),
        ("2031-03-02T18:00:00.123Z", "2031-03-02T18:00:00+00:00"),
        ("20310302T1800-03", "2031-03-02T18:00:00-03:00"),
        ("2031-03-02", "2031-03-02T00:00:00+00:00"),
    ],
)
def test_moments(text: str, moment: str) -> None:
    assert read_time(text).isoformat() == moment


@pytest.mark.parametrize("text", ["", "March 2", "20311302", "2031-02-30", "99999999", "2031-03-02T99:00:00+99:99"])
def test_what_is_no_moment(text: str) -> None:
    assert read_time(text) is None or text.startswith("2031-03-02")


@pytest.mark.parametrize(
    ("note", "moment"),
    [
        ("EMBARGOED until 6 p.m. GMT, March 3, 2031", "2031-03-03T18:00:00+00:00"),
        ("Hold for release 3 March 2031 at 18:00", "2031-03-03T18:00:00+00:00"),
        ("Embargo: 2031-03-03 18:00 +01:00", "2031-03-03T18:00:00+01:00"),
        ("Sperrfrist: 3. März 2031", "2031-03-03T00:00:00+00:00"),
    ],
)
def test_embargoes_in_words(note: str, moment: str) -> None:
    assert embargo_in(note).isoformat() == moment


def test_other_notes_hold_no_embargo() -> None:
    assert embargo_in("EDS: Updates with vote on 3 March 2031") is None
    assert embargo_in("Embargoed, do not use") is None


def twice(text: str) -> str:
    """Encode as some systems do, for whom the five holes of Windows-1252 are themselves."""
    holes = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
    return "".join(chr(byte) if byte in holes else bytes([byte]).decode("cp1252") for byte in text.encode())


@pytest.mark.parametrize("text", ["Café", "Müller – “Ärger”", "Żółty kot", "Кафе на пристани", "المرفأ", "港の船"])
def test_what_was_encoded_twice_is_mended(text: str) -> None:
    assert mended(twice(text)) == text
    assert mended(twice(twice(text))) == text
    assert mended(text) == text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Es kostet 5 â‚¬.", "Es kostet 5 €."),
        ("Zürich: CafÃ© â€“ zu", "Zürich: Café – zu"),
        ("â€œYesâ€ she", "“Yes” she"),
    ],
)
def test_what_can_mean_nothing_else_is_mended_beside_what_is_right(text: str, meant: str) -> None:
    assert mended(text) == meant


@pytest.mark.parametrize("text", ["AMANHÃ»", "CAFÉ—BAR", "naïve — “quoted” £5", "Ã", "Müller Ãber"])
def test_what_could_be_meant_so_stays(text: str) -> None:
    assert mended(text) in (text, "AMANHû")


def test_the_desk_speaks_above_and_below() -> None:
    lines = [
        "EDS: Recasts with vote.", "Ferry stops", "By Ana Ruiz", "Marrow Bay correspondent",
        "The ferry stopped on Sunday, the council said.", "It will not sail again. ar/bk", "___",
        "Reporting by Ana Ruiz; Editing by Cy Dunn", "© 2031 Marrow Wire. All rights reserved.", "-30-",
    ]  # fmt: skip
    desk = without_desk([IngestedParagraph(line) for line in lines], "Ferry stops")
    assert [block.text for block in desk.paragraphs] == [
        "The ferry stopped on Sunday, the council said.",
        "It will not sail again.",
    ]
    assert desk.bylines == ("By Ana Ruiz",)
    assert desk.notes == ("EDS: Recasts with vote.",)
    assert desk.rights == "© 2031 Marrow Wire. All rights reserved."


def test_a_short_last_sentence_stays() -> None:
    lines = ["The ferry stays.", "More."]
    assert [block.text for block in without_desk(list(map(IngestedParagraph, lines))).paragraphs] == lines


def test_a_text_of_one_line_stays() -> None:
    desk = without_desk([IngestedParagraph("-ends-")])
    assert [block.text for block in desk.paragraphs] == ["-ends-"]


def test_plain_text_is_parted_as_it_was_typed() -> None:
    assert plain_paragraphs("One.\nTwo is long " + "x" * 100) == ["One.", "Two is long " + "x" * 100]
    assert plain_paragraphs("One is broken\nto fit the screen.\nTwo is\nas well.") == [
        "One is broken to fit the screen.",
        "Two is as well.",
    ]
