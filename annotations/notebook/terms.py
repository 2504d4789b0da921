"""What somebody types into a search field, as the terms that all have to be met. Pure: no Django.

The syntax is that of web search engines and of PostgreSQL's ``websearch_to_tsquery``: quotes keep words together, a
minus leaves out, "or" joins its neighbours. It is read here because a term may be met in a mark's words, another in its
note, and PostgreSQL reads a query for one text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

MOST = 12  # terms; what follows is not searched for
_SHORTEST_BEGINNING = 2  # code points; one letter begins too much
_TERM = re.compile(r'(-?)(?:"([^"]*)"?|([^\s"]+))')
_OR = "or"


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase, or that it must not be there."""

    words: str
    unwanted: bool = False
    is_phrase: bool = False

    @property
    def quoted(self) -> str:
        """The term as PostgreSQL's ``websearch_to_tsquery`` takes it."""
        return f'"{self.words}"' if self.is_phrase else self.words

    @property
    def beginning(self) -> str:
        """The word, if whatever begins with it is meant too: what is typed may be half a word. "" otherwise."""
        is_one = self.words.isalnum() and not (self.unwanted or self.is_phrase)
        return self.words if is_one and len(self.words) >= _SHORTEST_BEGINNING else ""


Terms = Sequence[Sequence[Term]]
"""All of these have to be met, each by any of its alternatives."""


def read(typed: str) -> list[list[Term]]:
    """Return the terms in *typed*; no input is an error, and what has no words is left out."""
    groups: list[list[Term]] = []
    joins = False
    for minus, phrase, word in _TERM.findall(typed):
        if word.casefold() == _OR and not minus:
            joins = bool(groups)
        elif term := _term(phrase or word, bool(minus), bool(phrase)):
            _put(groups, term, joins)
            joins = False
    return groups[:MOST]


def wanted(groups: Terms) -> list[Term]:
    """Return the terms that are to be there, wherever they stand."""
    return [term for group in groups for term in group if not term.unwanted]


def _term(words: str, unwanted: bool, is_phrase: bool) -> Term | None:
    has_words = any(character.isalnum() for character in words)
    return Term(words, unwanted, is_phrase) if has_words else None


def _put(groups: list[list[Term]], term: Term, joins: bool) -> None:
    if joins and len(groups[-1]) < MOST:
        groups[-1].append(term)
    elif not joins:
        groups.append([term])
