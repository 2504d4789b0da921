"""XMI as cassis writes it, only quicker."""

from __future__ import annotations

from cassis import Cas
from lxml import etree

from annotations.export.mining.cas_types import MARK, NAME, PART, STATEMENT, type_system
from annotations.export.mining.xmi import xmi


def elements(copy: bytes) -> list[tuple[str, dict[str, str]]]:
    return [(each.tag, dict(each.attrib)) for each in etree.fromstring(copy).iter()]


def test_it_is_what_cassis_writes() -> None:
    types = type_system()
    cas = Cas(types, sofa_string="🚢 The ferry\nstopped.")
    parts = [types.get_type(PART)(begin=at, end=at + 3, value="X") for at in (2, 6, 9)]
    for part in parts:
        cas.add(part)
    array = types.get_type("uima.cas.FSArray")
    for pieces in (None, array(elements=parts), array(elements=parts[:1])):
        cas.add(types.get_type(STATEMENT)(begin=2, end=12, score=0.5, cue=parts[0], pieces=pieces))
    for value in ("a & <b>", "", None):
        cas.add(types.get_type(MARK)(begin=0, end=1, value=value))
        cas.add(types.get_type(NAME)(begin=0, end=1, identifier=value))
    assert elements(xmi(cas)) == elements(cas.to_xmi().encode())
