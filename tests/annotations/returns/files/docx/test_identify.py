from __future__ import annotations

import pytest

from annotations.export.docx.identity import Traces, heading_digest, signature
from annotations.returns.files.docx.beside import Beside
from annotations.returns.files.docx.comment_words import Said
from annotations.returns.files.docx.identify import Had, identified

WHEN = "2026-05-04T09:30:00"
FIRST, SECOND = "h" + "1" * 32, "h" + "2" * 32


def had(**headings: str) -> Had:
    ids = {"first": FIRST, "second": SECOND}
    digests = {ids[name]: heading_digest(heading) for name, heading in headings.items()}
    return Had({}, Traces({each: signature("ana", WHEN) for each in ids.values()}, headings=digests), {})


def mark_saying(heading: str, number: str = "0") -> Said:
    return Said(number, "ana", WHEN, (), (), heading)


@pytest.mark.parametrize(("heading", "expected"), [("■ Evidence · tags: hospital", FIRST), ("■ Evidence", SECOND)])
def test_of_marks_of_one_second_the_line_tells_which_is_left(heading: str, expected: str) -> None:
    before = had(first="■ Evidence · tags: hospital", second="■ Evidence")
    assert identified([mark_saying(heading)], {}, Beside(), before) == {"0": expected}


def test_of_marks_that_say_the_same_nobody_knows_which_is_left() -> None:
    before = had(first="■ Evidence", second="■ Evidence")
    [found] = identified([mark_saying("■ Evidence")], {}, Beside(), before).values()
    assert found not in (FIRST, SECOND)


def test_marks_that_say_the_same_are_told_in_their_order_if_all_are_there() -> None:
    before = had(first="■ Evidence", second="■ Evidence")
    both = [mark_saying("■ Evidence", "0"), mark_saying("■ Evidence", "1")]
    assert identified(both, {}, Beside(), before) == {"0": FIRST, "1": SECOND}
