"""What a wire's desk writes for other desks above and under a story: notes to editors, bylines, ends, initials."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsroom.ingest.agencies import is_known_agency
from newsroom.ingest.appeals import is_appeal
from newsroom.ingest.article import IngestedParagraph
from newsroom.ingest.byline import read_byline
from newsroom.ingest.people import is_person, is_role
from newsroom.ingest.rights import is_rights_line
from newsroom.ingest.sign_offs import is_sign_off
from newsroom.ingest.wire.bylines import are_initials
from newsroom.ingest.wire.datelines import dateline_in

_NOTE = re.compile(
    r"[\W_]*(?:eds?|editors?|desk|desks|attention(?: news| photo)? editors?|attn\.? editors?|note to (?:news )?editors?"
    r"|editors?[’'] notes?|editor[’']s note|media contacts?|notes? aux? rédact(?:ions?|eurs?)|nota a los editores"
    r"|redaktioneller? hinweise?|hinweis an die redaktion(?:en)?|(?:#\s*)?notizblock|internet|die folgenden? .{0,40})"
    r"\s*(?:[:.—–]|-\s|$)",
    re.IGNORECASE,
)
_END = re.compile(
    r"[\W_]*(?:ends?|endit|end of (?:story|text|item)|ende|fin|fine|fim|slut|slutt|more|more to come|mehr|suite|xxx"
    r"|0|30|nnnn)(?:[^\w.!?]|_)*",
    re.IGNORECASE,
)
_FOLLOW = re.compile(
    r"follow .{2,80} (?:on|at) (?:twitter|x|facebook|instagram|threads|bluesky|mastodon)\b", re.IGNORECASE
)
_RULE = re.compile(r"[\W_]+")
# Behind the last sentence of a text, in brackets or not.
_INITIALS_AFTER = re.compile(
    r"(?<=[.!?”\"’»)])\s*(?:[(\[][^\W\d_]{1,4}(?:[/,.\s-]+[^\W\d_]{1,4}){0,5}[)\]]"
    r"|[^\W\d_]{2,4}(?:/[^\W\d_]{2,4}){1,5})\s*$"
)
_END_AFTER = re.compile(
    r"(?<=[.!?”\"’»)])\s*(?:[-–—]\s?(?:ends?|0|30)\s?[-–—]|\((?:end|more)\)|#{2,3})\s*$", re.IGNORECASE
)
_REPORTING = re.compile(r"\breporting by ([^;.()\[\]]{3,120})", re.IGNORECASE)
_MAX_LINE = 120  # code points of a line above the text that is no part of it


@dataclass(frozen=True)
class Desk:
    """A text without what the desk wrote, and what that says: bylines, notes, the line of rights."""

    paragraphs: tuple[IngestedParagraph, ...]
    bylines: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    rights: str = ""


def without_desk(paragraphs: Sequence[IngestedParagraph], headline: str = "") -> Desk:
    """Take the desk's lines from both ends of *paragraphs*."""
    head, text = _head(paragraphs, headline)
    text, foot = _foot(text)
    lines = [block.text for block in (*head, *foot)]
    reported = [f"By {match[1]}" for line in lines if (match := _REPORTING.search(line))]
    bylines = [block.text for block in head if is_byline(block.text) or is_person(block.text)]
    return Desk(
        tuple(text),
        tuple(bylines or reported),
        tuple(line for line in lines if _NOTE.match(line)),
        next((line for line in lines if is_rights_line(line)), ""),
    )


def is_byline(line: str) -> bool:
    """Tell whether *line*, over a text, says who wrote it."""
    return len(line) <= _MAX_LINE and line[-1:] not in ".!?" and bool((found := read_byline(line)) and found.authors)


def _head(
    paragraphs: Sequence[IngestedParagraph], headline: str
) -> tuple[list[IngestedParagraph], list[IngestedParagraph]]:
    """Part what stands above the text; a picture there stays."""
    above: list[IngestedParagraph] = []
    for at, block in enumerate(paragraphs):
        signs = not above and _signs(paragraphs[at : at + 2])
        if block.kind != "caption" and not (
            signs or _is_above(block.text, headline, under_byline=_ends_in_byline(above))
        ):
            kept = [picture for picture in paragraphs[:at] if picture.kind == "caption"]
            return above, kept + list(paragraphs[at:])
        if block.kind != "caption":
            above.append(block)
    return [], list(paragraphs)


def _signs(blocks: Sequence[IngestedParagraph]) -> bool:
    """Tell whether the first of *blocks* is a name alone, over a text that begins with its dateline."""
    return len(blocks) > 1 and is_person(blocks[0].text) and bool(dateline_in(blocks[1].text).place)


def _is_above(line: str, headline: str, *, under_byline: bool) -> bool:
    if line == headline or _NOTE.match(line) or is_byline(line) or _RULE.fullmatch(line):
        return True
    return under_byline and len(line) <= _MAX_LINE and (is_known_agency(line) or (is_role(line) and line[-1:] != "."))


def _ends_in_byline(above: Sequence[IngestedParagraph]) -> bool:
    return bool(above) and is_byline(above[-1].text)


def _foot(paragraphs: list[IngestedParagraph]) -> tuple[list[IngestedParagraph], list[IngestedParagraph]]:
    """Part what stands under the text, one paragraph of which stays whatever it says."""
    end = next((at for at, block in enumerate(paragraphs) if at and _heads_notes(block)), len(paragraphs))
    while end > 1 and (paragraphs[end - 1].kind == "caption" or _is_under(paragraphs[end - 1].text)):
        end -= 1
    pictures = [block for block in paragraphs[end:] if block.kind == "caption"]
    under = [block for block in paragraphs[end:] if block.kind != "caption"]
    return [*paragraphs[: end - 1], *map(_without_initials, paragraphs[end - 1 : end]), *pictures], under


def _heads_notes(block: IngestedParagraph) -> bool:
    """What is under such a heading is for other desks."""
    return block.kind == "heading" and bool(_NOTE.match(block.text))


def _is_under(line: str) -> bool:
    ends = _END.fullmatch(line) or _RULE.fullmatch(line) or are_initials(line)
    return bool(
        ends or _NOTE.match(line) or is_sign_off(line) or is_rights_line(line) or is_appeal(line) or _FOLLOW.match(line)
    )


def _without_initials(block: IngestedParagraph) -> IngestedParagraph:
    text = _END_AFTER.sub("", _INITIALS_AFTER.sub("", _END_AFTER.sub("", block.text)))
    if text == block.text or not text:
        return block
    return replace(block, text=text, inlines=tuple(inline for inline in block.inlines if inline.end <= len(text)))
