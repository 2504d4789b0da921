"""Numbers in a text: what they are worth, what they count, how exactly, and about when."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.quantities import Quantity, quantities
from newsroom.text.quantities.quantity import rounding
from newsroom.text.words import words

_PIECES = st.lists(
    st.sampled_from(
        sorted(
            words("""about between and from to at least more than nearly 3 12 1,200 2.5 0 1 000 -4 % € $ £ million bn m
            km tonnes people a one two twenty-one hundred thousand dozens hundreds of third half the in since 2025 March
            per month year old passengers - – . , ( ) 10:30 Flight aged or so +""")
        )
    )
)


def _only(text: str) -> Quantity:
    found = quantities(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("It carried 300 passengers.", "300 passengers", 300, "passenger"),
        ("It cost $4.5bn.", "$4.5bn", 4.5e9, "dollar"),
        ("It cost 2.5 mrd. Euro", "2.5 mrd. Euro", 2.5e9, "euro"),
        ("It cost €12 million.", "€12 million", 12e6, "euro"),
        ("It cost £3m to mend.", "£3m", 3e6, "pound"),
        ("Es kostete 2,5 Mio. Euro", "2,5 Mio. Euro", 2.5e6, "euro"),
        ("Il a perdu 1 200 litres", "1 200 litres", 1200, "litre"),
        ("three dozen frightened sailors", "three dozen frightened sailors", 36, "sailor"),
        ("a hundred and twenty workers", "a hundred and twenty workers", 120, "worker"),
        ("twenty-one thousand three hundred homes", "twenty-one thousand three hundred homes", 21_300, "home"),
        ("Support fell to 12 per cent.", "12 per cent", 12, "%"),
        ("A third of the fleet is idle.", "A third", pytest.approx(33.33, abs=0.01), "%"),
        ("two-thirds of voters", "two-thirds", pytest.approx(66.67, abs=0.01), "%"),
        ("one in five households", "one in five", 20, "%"),
        ("2 km from the pier", "2 km", 2000, "metre"),
        ("300m from the pier", "300m", 300, "metre"),
        ("a 12-month contract", "12-month", 12, "month"),
        ("the 2,000-seat hall", "2,000-seat", 2000, "seat"),
        ("a 34-year-old deckhand", "34-year-old", 34, "year of age"),
        ("Ada Marlow, 34, resigned.", "34", 34, "year of age"),
        ("a boy aged 12", "12", 12, "year of age"),
        ("It fell to -5 °C.", "-5 °C", -5, "degree celsius"),
        ("300 were hurt", "300", 300, ""),
    ],
)
def test_what_is_counted(text: str, words: str, value: float, unit: str) -> None:
    found = _only(text)
    assert (found.words, found.value, found.unit) == (words, value, unit)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1.2 million euros", 1.15e6, 1.25e6),
        ("2,000 people", 1950, 2050),
        ("1,987 people", 1986.5, 1987.5),
        ("300 people", 295, 305),
        ("2 million people", 1.5e6, 2.5e6),
        ("about 300 people", 270, 330),
        ("nearly 300 people", 270, 300),
        ("more than 300 people", 300, None),
        ("300 or more people", 300, None),
        ("up to 300 people", None, 300),
        ("between 10 and 12 tonnes", 9500, 12_500),
        ("2 to 3 million barrels", 1.5e6, 3.5e6),
        ("two to three million barrels", 1.5e6, 3.5e6),
        ("2 to 3.5 million barrels", 1.5e6, 3.55e6),
        ("900,000 to 2 million barrels", 895_000, 2.5e6),
        ("€2–3bn", 1.5e9, 3.5e9),
        ("10–12 tonnes", 9500, 12_500),
        ("hundreds of people", 200, None),
        ("tens of thousands of people", 10_000, None),
    ],
)
def test_what_the_words_allow(text: str, low: float | None, high: float | None) -> None:
    found = _only(text)
    assert (found.low, found.high) == (low, high)
    assert found.words == text


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("It costs 300 euros a year.", "per year"),
        ("3 million barrels per day", "per day"),
        ("In 2025, 300 flights were cancelled.", "2025"),
        ("Since March, 40 jobs a month have gone.", "per month, since march"),
        ("Over the past three years 12 ships sank.", "past three years"),
        ("Profits rose by 12 per cent last year.", "last year"),
        ("It was 2025. Then 12 ships sank.", ""),
    ],
)
def test_the_time_it_is_about(text: str, period: str) -> None:
    assert _only(text).period == period


def test_each_number_has_the_time_nearest_to_it() -> None:
    found = quantities("It cost 12 million euros in 2019 and 14 million euros in 2021.")
    assert [(one.value, one.period) for one in found] == [(12e6, "2019"), (14e6, "2021")]


@pytest.mark.parametrize(
    "text",
    [
        "on 12 March 2025 at 10.30 pm",
        "on March 12, 2025",
        "10–12 October",
        "in 2025",
        "the 3-2 win",
        "Flight 203",
        "the 21st century",
        "a 5G mast",
        "one of the men",
        "the two said",
        "in the first quarter",
        "a second ferry",
        "over the past three years",
        "Covid-19",
        "the B52 and the G7",
        "at 10:30",
        "No. 7",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert quantities(text) == []


def test_what_is_kept_of_it() -> None:
    assert _only("nearly 20% in 2025").said() == {
        "words": "nearly 20%",
        "value": 20.0,
        "low": 18.0,
        "high": 20.0,
        "unit": "%",
        "period": "2025",
    }


@given(st.one_of(st.text(), _PIECES.map(" ".join), _PIECES.map("".join)))
def test_any_text_has_quantities_apart_and_in_order(text: str) -> None:
    end = 0
    for found in quantities(text):
        assert end <= found.start < found.end <= len(text)
        assert found.words == " ".join(text[found.start : found.end].split())
        assert found.low is None or found.low <= found.value
        assert found.high is None or found.value <= found.high
        end = found.end


@given(st.integers(1, 10**9))
def test_every_number_is_read_as_it_is_written(number: int) -> None:
    assert _only(f"They counted {number:,} gulls.").value == number


@given(st.floats(0.01, 1e12), st.sampled_from([0.1, 1.0, 1000.0]))
def test_rounding_is_never_finer_than_what_is_written(value: float, step: float) -> None:
    assert rounding(value, step) >= step / 2
