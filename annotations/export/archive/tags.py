"""The tags of an archive: who is mentioned and who says what in each of its versions, as far as its layers go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotations.export.archive.values import exact, place
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage
from newsroom.models import Attribution, AttributionSpeaker, Mention, Revision

State = Revision.Recognition

_MENTION = ("revision", "span", "entity__slug", "before_split__slug", "form", "score", "source")
_PARTS = ("source", "cue", "told", "basis")
_ATTRIBUTION = ("speech", "stance", "unnamed", "score")
_TAGS = {"entities", "statements"}  # layers; without either of them a text has yet to be recognised


@dataclass(frozen=True)
class Tags:
    """Mentions and attributions by the id of their revision; ``whole`` when no layer of them is left out."""

    mentions: Mapping[int, list[dict[str, Any]]]
    attributions: Mapping[int, list[dict[str, Any]]]
    whole: bool

    @property
    def slugs(self) -> set[str]:
        """Those of all entities that they name."""
        named = {row[name] for rows in self.mentions.values() for row in rows for name in ("entity", "before_split")}
        speakers = (each for rows in self.attributions.values() for row in rows for each in row["speakers"])
        spoken = {each[name] for each in speakers for name in ("entity", "before_split")}
        return (named | spoken) - {None}

    def written(self, revision: Revision) -> dict[str, Any]:
        """Return the members of *revision* that say what was recognised in it."""
        is_told = self.whole and revision.recognition in (State.DONE, State.FAILED)
        return {
            "engine": revision.engine if is_told else "",
            "recognition": str(revision.recognition if is_told else State.WAITING),
            "recognition_error": revision.recognition_error if is_told else "",
            "mentions": self.mentions.get(revision.pk, []),
            "attributions": self.attributions.get(revision.pk, []),
        }


def tags_of(page: ReadingPage, options: ExportOptions) -> Tags:
    """Return the tags of all versions up to that of *page*, of every form, rejected and merged entities included."""
    revisions = Revision.objects.filter(article=page.article, number__lte=page.revision.number)
    mentions = _mentions(revisions) if "entities" in options.layers else {}
    attributions = _attributions(revisions) if "statements" in options.layers else {}
    return Tags(mentions, attributions, options.layers >= _TAGS)


def _mentions(revisions: Any) -> Mapping[int, list[dict[str, Any]]]:
    found: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    rows = Mention.objects.filter(revision__in=revisions).values_list(*_MENTION)
    for revision, at, *rest in rows.order_by("span", "form", "source", "entity__slug", "pk"):
        found[revision].append({**(place(at) or {}), **_said(_MENTION[2:], rest)})
    return found


def _said(names: Sequence[str], values: Iterable[Any]) -> dict[str, Any]:
    return {name.removesuffix("__slug"): exact(value) for name, value in zip(names, values, strict=True)}


def _attributions(revisions: Any) -> Mapping[int, list[dict[str, Any]]]:
    speakers = _speakers(revisions)
    found: defaultdict[int, list[Attribution]] = defaultdict(list)
    for row in Attribution.objects.filter(revision__in=revisions).order_by("span", "content", "cue", "source", "pk"):
        found[row.revision_id].append(row)
    return {revision: list(_written(rows, speakers)) for revision, rows in found.items()}


def _written(rows: Sequence[Attribution], speakers: Mapping[int, list[dict[str, Any]]]) -> Iterator[dict[str, Any]]:
    """Yield *rows*, each with its index among them of what it hangs on."""
    index = {row.pk: number for number, row in enumerate(rows)}
    for row in rows:
        yield {
            "content": [place(piece) for piece in row.content],
            **{name: place(getattr(row, name)) for name in _PARTS},
            **{name: exact(getattr(row, name)) for name in _ATTRIBUTION},
            "speakers": speakers.get(row.pk, []),
            "outer": index.get(row.outer_id) if row.outer_id else None,
        }


def _speakers(revisions: Any) -> Mapping[int, list[dict[str, Any]]]:
    found: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    rows = AttributionSpeaker.objects.filter(attribution__revision__in=revisions).order_by("pk")
    for attribution, entity, before in rows.values_list("attribution", "entity__slug", "before_split__slug"):
        found[attribution].append({"entity": entity, "before_split": before})
    return found
