"""Units of measure: how they are written, the one they are counted in, and how many of that each is.

Only what is the same everywhere is converted: no currencies into others, no months into days, and "ton" and "pound",
which mean different things in different places, stay what they are.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit and how many of it the written one is."""

    name: str
    factor: float = 1.0


_WRITTEN = """
    %: % 1 | per cent 1 | percent 1 | pct 1
    percentage point: percentage point 1 | percentage points 1
    metre: km 1000 | kilometre 1000 | kilometer 1000 | metre 1 | meter 1 | m 1 | cm 0.01 | centimetre 0.01
    metre: centimeter 0.01 | mm 0.001 | millimetre 0.001 | millimeter 0.001 | mile 1609.344 | nautical mile 1852
    metre: foot 0.3048 | feet 0.3048 | ft 0.3048 | inch 0.0254 | inches 0.0254 | yard 0.9144
    square metre: square metre 1 | square meter 1 | hectare 10000 | ha 10000 | acre 4046.8564224
    square metre: square kilometre 1000000 | square kilometer 1000000 | sq km 1000000 | square mile 2589988.110336
    square metre: square foot 0.09290304 | square feet 0.09290304 | sq ft 0.09290304
    kilogram: kg 1 | kilogram 1 | kilo 1 | tonne 1000 | metric ton 1000 | gram 0.001 | mg 0.000001
    litre: litre 1 | liter 1 | millilitre 0.001 | milliliter 0.001
    cubic metre: cubic metre 1 | cubic meter 1
    watt: kw 1000 | kilowatt 1000 | mw 1000000 | megawatt 1000000 | gw 1000000000 | gigawatt 1000000000
    watt hour: kwh 1000 | kilowatt hour 1000 | mwh 1000000 | megawatt hour 1000000 | gwh 1000000000
    kilometre per hour: km/h 1 | kph 1 | mph 1.609344 | miles per hour 1.609344 | knot 1.852
    degree celsius: °c 1 | degrees celsius 1 | degree celsius 1
    degree fahrenheit: °f 1 | degrees fahrenheit 1
    year of age: year old 1 | years old 1 | year-old 1 | years of age 1
    second: second 1 | minute 60 | hour 3600
    day: day 1 | week 7
    month: month 1
    year: year 1 | decade 10 | century 100 | centuries 100
    euro: € 1 | eur 1 | euro 1
    dollar: $ 1 | dollar 1
    US dollar: us$ 1 | usd 1 | us dollar 1
    pound: £ 1 | gbp 1 | pound 1
    yen: ¥ 1 | yen 1
"""


def _read(table: str) -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for line in table.strip().splitlines():
        name, forms = line.split(":")
        for form in forms.split("|"):
            words, factor = form.strip().rsplit(" ", 1)
            units[words] = Unit(name.strip(), float(factor))
    return units


UNITS = _read(_WRITTEN)

CURRENCY_SIGNS = r"US\$|[$€£¥]|(?:USD|EUR|GBP)\s"
"""What stands before a sum of money."""

_FORMS = "|".join(re.escape(form).replace(r"\ ", r"[\s-]") for form in sorted(UNITS, key=len, reverse=True))
AFTER_NUMBER = re.compile(rf"[\s\u00a0-]?(?P<form>{_FORMS})(?P<plural>e?s)?(?![\w/])", re.IGNORECASE)
"""A unit that follows a number, with a space, a hyphen or nothing between."""


def unit_called(form: str) -> Unit:
    """Return the unit written *form*, one of those that the expressions above find."""
    written = form.strip().casefold()
    return UNITS.get(written) or UNITS[re.sub(r"[\s-]", " ", written)]
