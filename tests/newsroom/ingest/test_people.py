"""Names of people, as bylines of many countries have them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.ingest.byline import Byline, read_byline
from newsroom.ingest.people import is_name, is_nobody, is_person, person_in, spelt
from newsroom.text.words import words

LINE = "Ana Ruiz By Staff , and | von News Ltd 4 @ana الكاتب 記者 — Reporter in"
PARTS = st.lists(st.sampled_from(sorted(words(LINE))), max_size=12)


@pytest.mark.parametrize(
    "name",
    [
        "Ana Ruiz",
        "ANA DE LA CRUZ",
        "Ben Ito",
        "J. R. Holm",
        "Odile O’Hara",
        "佐藤花子",
        "佐藤 花子",
        "홍길동",
        "أحمد منصور",
        "Jörg von der Heide",
        "宮部みゆき",
        "山田あおい",
    ],
)
def test_people(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "Marrow Post",
        "admin",
        "Staff Writer",
        "Ana",
        "read more news",
        "湾岸ニュース編集部",
        "Share Facebook",
        "ana ruiz",
        "Editorial Board",
        "記者 佐藤花子",
        "町立図書館に",
        "黒板も下駄箱も残す",
        "子どもの声",
        "渡し船が終わる",
        "改道的",
    ],
)
def test_no_people(name: str) -> None:
    assert not is_person(name)


@pytest.mark.parametrize(
    ("part", "person"),
    [
        ("Ana Ruiz Senior Harbour Correspondent", "Ana Ruiz"),
        ("Ana Ruiz in Port Ansell", "Ana Ruiz"),
        ("佐藤花子記者", "佐藤花子"),
        ("홍길동 기자", "홍길동"),
        ("Chief Reporter Ana Ruiz", "Ana Ruiz"),
        ("记者 周亦农", "周亦农"),
        ("取材・文 山田太郎", "山田太郎"),
        ("Senior Reporter", ""),
        ("Tollan Valley Tribune", ""),
    ],
)
def test_who_a_part_names(part: str, person: str) -> None:
    assert person_in(part) == person


@pytest.mark.parametrize(
    ("name", "as_written"),
    [
        ("MOIRA O'HARA", "Moira O'Hara"),
        ("ANA DE LA CRUZ", "Ana de la Cruz"),
        ("SEAN MCDONALD III", "Sean McDonald III"),
        ("J.P. HOLM", "J.P. Holm"),
        ("TJ HOLM", "TJ HOLM"),
        ("IŞIL ALTINOK", "IŞIL ALTINOK"),
        ("Ana RUIZ", "Ana RUIZ"),
    ],
)
def test_names_in_capitals(name: str, as_written: str) -> None:
    assert spelt(name) == as_written


def test_nobody_and_names_of_one_word() -> None:
    assert all(map(is_nobody, ("Admin", "Redaktion", "staff", "編集部")))
    assert is_name("tidewatcher")
    assert not any(map(is_name, ("admin", "a", "404", "share", "a-b")))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Por Ana Ruiz e João da Silva — Porto Ansell", Byline(("Ana Ruiz", "João da Silva"))),
        ("Submitted by Ana Ruiz on Tue, 03/25/2031 - 09:30", Byline(("Ana Ruiz",))),
        ("Par Camille Estève avec AFP", Byline(("Camille Estève",), "Agence France-Presse")),
        ("Автор: Иван Петров", Byline(("Иван Петров",))),
        ("بقلم: أحمد منصور", Byline(("أحمد منصور",))),
        ("Text: Lena Åkesson", Byline(("Lena Åkesson",))),
        ("By Ana Ruiz and agencies", Byline(("Ana Ruiz",))),
        ("Ein Kommentar von Ana Ruiz", Byline(("Ana Ruiz",))),
        ("Veröffentlicht am 4. März 2031 von Ana Ruiz", Byline(("Ana Ruiz",))),
        ("De Telegraaf", None),
        ("Di nuovo in porto", None),
    ],
)
def test_lines_with_labels(line: str, expected: Byline | None) -> None:
    found = read_byline(line)
    assert found == expected if expected is None or expected.agency else found and found.authors == expected.authors


@pytest.mark.parametrize(
    "line", ["4. März 2031, 10:30 Uhr | Ana Ruiz", "Mar 4, 2031 at 9:30 am Ana Ruiz", "Ana Ruiz · 4 March 2031"]
)
def test_a_name_behind_a_date_or_before_it(line: str) -> None:
    assert read_byline(line, trusted=True) == Byline(("Ana Ruiz",))


@given(PARTS)
def test_any_line_gives_people_or_none(parts: list[str]) -> None:
    found = read_byline(" ".join(parts), trusted=True)
    assert found is None or all(name.strip() == name != "" for name in found.authors)
