"""What stands under a story: who helped, where it is from, who its author is."""

from __future__ import annotations

import pytest

from newsroom.ingest.article import IngestedParagraph
from newsroom.ingest.byline import Byline
from newsroom.ingest.foot import without_foot
from newsroom.ingest.sign_offs import is_about_author, is_sign_off

STORY = [IngestedParagraph(text) for text in ("The pier is hollow.", "The board met on Tuesday.", "They will row.")]


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Ana Ruiz in Marrow Bay; Editing by Tom Hale)",
        "Additional reporting by Ana Ruiz",
        "Marrow Wire writers Ana Ruiz and Tom Hale contributed to this report.",
        "This article was originally published by the Lantern.",
        "With files from the Marrow Wire",
        "(dpa/sh)",
        "(kna/mey)",
        "Mit Material von dpa",
        "Avec AFP",
        "Con información de EFE",
        "Com informações da Agência Lusa",
        "ТАСС",
        "（共同）",
        "© Riproduzione riservata",
        "###",
        "-30-",
    ],
)
def test_sign_offs_go(line: str) -> None:
    assert is_sign_off(line)
    assert without_foot([*STORY, IngestedParagraph(line)], Byline()) == STORY


@pytest.mark.parametrize(
    "line", ["Reporting was slow, she said.", "The report was published on Tuesday.", "Reuters"[:4]]
)
def test_a_storys_own_last_words_stay(line: str) -> None:
    assert not is_sign_off(line)


def test_lines_about_the_author_go_with_what_is_under_them() -> None:
    about = IngestedParagraph("Ana Ruiz is a columnist who lives by the sea.")
    assert without_foot([*STORY, about, IngestedParagraph("Her book is out.")], Byline(("Ana Ruiz",))) == STORY
    assert is_about_author("Follow Ana Ruiz on X: @ana", ())
    assert is_about_author("Contact Ana Ruiz at ana@lantern.example", ("Ana Ruiz",))
    assert not is_about_author("Ana Ruiz is a captain.", ("Tom Hale",))
    assert not is_about_author("Anyone who saw the boat can contact the police at 555-0100.", ("Tom Hale",))
    assert not is_about_author("Odile Brandt can be reached in the net loft.", ("Tom Hale",))


def test_what_is_far_above_the_end_stays() -> None:
    credit = IngestedParagraph("Additional reporting by Ana Ruiz")
    long = [IngestedParagraph("The board met on Tuesday to talk of the pier once more. " * 12)]
    assert without_foot([*STORY, credit, *long], Byline()) == [*STORY, credit, *long]
