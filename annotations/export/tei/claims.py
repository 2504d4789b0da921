"""What a mark of kind claim says, as a feature structure (chapter 19 of the TEI Guidelines)."""

from __future__ import annotations

from annotations.export.markup.xml_text import element, worded
from annotations.export.tei.ids import Readers
from annotations.rows import Added, ClaimRow


def claim(row: ClaimRow, readers: Readers) -> str:
    """Return the claim with its status and its record, without what is not known."""
    return element(
        "fs",
        _string("statement", row.statement),
        element("f", element("symbol", value=row.status), name="status"),
        _string("speaker", row.speaker),
        _all("chain", [worded("string", outer) for outer in row.chain]),
        _string("told", row.told),
        _string("basis", row.basis),
        _string("said-on", row.said_on.isoformat() if row.said_on else ""),
        _all("record", [_added(each, readers) for each in row.record]),
        type="claim",
    )


def _string(name: str, words: str) -> str:
    return element("f", worded("string", words), name=name) if words else ""


def _all(name: str, values: list[str]) -> str:
    return element("f", element("vColl", *values, org="list"), name=name) if values else ""


def _added(added: Added, readers: Readers) -> str:
    return element(
        "fs",
        _string("label", added.label),
        _string("words", added.words),
        _string("made-at", added.made_at.isoformat()),
        type="added",
        resp=readers.point(added.reader),
    )
