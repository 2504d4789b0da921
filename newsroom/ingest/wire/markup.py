"""A wire's body as HTML: NITF, XHTML and plain text, with what was escaped once too often put right.

Nobody has cleaned what comes out of here; the reader of fragments does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape

from lxml import etree

from newsroom.ingest.safe_xml import iter_local, local_name
from newsroom.ingest.wire.item import WirePicture
from newsroom.text.words import words

_AS_THEY_ARE = words("""
    p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre br hr table caption thead tbody tr th td em i b strong sub sup
    a img figure figcaption q cite code div section
""")
_CALLED = {"bq": "blockquote", "hl2": "h2", "hl1": "h2", "block": "div", "note": "div", "nitf-table": "div"}
_LEFT_OUT = words("media-metadata media-object media-producer head title style script metadata body.head tagline")
_PICTURES = ("image", "photo", "picture", "graphic")
_KEPT_ATTRIBUTES = ("href", "src", "alt")
_TAGS = "p|br|b|i|em|strong|u|a|ul|ol|li|h[1-6]|span|div|table|tr|td|th|blockquote|font|img|sup|sub|pre|hr|q"
_ESCAPED_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ESCAPED_REFERENCE = re.compile(r"&(?:[a-z]{2,8}\d?|#\d{2,6}|#x[0-9a-f]{2,5});", re.IGNORECASE)
_BLOCKS = ("p", "div", "h1", "h2", "h3", "li", "table", "block", "bq", "blockquote", "figure", "media", "br", "td")
_LONG_LINE = 100  # code points: longer lines are not broken to fit a screen
_ENDS = (".", "!", "?", "”", '"', "»", ":")


def body_markup(element: etree._Element) -> str:
    """Return what is in *element*, a body in NITF or XHTML or one that holds its text only."""
    if next(iter_local(element, *_BLOCKS), None) is not None:
        return "".join(_inside(element))
    return text_markup("".join(str(text) for text in element.itertext()))


def text_markup(text: str) -> str:
    """Return *text*, which is plain, or HTML that was escaped as if it were plain."""
    if _ESCAPED_TAG.search(text):
        return text
    return "".join(f"<p>{_written(paragraph)}</p>" for paragraph in plain_paragraphs(text))


def escaped_once(markup: str) -> str:
    """Return *markup*, of which all tags may be escaped as if it were plain text."""
    unescaped = unescape(markup)
    return unescaped if _ESCAPED_TAG.search(unescaped) and not _ESCAPED_TAG.search(markup) else markup


def plain_text(text: str) -> str:
    """Return *text*, a field of one line, without the markup that is escaped in it."""
    if _ESCAPED_TAG.search(text):
        text = _ESCAPED_TAG.sub(" ", text)
    return " ".join(unescape(text).split())


def plain_paragraphs(text: str) -> list[str]:
    """Part plain *text* at blank lines, or where lines are indented, or at each line unless lines are broken to fit."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")
    if any(not line.strip() for line in lines):
        starts = [at == 0 or not lines[at - 1].strip() for at in range(len(lines))]
    elif any(_is_indented(line) for line in lines) and not all(map(_is_indented, lines)):
        starts = [_is_indented(line) for line in lines]
    else:
        starts = [_opens_paragraph(lines, at) for at in range(len(lines))]
    return [" ".join(part.split()) for part in _joined(lines, starts) if part.strip()]


def figures(pictures: tuple[WirePicture, ...]) -> str:
    """Return *pictures* that have something to say or to show."""
    return "".join(_figure(picture) for picture in pictures if picture.caption)


def media_picture(media: etree._Element) -> WirePicture:
    """Return what NITF's *media* shows, as far as it is a picture with an address or a caption."""
    reference = next(iter_local(media, "media-reference"), None)
    producer = next(iter_local(media, "media-producer"), None)
    captions = (" ".join("".join(map(str, part.itertext())).split()) for part in iter_local(media, "media-caption"))
    shows = media.get("media-type", "image").casefold() in _PICTURES
    source = reference.get("source", "") if reference is not None and shows else ""
    return WirePicture(source, plain_text(" ".join(captions)), flat(producer) if producer is not None else "")


def flat(element: etree._Element | None) -> str:
    """Return the text of *element* in one line, its parts apart from each other: their markup parted them."""
    if element is None:
        return ""
    return plain_text(" ".join(str(text) for text in element.itertext()))


def _is_indented(line: str) -> bool:
    return line[:2] in ("  ", " \t") or line[:1] == "\t" or line[:1] == "\u3000"


def _opens_paragraph(lines: list[str], at: int) -> bool:
    """Lines that are broken to fit end in the midst of a sentence; all are short, and most about as long."""
    lengths = sorted(map(len, lines))
    broken = len(lines) > 2 and lengths[-1] <= _LONG_LINE and lengths[len(lines) // 2] * 2 > lengths[-1]
    return at == 0 or not broken or lines[at - 1].rstrip().endswith(_ENDS)


def _joined(lines: list[str], starts: list[bool]) -> list[str]:
    parts: list[str] = []
    for line, starts_one in zip(lines, starts, strict=True):
        if starts_one or not parts:
            parts.append(line)
        else:
            parts[-1] += f"\n{line}"
    return parts


def _inside(element: etree._Element) -> Iterator[str]:
    yield _written(element.text or "")
    for child in element:
        yield from _outside(child)
        yield _written(child.tail or "")


def _outside(element: etree._Element) -> Iterator[str]:
    name = local_name(element).lower()
    if name in _LEFT_OUT:
        return
    if name == "media":
        yield _figure(media_picture(element))
        return
    tag = _CALLED.get(name, name)
    if tag == "br":
        yield "<br>"
    elif tag in _AS_THEY_ARE:
        yield f"<{tag}{_attributes(element)}>"
        yield from _inside(element)
        yield f"</{tag}>"
    else:
        yield from _inside(element)


def _attributes(element: etree._Element) -> str:
    kept = ((name, element.get(name)) for name in _KEPT_ATTRIBUTES)
    return "".join(f' {name}="{escape(value)}"' for name, value in kept if value)


def _written(text: str) -> str:
    """Escape *text* once, unless it is markup or has references already."""
    if _ESCAPED_TAG.search(text):
        return text
    return escape(unescape(text) if _ESCAPED_REFERENCE.search(text) else text, quote=False)


def _figure(picture: WirePicture) -> str:
    caption = picture.caption
    if caption and picture.credit and picture.credit not in caption:
        caption = f"{caption} ({picture.credit})"
    image = f'<img src="{escape(picture.src)}" alt="">'
    return f"<figure>{image}<figcaption>{escape(caption, quote=False)}</figcaption></figure>"
