"""How long the fields of a story may be. Pages put whole paragraphs where names belong, and worse."""

from __future__ import annotations

from dataclasses import replace

from newsroom.ingest.article import IngestedArticle

# In code points. What is longer is cut, at a word where there is one.
_LENGTHS = {
    "headline": 500,
    "standfirst": 5_000,
    "agency": 200,
    "dateline": 200,
    "section": 200,
    "publication": 200,
    "distributor": 200,
    "rights": 5_000,
}
# What is longer is none: cut, it would be another.
_WHOLE = {"canonical_url": 2_000, "lead_image": 2_000, "language": 35, "item_id": 300, "item_version": 50}
_BYLINE = 300  # of all the people together, with a comma and a space between them


def bounded(article: IngestedArticle) -> IngestedArticle:
    """Return *article* with no field longer than the library holds."""
    cut = {name: _cut(getattr(article, name), length) for name, length in _LENGTHS.items()}
    whole = {name: value for name, length in _WHOLE.items() if len(value := getattr(article, name)) <= length}
    none = dict.fromkeys(_WHOLE.keys() - whole.keys(), "")
    authors = _as_fit(article.authors)
    kept = {name: place for name, place in article.found_in.items() if name not in none}
    return replace(article, **cut, **none, authors=authors, found_in=kept)  # type: ignore[arg-type]


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1].rsplit(" ", 1)[0] + "…"


def _as_fit(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return as many of *names*, from the first, as a byline holds."""
    return next(names[:count] for count in range(len(names), -1, -1) if len(", ".join(names[:count])) <= _BYLINE)
