"""JSON-LD as the tools write it: keys with and without prefixes, one thing or a list, nested or as a graph. Pure.

This is no JSON-LD processor: one would fetch the contexts that a file names, and nothing is fetched here. It knows the
terms of the Web Annotation Data Model by every name under which they are met.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotations.returns.files.others.values import LONGEST_ID, many, words

_PREFIXES = {
    "": (
        *("@", "oa:", "http://www.w3.org/ns/oa#"),
        *("dc:", "http://purl.org/dc/elements/1.1/", "dcterms:", "http://purl.org/dc/terms/"),
        *("as:", "http://www.w3.org/ns/activitystreams#", "https://www.w3.org/ns/activitystreams#"),
        *("foaf:", "http://xmlns.com/foaf/0.1/", "rdfs:", "http://www.w3.org/2000/01/rdf-schema#"),
        *("rdf:", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "cnt:", "http://www.w3.org/2011/content#"),
    ),
    "schema:": ("http://schema.org/", "https://schema.org/"),
}
"""How names begin that mean the same, by what they begin with here."""

_TERMS = {
    "hasBody": "body",
    "hasTarget": "target",
    "hasSource": "source",
    "hasSelector": "selector",
    "hasScope": "scope",
    "hasPurpose": "purpose",
    "motivatedBy": "motivation",
    "annotatedBy": "creator",
    "annotatedAt": "created",
    "chars": "value",
    "nick": "nickname",
    "OrderedCollection": "AnnotationCollection",
    "OrderedCollectionPage": "AnnotationPage",
}
"""Names of the vocabulary, and of the Open Annotation model before it, by the terms of the W3C context."""

_DIGITS = 9  # of a position; no text is longer

_BEGINNINGS = {beginning: short for short, all_of_it in _PREFIXES.items() for beginning in all_of_it}
_BEGINNING = re.compile("|".join(map(re.escape, sorted(_BEGINNINGS, key=len, reverse=True))))


def term(name: str) -> str:
    """Return what the W3C context calls *name*, which may be a term, a compact IRI or a whole one."""
    found = _BEGINNING.match(name)
    short = _BEGINNINGS[found[0]] + name[found.end() :] if found else name
    return _TERMS.get(short, short)


@dataclass(frozen=True)
class Node:
    """A thing that a file describes: its ``values`` by term. ``graph`` has the things that are named elsewhere."""

    values: Mapping[str, Any]
    graph: Mapping[str, Mapping[str, Any]] = field(default_factory=dict, repr=False)

    @property
    def id(self) -> str:
        return words(self.values.get("id"), LONGEST_ID)

    @property
    def types(self) -> set[str]:
        return self.names("type")

    @property
    def is_name(self) -> bool:
        """Whether nothing but the id of the thing is known."""
        return self.values.keys() <= {"id"}

    def text(self, name: str) -> str:
        """Return the first text of the property *name*, or nothing."""
        return next(self._texts(name), "")

    def number(self, name: str) -> int | None:
        """Return the first whole number of the property *name*, which may be written as a text; None without one."""
        given = next((_value(value) for value in _listed(self.values.get(name))), None)
        if isinstance(given, str) and given.isdecimal() and len(given) <= _DIGITS:
            return int(given)
        return given if isinstance(given, int) and not isinstance(given, bool) and given >= 0 else None

    def names(self, name: str) -> set[str]:
        """Return the terms that are the values of the property *name*."""
        return {term(text) for text in self._texts(name)}

    def nodes(self, name: str) -> list[Node]:
        """Return the things that are the values of the property *name*; of those only named there, what is known."""
        return [node(value, self.graph) for value in _listed(self.values.get(name)) if isinstance(value, str | dict)]

    def _texts(self, name: str) -> Iterator[str]:
        """Yield texts and ids, which in an expanded file are objects."""
        for value in _listed(self.values.get(name)):
            if text := words(_value(value)):
                yield text


def node(value: str | Mapping[str, Any], graph: Mapping[str, Mapping[str, Any]]) -> Node:
    """Return the thing that *value* describes or names."""
    values = {"id": value} if isinstance(value, str) else {term(key): given for key, given in value.items()}
    known = graph.get(words(values.get("id"))) if values.keys() <= {"id"} else None
    return Node(known or values, graph)


def roots(value: Any) -> list[Node]:
    """Return the things at the top of a file."""
    given = [each for each in many(value) if isinstance(each, dict)]
    inside = [each for top in given for each in many(top.get("@graph")) if isinstance(each, dict)]
    terms = [{term(key): value for key, value in each.items()} for each in inside]
    graph = {words(each.get("id")): each for each in terms}
    return [Node(each, graph) for each in terms] + [node(top, graph) for top in given if "@graph" not in top]


def _value(value: Any) -> Any:
    return value.get("@value", value.get("@id", value.get("id"))) if isinstance(value, dict) else value


def _listed(value: Any) -> list[Any]:
    """Return *value* as a list, whether it is one thing, a list, or a list or a set of RDF."""
    if isinstance(value, dict):
        return many(value.get("@list", value.get("@set", value)))
    return many(value)
