"""Word copies, and the parts that they are made of."""

from __future__ import annotations

import io
from datetime import date
from zipfile import ZipFile

from lxml import etree

from annotations.export.docx.write import write_docx
from annotations.export.options import ExportOptions, chosen
from annotations.reading import ReadingPage

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OPTIONS = ExportOptions(private=True, site="https://news.example", made_on=date(2026, 5, 4))

Parts = dict[str, etree._Element]


def copied(page: ReadingPage, options: ExportOptions = OPTIONS) -> bytes:
    return write_docx(chosen(page, options), options)


def parts_of(copy: bytes) -> Parts:
    """Return the parts of a copy that are XML, by their names."""
    with ZipFile(io.BytesIO(copy)) as opened:
        return {
            name: etree.fromstring(opened.read(name)) for name in opened.namelist() if name.endswith((".xml", ".rels"))
        }


def attributes(root: etree._Element, tag: str, name: str) -> list[str]:
    """Return the attribute of every element *tag*, both without their namespaces."""
    found = []
    for element in root.iter(f"{{*}}{tag}"):
        found += [str(value) for key, value in element.attrib.items() if etree.QName(key).localname == name]
    return found
