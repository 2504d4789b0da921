"""Comments as Word keeps them, in four parts: their words, and by paragraph and durable ids who answers whom and when.

Durable ids stand for paragraphs as well (``w14:paraId``), which older versions of Word keep. Microsoft's [MS-DOCX]
describes commentsExtended, commentsIds and commentsExtensible.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from annotations.export.colours import Ink
from annotations.export.docx.direction import runs_right_to_left
from annotations.export.docx.identity import SIGN
from annotations.export.docx.rich import GAP, SPACE, Line, Span
from annotations.export.docx.talks import WordComment
from annotations.export.docx.xml import MC, NAMESPACES, W15, W16CEX, W16CID, escaped, run

Link = Callable[[str], str]
"""Gives the id of the relationship to an address."""

_REFERENCE = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
_LOOKS = {
    "code": '<w:rStyle w:val="HTMLCode"/><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/>',
    "bold": "<w:b/>",
    "italic": "<w:i/>",
    "struck": "<w:strike/>",
    "href": '<w:color w:val="1D5C63"/><w:u w:val="single"/>',
}
"""What each look of a span is in the properties of a run, in the schema's order. The font of code is said outright too:
LibreOffice keeps no styles in comments."""

_QUIET = "5B564D"
_PARTS_OF_NAME = re.compile(r"[\s._-]+")


def comments_xml(
    comments: Sequence[WordComment], numbers: Mapping[str, int], inks: Mapping[str, Ink], link: Link
) -> str:
    """Return ``comments.xml``; a comment's ``w:id`` is its place in *comments*, *numbers* are its durable ids."""
    written = (_comment(at, each, numbers[each.id], inks, link) for at, each in enumerate(comments))
    return f"<w:comments {NAMESPACES}>{''.join(written)}</w:comments>"


def extended_xml(comments: Iterable[WordComment], numbers: Mapping[str, int]) -> str:
    """Return ``commentsExtended.xml``: who answers whom, and what is settled."""
    written = (_extended(each, numbers) for each in comments)
    return f'<w15:commentsEx xmlns:w15="{W15}" xmlns:mc="{MC}" mc:Ignorable="w15">{"".join(written)}</w15:commentsEx>'


def ids_xml(numbers: Iterable[int]) -> str:
    """Return ``commentsIds.xml``: the durable id of each comment's last paragraph."""
    written = (f'<w16cid:commentId w16cid:paraId="{_hex(n)}" w16cid:durableId="{_hex(n)}"/>' for n in numbers)
    return (
        f'<w16cid:commentsIds xmlns:w16cid="{W16CID}" xmlns:mc="{MC}" mc:Ignorable="w16cid">'
        f"{''.join(written)}</w16cid:commentsIds>"
    )


def extensible_xml(comments: Iterable[WordComment], numbers: Mapping[str, int]) -> str:
    """Return ``commentsExtensible.xml``: when each was made in UTC. Word takes ``w:date`` for the time of its clock."""
    written = (
        f'<w16cex:commentExtensible w16cex:durableId="{_hex(numbers[each.id])}" w16cex:dateUtc="{each.made_at}"/>'
        for each in comments
    )
    return (
        f'<w16cex:commentsExtensible xmlns:w16cex="{W16CEX}" xmlns:mc="{MC}" mc:Ignorable="w16cex">'
        f"{''.join(written)}</w16cex:commentsExtensible>"
    )


def initials(name: str) -> str:
    """Return at most three first letters: "Mira Holt" is MH."""
    return "".join(part[0] for part in _PARTS_OF_NAME.split(name) if part)[:3].upper()


def _comment(at: int, given: WordComment, number: int, inks: Mapping[str, Ink], link: Link) -> str:
    first = [(_heading(given, inks), False)] if given.heading else []
    *others, last = [*first, *(_line(line, link) for line in given.lines)] or [("", False)]
    inner = "".join([*(_paragraph(*each) for each in others), _paragraph(*last, f' w14:paraId="{_hex(number)}"')])
    return (
        f'<w:comment w:id="{at}" w:author="{escaped(given.author)}" w:date="{given.made_at}"'
        f' w:initials="{escaped(initials(given.author))}">{inner.replace("</w:pPr>", f"</w:pPr>{_REFERENCE}", 1)}'
        "</w:comment>"
    )


def _paragraph(runs: str, is_rightward: bool, more: str = "") -> str:
    bidi = "<w:bidi/>" if is_rightward else ""
    return f'<w:p{more}><w:pPr><w:pStyle w:val="CommentText"/>{bidi}</w:pPr>{runs}</w:p>'


def _heading(given: WordComment, inks: Mapping[str, Ink]) -> str:
    colour = inks[given.kind].line.removeprefix("#").upper() if given.kind else _QUIET
    words = given.heading.removeprefix(SIGN)
    return "".join(
        run(part, f'<w:rPr><w:color w:val="{of}"/></w:rPr>') for part, of in ((SIGN, colour), (words, _QUIET))
    )


def _line(line: Line, link: Link) -> tuple[str, bool]:
    """Return the runs of a paragraph, and whether they run from right to left."""
    is_rightward = runs_right_to_left(line.words, False)
    before = GAP * line.depth + (f"{line.sign}{SPACE}" if line.sign else "")
    return run(before) + "".join(_span(span, link, is_rightward) for span in line.spans), is_rightward


def _span(span: Span, link: Link, is_rightward: bool) -> str:
    parts = "".join(xml for name, xml in _LOOKS.items() if getattr(span, name))
    parts += "<w:rtl/>" if is_rightward else ""
    written = run(span.words, f"<w:rPr>{parts}</w:rPr>" if parts else "")
    return f'<w:hyperlink r:id="{link(span.href)}">{written}</w:hyperlink>' if span.href and written else written


def _extended(given: WordComment, numbers: Mapping[str, int]) -> str:
    parent = f' w15:paraIdParent="{_hex(numbers[given.reply_to])}"' if given.reply_to else ""
    return f'<w15:commentEx w15:paraId="{_hex(numbers[given.id])}"{parent} w15:done="{int(given.resolved)}"/>'


def _hex(number: int) -> str:
    return f"{number:08X}"
