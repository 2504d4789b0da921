"""A chapter while it is written: clean markup, and what tells whether it is one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

from newsroom.text import whitespace
from newsroom.text.words import phrases, words

# What files of a book may be that hold none of its words (EPUB Structural Semantics, and the guide of EPUB 2).
NO_STORY = words("""
    cover titlepage title-page halftitlepage toc landmarks page-list loi lot loa lov copyright-page copyright imprint
    colophon index other-credits endnotes rearnotes footnotes notes bibliography-nav ncx text-cover pagelist
""")
_NO_STORY_TITLES = phrases("""
    cover | cover page | front cover | title page | half title | half-title page | contents | table of contents
    copyright | copyright page | copyright notice | also by the author | by the same author | list of illustrations
    the full project gutenberg license | umschlag | titelseite | titel | inhalt | inhaltsverzeichnis | impressum
    couverture | page de titre | table des matières | sommaire | mentions légales | cubierta | portada | portadilla
    índice | créditos | copertina | frontespizio | indice | colophon | capa | sumário | omslag | inhoud | inhoudsopgave
""")
_MIN_WORDS = 60  # code points: a file with less is a title, a dedication's blank or a picture
_LETTERS = re.compile(r"[\W_]+")


@dataclass
class Draft:
    """A chapter called *title*, if the table of contents does. ``wanted`` are the notes to which it refers."""

    title: str = ""
    parts: list[str] = field(default_factory=list)
    length: int = 0
    pictures: int = 0
    kinds: set[str] = field(default_factory=set)
    wanted: dict[tuple[str, str], str] = field(default_factory=dict)
    headings: list[tuple[int, int, str]] = field(default_factory=list)
    """Those above all other words: where they begin and end among the parts, and what they say."""

    def write(self, text: str) -> None:
        """Write *text*, which is no markup."""
        self.length += len("".join(text.split()))
        self.parts.append(escape(text, quote=False))

    @property
    def is_at_head(self) -> bool:
        """Whether nothing but headings is written so far."""
        return self.length == sum(len("".join(words.split())) for _, _, words in self.headings)

    @property
    def is_story(self) -> bool:
        """Tell whether this is a chapter, and not a cover, a table of contents, or a page with nothing on it."""
        is_known = bool(self.kinds & NO_STORY) or self.title.casefold().strip(" .:") in _NO_STORY_TITLES
        return not is_known and self.length >= _MIN_WORDS

    def headline(self) -> str:
        """Return what the chapter is called: by the table of contents, else by the headings over it."""
        return self.title or ": ".join(words for _, _, words in self.headings[:2])

    def markup(self) -> str:
        """Return the chapter without the headings that only say again what it is called."""
        gone = _said_by(self.headline(), self.headings)
        left = (part for at, part in enumerate(self.parts) if not any(start <= at < end for start, end, _ in gone))
        return f"<article>{''.join(left)}</article>"


def _said_by(headline: str, headings: Sequence[tuple[int, int, str]]) -> Sequence[tuple[int, int, str]]:
    """Return as many of the first *headings* as say what *headline* says, whatever is between their words."""
    wanted = _plain(headline)
    for count in range(len(headings), 0, -1):
        if _plain(" ".join(words for _, _, words in headings[:count])) == wanted:
            return headings[:count]
    return [each for each in headings[:2] if _plain(each[2]) and _plain(each[2]) in wanted]


def _plain(words_: str) -> str:
    return _LETTERS.sub("", whitespace.line(words_).casefold())
