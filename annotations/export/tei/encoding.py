"""How a TEI copy says what it says: its principles in words, and the categories that its parts are of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotations.access import Audience
from annotations.export.markup.xml_text import element, worded
from annotations.export.tei.ids import Tags, category
from annotations.reading import ReadingPage
from annotations.words import STATUS_LABELS
from newsroom.naming.statements import MANNERS

_PROJECT = "Newsroom keeps stories with what their readers mark and write beside them. This is a copy of one version."
_SEGMENTATION = (
    "The text of the version is the text of the blocks in body, one newline between any two, and a tab between the"
    " cells of a row. Anchors stand at the edges of what is marked or said; the number in an anchor's id says how many"
    " Unicode code points of that text are before it. Sentences were found by rules."
)
_INTERPRETATION = (
    "Names are tagged in place, and refer to standOff. A span in standOff runs from an anchor to an anchor; it holds"
    " its words. A mark is an annotation of such a span; a note or a reply is an annotation of a mark, a paragraph or"
    " a note. What annotates the whole text stood beside words that this version does not have. Notes are written in"
    " Markdown. What a machine found has resp='#recogniser'."
)
_STANCES = {"statement": "said", "belief": "believed", "attitude": "wished or felt", "denial": "denied or doubted"}


def encoding(page: ReadingPage) -> str:
    """Return the encodingDesc, with the categories that *page* uses and no other."""
    taxonomies = "".join(_taxonomy(name, used) for name, used in _used(page).items() if used)
    return element(
        "encodingDesc",
        element("projectDesc", worded("p", _PROJECT)),
        element(
            "editorialDecl",
            element("segmentation", worded("p", _SEGMENTATION)),
            element("interpretation", worded("p", _INTERPRETATION)),
        ),
        element("classDecl", taxonomies) if taxonomies else "",
    )


def _used(page: ReadingPage) -> Mapping[str, Mapping[str, str]]:
    """Return for each taxonomy the ids of its categories with their labels."""
    marks = (*page.highlights, *page.lost)
    audiences = {row.audience for row in marks} | {note.audience for note in page.notes}
    return {
        "kinds": {category("kind", row.kind): row.label for row in marks},
        "audiences": _labelled("audience", Audience.choices, audiences),
        "statuses": _labelled("status", STATUS_LABELS.items(), {row.claim.status for row in marks if row.claim}),
        "tags": {key: tag for tag, key in Tags(page).ids.items()},
        "speech": _labelled("speech", MANNERS.items(), {row.speech for row in page.attributions}),
        "stances": _labelled("stance", _STANCES.items(), {row.stance for row in page.attributions}),
    }


def _labelled(taxonomy: str, labels: Iterable[tuple[str, str]], used: Iterable[str]) -> dict[str, str]:
    there = set(used)
    return {category(taxonomy, value): str(label) for value, label in labels if value in there}


def _taxonomy(name: str, used: Mapping[str, str]) -> str:
    categories = (element("category", worded("catDesc", label), xml_id=key) for key, label in sorted(used.items()))
    return element("taxonomy", *categories, xml_id=name)
