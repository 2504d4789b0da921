"""What became of each paragraph."""

from __future__ import annotations

from tests.newsroom.text.differences.written import compared, written

LEAD = "The ferry that crossed to Skerry Point every morning for forty years made its last trip on Tuesday."
MASTER = "Harbour master Owen Teague said the company had told him of the decision only the evening before."
SCHOOL = "“Nobody asked us,” Ruta Hask said. “Our children start lessons before eight every single morning.”"
HALL = "Residents will meet in the village hall on Friday to talk about a boat of their own."


def kinds(old: list[str], new: list[str]) -> list[tuple[str, int | None, int | None, bool]]:
    return [(change.kind, change.old, change.new, change.moved) for change in compared(old, new)]


def test_nothing_changed() -> None:
    assert kinds([LEAD, MASTER], [LEAD, MASTER]) == [("same", 0, 0, False), ("same", 1, 1, False)]


def test_added_and_removed_stand_where_they_are_and_were() -> None:
    assert kinds([LEAD, MASTER, HALL], [LEAD, HALL, SCHOOL]) == [
        ("same", 0, 0, False),
        ("removed", 1, None, False),
        ("same", 2, 1, False),
        ("added", None, 2, False),
    ]


def test_what_moved_is_said_at_both_places_and_is_the_shorter() -> None:
    assert kinds([LEAD, MASTER, SCHOOL, HALL], [LEAD, HALL, MASTER, SCHOOL]) == [
        ("same", 0, 0, False),
        ("same", 3, 1, True),
        ("same", 1, 2, False),
        ("same", 2, 3, False),
        ("left", 3, 1, False),
    ]


def test_what_moved_and_changed_shows_its_words() -> None:
    later = HALL.replace("Friday", "Sunday")
    old, new = [LEAD, MASTER, HALL], [later, LEAD, MASTER]
    moved = compared(old, new)[0]
    assert (moved.kind, moved.moved) == ("changed", True)
    assert "[-Friday-]{+Sunday+}" in written("\n".join(old), "\n".join(new), moved.pieces)


def test_a_paragraph_that_is_split_carries_its_words() -> None:
    old, new = [f"{LEAD} {MASTER}", HALL], [LEAD, MASTER, HALL]
    first, second, _ = compared(old, new)
    assert written("\n".join(old), "\n".join(new), first.pieces) == f"{LEAD}< {MASTER}>"
    assert [(piece.kind, piece.new) for piece in second.pieces] == [
        ("carried", (len(LEAD) + 1, len(LEAD + MASTER) + 1))
    ]


def test_paragraphs_that_are_joined_carry_their_words() -> None:
    old, new = [LEAD, MASTER, HALL], [f"{LEAD} {MASTER}", HALL]
    carried = [piece.kind for change in compared(old, new) for piece in change.pieces if piece.kind != "same"]
    assert carried == ["carried", "carried"]
