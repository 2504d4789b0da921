"""What a change of words looks like."""

from __future__ import annotations

import pytest

from newsroom.text.differences import compare
from newsroom.text.differences.pieces import Sides
from tests.newsroom.text.differences.written import written

KARROW = "Ilse Karrow said that the crack was old."


@pytest.mark.parametrize(
    ("old", "new", "seen"),
    [
        # Whole words, numbers and times
        ("It carried 231 people.", "It carried 233 people.", "It carried [-231-]{+233+} people."),
        ("It cost 1,200 marks.", "It cost 1,300 marks.", "It cost [-1,200-]{+1,300+} marks."),
        ("It left at 14:30.", "It left at 14:45.", "It left at [-14:30-]{+14:45+}."),
        ("The twenty-one boats.", "The twenty-two boats.", "The [-twenty-one-]{+twenty-two+} boats."),
        ("The boat sank.", "The old boat sank.", "The {+old +}boat sank."),
        ("The old boat sank.", "The boat sank.", "The [-old -]boat sank."),
        ("It sank", "It sank twice", "It sank{+ twice+}"),
        ("渡船停运了", "渡船恢复了", "渡船[-停运-]{+恢复+}了"),
        # A sentence that came is that sentence, whatever its neighbours share with it
        (
            "It came. The boat sank.",
            "It came. The ferry left. The boat sank.",
            "It came. {+The ferry left. +}The boat sank.",
        ),
        ("He said no. He left.", "He said no. He said so. He left.", "He said no. {+He said so. +}He left."),
        ("One came. Two came.", "One came.", "One came.[- Two came.-]"),
        # Typography is not a change of words
        ('"No," he said.', "“No,” he said.", '‹"~“›No,‹"~”› he said.'),
        ("A pause - then no.", "A pause — then no.", "A pause ‹-~—› then no."),
        ("The Harbour Master", "The harbour master", "The ‹Harbour~harbour› ‹Master~master›"),
        ("12\u00a0000 birds", "12 000 birds", "12‹\u00a0~ ›000 birds"),
        # … but goes with a change beside it
        ("It sank and the crew left.", "It sank. The crew left.", "It sank[- and the-]{+. The+} crew left."),
        # No confetti
        (
            "The minister of the harbours declined to answer.",
            "The chair of every committee refused to answer.",
            "The [-minister of the harbours declined-]{+chair of every committee refused+} to answer.",
        ),
        # A sentence that is mostly new is replaced as a whole, its neighbours are not touched
        (
            f"{KARROW} The yard had no comment on its own report of the pumps.",
            f"{KARROW} In a letter the company blames a supplier and its tests of the valves.",
            f"{KARROW} [-The yard had no comment on its own report of the pumps.-]"
            "{+In a letter the company blames a supplier and its tests of the valves.+}",
        ),
        # … and one that only grew is not
        ("It sank.", "It sank after it had struck a rock off Cape Lorrimer late on Friday.", None),
        ("", "", ""),
        ("", "New.", "{+New.+}"),
        ("Old.", "", "[-Old.-]"),
    ],
)
def test_it_reads_well(old: str, new: str, seen: str | None) -> None:
    grown = "It sank{+ after it had struck a rock off Cape Lorrimer late on Friday+}."
    pieces = compare(Sides(old, new, (0, len(old)), (0, len(new))))
    assert written(old, new, pieces) == (grown if seen is None else seen)


def test_ranges_count_from_the_beginning_of_the_texts() -> None:
    old, new = "Before.\nOne boat.", "Before, now.\nTwo boats."
    pieces = compare(Sides(old, new, (8, 17), (13, 23)))
    assert written(old, new, pieces) == "[-One boat.-]{+Two boats.+}"
    assert (pieces[0].old, pieces[0].new) == ((8, 17), (13, 23))
