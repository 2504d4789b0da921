"""What note-taking apps write into a text: block ids, comments, links to other notes, marks and footnotes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsroom.ingest.article import IngestedMark

_BLOCK_ID = re.compile(r"[ \t]+\^[\w-]{1,60}[ \t]*$|^\^[\w-]{1,60}[ \t]*$", re.MULTILINE)
_COMMENT = re.compile(r"%%(?:(?!%%).)*+%%", re.DOTALL)
_EMBED = re.compile(r"!\[\[[^\[\]\n]{1,300}\]\]")
_LINK = re.compile(r"\[\[(?:[^\[\]|\n]{1,300}\|)?([^\[\]|\n]{1,300})\]\]")
_CALLOUT = re.compile(r"^(>+[ \t]*)\[![\w-]{1,40}\][+-]?[ \t]*", re.MULTILINE)
_MARKED = re.compile(r"==(?=\S)((?:(?!==|\n\n).)+?)(?<=\S)==", re.DOTALL)
_FOOTNOTE = re.compile(
    r"^\[\^(?P<label>[^\]\s]{1,60})\]:[ \t]*(?P<text>.*(?:\n(?:[ \t]{2,}.*|[ \t]*(?=\n[ \t]{2,}\S)))*)", re.MULTILINE
)
_REFERENCE = re.compile(r"\[\^(?P<label>[^\]\s]{1,60})\](?!:)")
# How Newsroom's own copies call marks and notes, and how they say whose a mark is and which words it is on.
_OWN = re.compile(r"[hn][0-9a-f]{12}")
_OWN_MARK = re.compile(r"\*\*[^*\n]{1,80}\*\* \((?P<author>[^()\n]{1,150}), [^()\n]{4,30}\): “(?P<quote>[^”]{1,2000})”")
_OWN_NOTE = re.compile(r"\*\*(?P<author>[^*\n]{1,150})\*\*[^\n]*\n+(?P<note>.+)", re.DOTALL)
_MARKUP = re.compile(r"[*_`~]+|^[#>\s-]+|\[([^\]\n]*)\]\([^)\n]*\)|\[\^[^\]\s]{1,60}\]", re.MULTILINE)
_MAX_NOTES = 2_000
_MAX_QUOTE = 300  # code points before a reference that a note without words of its own is about


@dataclass(frozen=True)
class Unmarked:
    """A text without what note-taking apps wrote into it, and what that was; ``footnotes`` are the text's own."""

    text: str
    marks: tuple[IngestedMark, ...] = ()
    footnotes: tuple[str, ...] = ()


def without_notes(text: str) -> Unmarked:
    """Take out of *text* what is not the story's: highlights and notes become marks."""
    text = _CALLOUT.sub(r"\1", _EMBED.sub("", _COMMENT.sub("", text)))
    footnotes = {match["label"]: match["text"].strip() for match in list(_FOOTNOTE.finditer(text))[:_MAX_NOTES]}
    text = _LINK.sub(r"\1", _FOOTNOTE.sub("", text))
    own = {label: said for label, said in footnotes.items() if _OWN.fullmatch(label)}
    marks = _own_marks(text, own) if own else _plain_marks(text)
    numbers = {label: at for at, label in enumerate((label for label in footnotes if label not in own), 1)}
    text = _REFERENCE.sub(
        lambda found: f"<sup>{numbers[found['label']]}</sup>" if found["label"] in numbers else "", text
    )
    text = _BLOCK_ID.sub("", _MARKED.sub(r"\1", text))
    return Unmarked(text, tuple(marks), tuple(footnotes[label] for label in numbers))


def _plain_marks(text: str) -> list[IngestedMark]:
    return [IngestedMark(_words(match[1])) for match in list(_MARKED.finditer(text))[:_MAX_NOTES]]


def _own_marks(text: str, footnotes: dict[str, str]) -> list[IngestedMark]:
    """Read the footnotes of a copy: a mark says its words, a note stands behind those that it is about."""
    places = {match["label"]: match.start() for match in _REFERENCE.finditer(text)}
    marks = []
    for label, said in footnotes.items():
        if mark := _OWN_MARK.match(said):
            marks.append(IngestedMark(mark["quote"], author=mark["author"], uid=label))
        elif (note := _OWN_NOTE.match(said)) and label in places:
            body = re.sub(r"^ {4}", "", note["note"], flags=re.MULTILINE).strip()
            marks.append(IngestedMark(_before(text, places[label]), body, author=note["author"], uid=label))
    return marks


def _before(text: str, place: int) -> str:
    """Return the last words of the block before *place*."""
    block = text[max(0, place - 2 * _MAX_QUOTE) : place].rpartition("\n\n")[2]
    return _words(block)[-_MAX_QUOTE:].partition(" " if len(block) > _MAX_QUOTE else "\0")[2] or _words(block)


def _words(markdown: str) -> str:
    return " ".join(_MARKUP.sub(lambda found: found[1] or "", markdown.replace("==", "")).split())
