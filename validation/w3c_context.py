"""The W3C context, as far as our copies need it: its terms by what they stand for, after the recommendation."""

from __future__ import annotations

from typing import Any

from pyld import jsonld

from annotations.export.json_ld.terms import CONTEXT

_PREFIXES = {
    "oa": "http://www.w3.org/ns/oa#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "dctypes": "http://purl.org/dc/dcmitype/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "as": "http://www.w3.org/ns/activitystreams#",
    "schema": "http://schema.org/",
}
_CLASSES = {
    "oa": "Annotation TextualBody SpecificResource FragmentSelector TextQuoteSelector TextPositionSelector TimeState",
    "foaf": "Person Organization",
    "schema": "Audience",
}
_MOTIVATIONS = "assessing classifying commenting describing highlighting identifying questioning replying tagging"
_LINKS = {
    "oa:hasBody": "body",
    "oa:hasTarget": "target",
    "oa:hasSource": "source",
    "oa:hasSelector": "selector",
    "oa:hasState": "state",
    "oa:hasScope": "scope",
    "oa:via": "via",
    "oa:canonical": "canonical",
    "oa:cachedSource": "cached",
    "dcterms:creator": "creator",
    "dcterms:conformsTo": "conformsTo",
    "as:generator": "generator",
    "as:partOf": "partOf",
    "as:first": "first",
    "as:last": "last",
    "schema:audience": "audience",
}
_NAMES = {"oa:motivatedBy": "motivation", "oa:hasPurpose": "purpose", "oa:textDirection": "textDirection"}
_TEXTS = {
    "oa:exact": "exact",
    "oa:prefix": "prefix",
    "oa:suffix": "suffix",
    "rdf:value": "value",
    "rdfs:label": "label",
    "foaf:name": "name",
    "dc:format": "format",
}
_TIMES = {
    "dcterms:created": "created",
    "dcterms:modified": "modified",
    "dcterms:issued": "generated",
    "oa:sourceDate": "sourceDate",
}
_NUMBERS = {"oa:start": "start", "oa:end": "end", "as:totalItems": "total", "as:startIndex": "startIndex"}


def _typed(terms: dict[str, str], kind: str) -> dict[str, Any]:
    return {term: {"@id": iri, "@type": kind} for iri, term in terms.items()}


W3C: dict[str, Any] = {
    **_PREFIXES,
    "id": {"@type": "@id", "@id": "@id"},
    "type": {"@type": "@id", "@id": "@type"},
    **{name: f"{prefix}:{name}" for prefix, names in _CLASSES.items() for name in names.split()},
    **{name: f"oa:{name}" for name in _MOTIVATIONS.split()},
    "auto": "oa:autoDirection",
    "Software": "as:Application",
    "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    **_typed(_LINKS, "@id"),
    **_typed(_NAMES, "@vocab"),
    **{term: iri for iri, term in _TEXTS.items()},
    **_typed(_TIMES, "xsd:dateTime"),
    **_typed(_NUMBERS, "xsd:nonNegativeInteger"),
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
}


def loader(address: str, options: Any) -> dict[str, Any]:
    """Give PyLD the W3C context, and nothing else: nothing is fetched."""
    assert address == CONTEXT
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": address,
        "document": {"@context": W3C},
    }


def expanded(copy: Any) -> list[Any]:
    return list(jsonld.expand(copy, {"documentLoader": loader}))
