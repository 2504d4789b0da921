"""What styles are called, by which it is known what a paragraph is. Word keeps the English names of its own styles in
every language; other programs, and people who make styles, do not."""

from __future__ import annotations

import re
from typing import Literal

Role = Literal["", "title", "subtitle", "heading", "quote", "caption", "code", "byline", "contents", "left out"]

# One word each in many languages: with a number it is a heading, without one the title.
_HEADING = (
    r"heading|head|(?:ü|u)berschrift|titre|título|titulo|encabezado|titolo|kop|rubrik|overskrift|otsikko|nagłówek"
    r"|заголовок|nadpis|címsor|cmsor|başlık|見出し|标题|標題|제목|titlu"
)
_NAMES: tuple[tuple[Role, str], ...] = (
    ("contents", r"(?:toc|index|table of (?:figures|authorities))\b.*|verzeichnis \d|tm ?\d|inhaltsverzeichnis.*"),
    ("left out", r"(?:header|footer|page number|envelope.*|balloon text|comment (?:text|subject)|annotation text)"),
    ("heading", rf"(?:{_HEADING})\s*(?P<level>[1-9])\b.*"),
    ("heading", r"heading(?: red| small)?"),
    ("heading", r"(?:cross ?-?head(?:ing|line)?|sub ?-?head(?:ing)?|intertitre|zwischen(?:titel|überschrift)).*"),
    ("title", r"(?:title|headline|hed|titel|título|titulo|puesto|titre|titolo|tittel|tytuł|название|表題|标题|제목)"),
    (
        "subtitle",
        r"(?:sub-?title|standfirst|dek|deck|untertitel|unterzeile|vorspann|sous-titre|chapô|chapeau"
        r"|subtítulo|entradilla|sottotitolo|occhiello|ondertitel|underrubrik|ingress|podtytuł|подзаголовок|副标题)",
    ),
    ("byline", r"(?:byline|author|autor|autorzeile|auteur|credit)s?"),
    ("caption", r"(?:caption|cutline|beschriftung|légende|leyenda|epígrafe|didascalia|bijschrift|bildtext).*"),
    ("quote", r"(?:(?:intense|block|pull)?[ -]?quot(?:e|ation)s?|block ?text|zitat|citation|cita|citazione)\b.*"),
    ("code", r"(?:html preformatted|preformatted text|source code|code(?: block)?|listing)"),
)
_DEPTH = re.compile(r"list (?:bullet|number|continue)? ?(?P<depth>[2-9])", re.IGNORECASE)
_ROLES = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _NAMES)


def role_of(name: str) -> tuple[Role, int]:
    """Return what paragraphs in a style called *name* are, and the level of headings, from 1; "" for plain ones."""
    plain = " ".join(name.split())
    for role, pattern in _ROLES:
        if match := pattern.fullmatch(plain):
            return role, int(match.groupdict().get("level") or 3) if role == "heading" else 0
    return "", 0


def depth_of(name: str) -> int:
    """Return how deep in lists paragraphs in a style called *name* stand, from 0: Word's "List Bullet 2" is 1."""
    match = _DEPTH.fullmatch(" ".join(name.split()))
    return int(match["depth"]) - 1 if match else 0
