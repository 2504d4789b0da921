"""JSON-LD by every name that its terms have."""

from __future__ import annotations

import pytest

from annotations.returns.files.linked.data import Node, node, roots, term


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("body", "body"),
        ("oa:hasBody", "body"),
        ("http://www.w3.org/ns/oa#hasBody", "body"),
        ("@id", "id"),
        ("foaf:nick", "nickname"),
        ("as:OrderedCollection", "AnnotationCollection"),
        ("https://schema.org/about", "schema:about"),
        ("schema:about", "schema:about"),
        ("other:thing", "other:thing"),
    ],
)
def test_terms_have_one_name(name: str, short: str) -> None:
    assert term(name) == short


@pytest.mark.parametrize(
    "value", ["x", ["x", "y"], {"@value": "x"}, [{"@value": "x", "@language": "en"}], {"@list": ["x"]}, [7, "x"]]
)
def test_a_text_is_a_text_however_it_is_wrapped(value: object) -> None:
    assert node({"rdf:value": value}, {}).text("value") == "x"


@pytest.mark.parametrize(
    ("value", "number"), [(7, 7), ("7", 7), (True, None), (-1, None), ("9" * 40, None), (1.5, None)]
)
def test_numbers_are_whole_and_not_negative(value: object, number: int | None) -> None:
    assert node({"start": value}, {}).number("start") == number


def test_what_is_named_is_found_in_the_graph() -> None:
    first, _ = roots({"@graph": [{"@id": "a", "body": {"@id": "_:b"}}, {"@id": "_:b", "rdf:value": "x"}]})
    assert first.nodes("body")[0].text("value") == "x"


def test_what_is_only_named_is_its_name() -> None:
    (body,) = Node({"body": "https://log.example/2"}).nodes("body")
    assert (body.id, body.is_name, body.types) == ("https://log.example/2", True, set())
