"""Addresses without what tracks and wraps them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.ingest.web_address import cleaned

STORY = "https://www.estmere.example/news/ferry"
QUOTED = "https%3A%2F%2Fwww.estmere.example%2Fnews%2Fferry"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("?utm_source=letter&UTM_Medium=mail&fbclid=x1&gclid=2&mc_cid=3&igshid=4", ""),
        ("?id=81&utm_source=letter&page=2", "?id=81&page=2"),
        ("?b=2&a=1", "?b=2&a=1"),
        ("?ref=home", ""),
        ("?ref=20144", "?ref=20144"),
        ("?20144", "?20144"),
        ("?q=a%26b+c", "?q=a%26b+c"),
        ("#comments", ""),
        ("#:~:text=ferry", ""),
    ],
)
def test_only_what_tells_which_story_is_meant_stays(given: str, kept: str) -> None:
    assert cleaned(STORY + given) == STORY + kept


@pytest.mark.parametrize(
    "wrapper",
    [
        f"https://www.google.com/url?sa=t&q={QUOTED}&usg=abc",
        f"https://www.google.co.uk/url?url={QUOTED}",
        "https://www.google.com/amp/s/www.estmere.example/news/ferry",
        "https://www-estmere-example.cdn.ampproject.org/v/s/www.estmere.example/news/ferry",
        f"https://l.facebook.com/l.php?u={QUOTED}%3Ffbclid%3D1&h=AT2",
        f"https://nam02.safelinks.protection.outlook.com/?url={QUOTED}&data=05",
        f"https://click.letters.example/track/click?url={QUOTED}",
        f"https://r.search.yahoo.com/_ylt=A/RV=2/RU={QUOTED}/RK=2/RS=x",
        "https://urldefense.com/v3/__https://www.estmere.example/news/ferry__;!!Ab$",
        f"https://out.reddit.com/t3_1?url={QUOTED.replace('%', '%')}&token=x",
        f"https://www.google.com/url?q=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3D{QUOTED.replace('%', '%25')}",
    ],
)
def test_what_leads_elsewhere_is_unwrapped(wrapper: str) -> None:
    assert cleaned(wrapper) == STORY


@pytest.mark.parametrize(
    "address",
    [
        "https://www.google.com/url?q=javascript:alert(1)",
        "https://www.google.com/url?q=ftp%3A%2F%2Festmere.example",
        "https://click.letters.example/click?url=http%3A%2F%2Flocalhost%2F",
        "https://estmere.example/search?url=https%3A%2F%2Fother.example%2F",
        "http://[::1",
        "no address",
        "",
    ],
)
def test_what_leads_nowhere_stays(address: str) -> None:
    assert cleaned(address) == address


@given(st.text(max_size=80).map(lambda rest: f"https://www.google.com/url?q={rest}") | st.text(max_size=80))
def test_cleaning_twice_changes_nothing_more(address: str) -> None:
    assert cleaned(cleaned(address)) == cleaned(address)
