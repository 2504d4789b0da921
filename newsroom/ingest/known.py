"""What is said of a story beside its source, put into what was read of that; and as JSON, to be kept with an import."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from newsroom.ingest.article import IngestedArticle, IngestedMark, Known

_DAYS = ("published_on", "updated_on")


def with_known(article: IngestedArticle, known: Known) -> IngestedArticle:
    """Return *article* with what is *known* of it besides. A reader is right; others count where it is silent."""
    wins = known.found_in == "reader"
    told = {name: value for name, value in known.fields.items() if wins or (value and not getattr(article, name))}
    found_in = {**article.found_in, **dict.fromkeys(told, known.found_in)}
    marks, tags = article.marks + known.marks, tuple(dict.fromkeys(article.tags + known.tags))
    return replace(article, **told, found_in=found_in, marks=marks, tags=tags)  # type: ignore[arg-type]


def known_to_json(known: Known) -> dict[str, Any]:
    """Return *known* as JSON has it, empty when nothing is known."""
    if known == Known():
        return {}
    fields = {name: value.isoformat() if isinstance(value, date) else value for name, value in known.fields.items()}
    marks = [_mark_to_json(mark) for mark in known.marks]
    return {"found_in": known.found_in, "fields": fields, "marks": marks, "tags": list(known.tags)}


def known_from_json(kept: Mapping[str, Any]) -> Known:
    """Return what ``known_to_json`` gave."""
    if not kept:
        return Known()
    fields = {name: _field(name, value) for name, value in kept["fields"].items()}
    return Known(kept["found_in"], fields, tuple(map(_mark_from_json, kept["marks"])), tuple(kept["tags"]))


def _field(name: str, value: Any) -> object:
    if name in _DAYS and value:
        return date.fromisoformat(value)
    return tuple(value) if isinstance(value, list) else value


def _mark_to_json(mark: IngestedMark) -> dict[str, Any]:
    made_at = mark.made_at.isoformat() if mark.made_at else None
    return asdict(mark) | {"made_at": made_at, "replies": [_mark_to_json(reply) for reply in mark.replies]}


def _mark_from_json(kept: Mapping[str, Any]) -> IngestedMark:
    made_at = datetime.fromisoformat(kept["made_at"]) if kept["made_at"] else None
    span = (kept["span"][0], kept["span"][1]) if kept["span"] else None
    replies = tuple(map(_mark_from_json, kept["replies"]))
    tags = tuple(kept["tags"])
    return IngestedMark(**{**kept, "made_at": made_at, "span": span, "tags": tags, "replies": replies})
