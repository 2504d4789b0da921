"""The marks of the HTML copy: their places in the text, the legend, and the list that says whose they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.utils.html import escape

from annotations.export.contents.claims import claim_words, record_words, tag_words
from annotations.export.contents.threads import Places
from annotations.export.html.words import signed
from annotations.export.manifest import mark_id
from annotations.kinds import DEFAULTS
from annotations.models import Claim
from annotations.rows import HighlightRow
from annotations.weave import Insertion, Mark
from annotations.words import on_one_line


def marks(highlights: Iterable[HighlightRow]) -> list[Mark]:
    """Return what is woven into the text; ``data-marks`` names the marks on each run of words."""
    return [Mark(row.start, row.end, mark_id(row), row.kind, not _is_anothers(row)) for row in highlights]


def mark_places(highlights: Iterable[HighlightRow], places: Places) -> Iterator[Insertion]:
    """Yield where each mark begins, to which the list leads, and after it what leads to the list.

    That is the reader's name when it is another's, and how a claim stands once somebody has said so.
    """
    for row in highlights:
        yield Insertion(row.start, f'<span class="at" id="at-{mark_id(row)}"></span>')
        if words := _label(row):
            yield Insertion(places.after(row).at, _link(row, words))


def legend(highlights: Sequence[HighlightRow]) -> str:
    """Return samples of the lines that occur, as list items, the kinds in the order in which they are offered."""
    labels = {row.kind: row.label for row in highlights}
    samples = [(kind, labels[kind]) for kind in DEFAULTS if kind in labels]
    if _overlap(highlights):
        samples += [("plain d2", "two marks"), ("plain d3", "three or more")]
    if any(_is_anothers(row) for row in highlights):
        samples.append(("plain theirs", "another reader’s, with the name"))
    return "".join(f'<li><mark class="mark {look}">{escape(label)}</mark></li>' for look, label in samples)


def mark_list(highlights: Iterable[HighlightRow]) -> str:
    """Return the marks in reading order, as list items; empty when there are none."""
    return "\n".join(_entry(row, f'<a href="#at-{mark_id(row)}">{_sample(row)}</a>') for row in highlights)


def lost_list(lost: Iterable[HighlightRow]) -> str:
    """Return the marks whose words the text no longer has, as list items; empty when there are none."""
    return "\n".join(_entry(row, _sample(row)) for row in lost)


def _label(row: HighlightRow) -> str:
    stands = row.claim.status_label.lower() if row.claim and row.claim.status != Claim.Status.OPEN else ""
    return ", ".join(words for words in (row.reader if _is_anothers(row) else "", stands) if words)


def _is_anothers(row: HighlightRow) -> bool:
    return not row.mine or bool(row.brought_by)


def _link(row: HighlightRow, words: str) -> str:
    title = f'title="{escape(row.label)}, {escape(row.reader)}"'
    return f'<sup class="who"><a href="#{mark_id(row)}" {title}>{escape(words)}</a></sup>'


def _overlap(highlights: Sequence[HighlightRow]) -> bool:
    furthest = 0
    for row in sorted(highlights, key=lambda row: row.start):
        if row.start < furthest:
            return True
        furthest = max(furthest, row.end)
    return False


def _sample(row: HighlightRow) -> str:
    return f'<mark class="mark {row.kind}">{escape(row.label)}</mark>'


def _entry(row: HighlightRow, kind: str) -> str:
    return (
        f'<li id="{mark_id(row)}">{kind} <q dir="auto">{escape(on_one_line(row.exact))}</q> {_before(row)}{_claim(row)}'
        f'<span class="by">{signed(row.reader, row.brought_by, row.created_at)}{_tags(row)}</span>{_record(row)}</li>'
    )


def _before(row: HighlightRow) -> str:
    return f'<span class="by">before the text changed: <q>{escape(on_one_line(row.was))}</q></span> ' if row.was else ""


def _claim(row: HighlightRow) -> str:
    words = claim_words(row)
    return f'<span class="by">{escape(words)} ·</span> ' if words else ""


def _tags(row: HighlightRow) -> str:
    return f" · {escape(tag_words(row))}" if row.tags else ""


def _record(row: HighlightRow) -> str:
    items = "".join(f"<li>{escape(words)}</li>" for words in record_words(row))
    return f'<ul class="by">{items}</ul>' if items else ""
