"""No field longer than the library holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsroom.ingest.article import IngestedArticle
from newsroom.ingest.bounds import bounded
from newsroom.models import Article

LINES = (
    "headline",
    "agency",
    "dateline",
    "section",
    "publication",
    "distributor",
    "canonical_url",
    "language",
    "item_id",
)


def story(**fields: object) -> IngestedArticle:
    return IngestedArticle(**{"headline": "Ferry stops", "paragraphs": (), **fields})  # type: ignore[arg-type]


@given(st.integers(0, 3000), st.integers(0, 60))
def test_every_field_fits_its_column(length: int, people: int) -> None:
    fitted = bounded(story(**dict.fromkeys(LINES, "word " * length), authors=("Ana Ruiz",) * people))
    assert all(len(getattr(fitted, name)) <= Article._meta.get_field(name).max_length for name in LINES)
    assert len(", ".join(fitted.authors)) <= Article._meta.get_field("byline").max_length


def test_what_fits_stays() -> None:
    short = story(agency="Marrow Wire", authors=("Ana Ruiz",), found_in={"agency": "meta"})
    assert bounded(short) == short


def test_an_address_is_left_out_rather_than_cut_and_so_is_where_it_was_found() -> None:
    long = bounded(story(canonical_url="https://a.example/" + "x" * 2000, found_in={"canonical_url": "meta"}))
    assert (long.canonical_url, dict(long.found_in)) == ("", {})
