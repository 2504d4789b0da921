"""What writers use of libraries beyond what these promise: whoever renews a pin learns here what is gone."""

from __future__ import annotations

from typing import Any

from cassis import Cas
from cassis.xmi import CasXmiSerializer
from lxml import etree
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject

from annotations.export.mining.cas_types import NAME, type_system


def test_pypdf_adds_an_object_that_others_can_refer_to() -> None:
    writer, given = PdfWriter(), DictionaryObject()
    reference = writer._add_object(given)
    assert reference.get_object() is given
    assert writer._add_object(given) == reference


def test_cassis_asks_for_each_annotation_how_it_is_written() -> None:
    asked: list[Any] = []

    class Serializer(CasXmiSerializer):
        def _serialize_feature_structure(self, cas: Cas, root: Any, fs: Any) -> None:
            asked.append(fs)
            super()._serialize_feature_structure(cas, root, fs)
            assert isinstance(root[-1], etree._Element)

    types = type_system()
    cas = Cas(types, sofa_string="🚢 Linnet")
    added = types.get_type(NAME)(begin=2, end=8)
    cas.add(added)
    Serializer().serialize(None, cas)
    assert added in asked


def test_cassis_counts_utf16_units_outside() -> None:
    types = type_system()
    cas = Cas(types, sofa_string="🚢 Linnet")
    added = types.get_type(NAME)(begin=2, end=8)
    cas.add(added)
    cas.to_xmi()
    assert [added.sofa._offset_converter.python_to_external(at) for at in (0, 2, 8)] == [0, 3, 9]
