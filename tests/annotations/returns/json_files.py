"""Annotations as other tools write them, and any JSON at all."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

Given = dict[str, Any]
PAGE = "https://courier.example/ferry"


def as_file(value: Any) -> bytes:
    return json.dumps(value).encode()


def quote(exact: str, prefix: str = "", suffix: str = "") -> Given:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def w3c(name: str, **fields: Any) -> Given:
    """Return a W3C annotation that says “Who says so?” on “the ferry”, but for its *fields*."""
    said = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"https://tool.example/{name}",
        "type": "Annotation",
        "motivation": "commenting",
        "creator": {"type": "Person", "name": "Zoe Marl"},
        "created": "2026-05-04T09:30:00Z",
        "body": {"type": "TextualBody", "value": "Who says so?"},
        "target": {"source": PAGE, "selector": quote("the ferry", "and ", " left")},
    }
    return said | fields


def of_hypothesis(name: str, **fields: Any) -> Given:
    """Return an annotation as the API of Hypothesis has it, on “the ferry”, but for its *fields*."""
    selectors = [
        {
            "type": "RangeSelector",
            "startContainer": "/p[1]",
            "endContainer": "/p[1]",
            "startOffset": 4,
            "endOffset": 13,
        },
        {"type": "TextPositionSelector", "start": 904, "end": 913},
        quote("the ferry", "and ", " left"),
    ]
    said = {
        "id": name,
        "created": "2026-05-04T09:30:00.123456+00:00",
        "updated": "2026-05-04T09:30:00.123456+00:00",
        "user": "acct:zoe@hypothes.is",
        "user_info": {"display_name": None},
        "uri": PAGE,
        "text": "Who says so?",
        "tags": [],
        "group": "__world__",
        "permissions": {"read": ["group:__world__"], "update": ["acct:zoe@hypothes.is"]},
        "target": [{"source": PAGE, "selector": selectors}],
        "document": {"title": ["Ferry stops"]},
        "links": {"html": f"https://hypothes.is/a/{name}"},
        "hidden": False,
        "flagged": False,
    }
    return said | fields


def answer(name: str, *ancestors: str, **fields: Any) -> Given:
    """Return a reply of Hypothesis to the last of *ancestors*, of which the first began the thread."""
    return of_hypothesis(name, references=list(ancestors), target=[{"source": PAGE}], text=f"Answer {name}") | fields


def export(*annotations: Given) -> Given:
    """Return what the client of Hypothesis exports."""
    return {
        "export_date": "2026-05-05T10:00:00.000Z",
        "export_userid": "acct:zoe@hypothes.is",
        "client_version": "1.1500.0",
        "annotations": list(annotations),
    }


KEYS = st.sampled_from(
    [
        "@context",
        "@graph",
        "@id",
        "@list",
        "@type",
        "@value",
        "annotations",
        "articleBody",
        "bodyValue",
        "body",
        "created",
        "creator",
        "document",
        "exact",
        "first",
        "generator",
        "hidden",
        "id",
        "items",
        "last",
        "motivation",
        "name",
        "next",
        "prefix",
        "purpose",
        "references",
        "refinedBy",
        "replies",
        "rows",
        "schema:about",
        "scope",
        "selector",
        "source",
        "start",
        "suffix",
        "tags",
        "target",
        "text",
        "type",
        "uri",
        "user",
        "user_info",
        "value",
    ]
)
VALUES = st.sampled_from(
    [
        "Annotation",
        "AnnotationCollection",
        "AnnotationPage",
        "Choice",
        "FragmentSelector",
        "TextPositionSelector",
        "TextQuoteSelector",
        "SpecificResource",
        "TextualBody",
        "Newsroom",
        "replying",
        "tagging",
        "highlighting",
        "\x00",
        "�",
        "https://[",
        "a",
        "b",
    ]
)
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 10**12) | st.floats() | VALUES | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=20,
)
