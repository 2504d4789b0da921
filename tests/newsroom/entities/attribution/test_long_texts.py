"""Texts of any length: the work grows with the text and no faster."""

from itertools import chain, repeat

from newsroom.entities import attribute
from newsroom.entities.attribution.quotations import find_quotations
from tests.newsroom.entities.attribution.said import needs_model

SENTENCES = "“It is safe,” Roe said. The pier, Park added, was “as good as new”, according to Lee. 'Tis 'so 'said 'he. "
TIMES = 100


@needs_model
def test_as_much_is_found_in_each_part_of_a_long_text() -> None:
    text = "\n".join(chain(repeat(SENTENCES, TIMES)))
    found = attribute(text, [])
    assert len(found) == TIMES * len(attribute(SENTENCES, []))
    assert all(each.outer is None or abs(found[each.outer].content[0][0] - each.content[0][0]) < 200 for each in found)


def test_marks_that_nothing_closes_bound_the_search() -> None:
    assert find_quotations("'tis " * 4_000) == []
