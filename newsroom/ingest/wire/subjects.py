"""The subjects of the IPTC by the numbers that items give them, where they give no names."""

from __future__ import annotations

import re

_SUBJECTS = {
    "01": "Arts, culture, entertainment and media",
    "02": "Crime, law and justice",
    "03": "Disaster, accident and emergency incident",
    "04": "Economy, business and finance",
    "05": "Education",
    "06": "Environment",
    "07": "Health",
    "08": "Human interest",
    "09": "Labour",
    "10": "Lifestyle and leisure",
    "11": "Politics and government",
    "12": "Religion",
    "13": "Science and technology",
    "14": "Society",
    "15": "Sport",
    "16": "Conflict, war and peace",
    "17": "Weather",
}
_CODE = re.compile(r"(?:.*[:/])?(\d\d)\d{6}$")


def subject_name(code: str) -> str:
    """Return what the subject *code*, such as ``medtop:04000000``, is called; ``""`` for none of the IPTC."""
    match = _CODE.match(code)
    return _SUBJECTS.get(match[1], "") if match else ""
