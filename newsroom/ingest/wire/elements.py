"""Elements of the wire's XML by their names, whatever namespace they are in."""

from __future__ import annotations

from lxml import etree

from newsroom.ingest.safe_xml import iter_local

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def every(within: etree._Element | None, *names: str) -> list[etree._Element]:
    """Return the elements called by *names* in *within*, itself included, in their order."""
    return list(iter_local(within, *names)) if within is not None else []


def first(within: etree._Element | None, *names: str) -> etree._Element | None:
    """Return the first of them."""
    return next(iter_local(within, *names), None) if within is not None else None
