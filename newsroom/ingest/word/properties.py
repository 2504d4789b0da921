"""What a document says of itself: who made it, when, and what it is called."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from newsroom.ingest.people import is_person
from newsroom.ingest.word.xml import local
from newsroom.text import whitespace
from newsroom.text.words import phrases

# What programs write where nobody said who made it.
_NOBODY = phrases("""
    microsoft office user | microsoft account | microsoft user | office user | windows user | windows-benutzer
    utilisateur windows | usuario de windows | utente windows | usuário do windows | libre office | open office
    apache poi | aspose words | google docs | default user | ms office | ms word | lenovo user | dell user
""")
_UNTITLED = re.compile(
    r"(?:document|dokument|documento|untitled|microsoft word|unbenannt|sans titre)\b.*|.*\.\w{2,5}", re.I
)
_MIN_TITLE = 3  # words


@dataclass(frozen=True)
class Properties:
    """The core properties (ECMA-376 part 2, 11), as far as they speak of the story; the file's day is not its own."""

    title: str = ""
    authors: tuple[str, ...] = ()
    language: str = ""


def properties_of(root: etree._Element | None) -> Properties:
    """Return what the root of ``core.xml`` says."""
    said = {local(each.tag): whitespace.line(each.text or "") for each in (() if root is None else root)}
    title, creators = said.get("title", ""), re.split(r"\s*[;,]\s*", said.get("creator", ""))
    return Properties(
        title if len(title.split()) >= _MIN_TITLE and not _UNTITLED.fullmatch(title) else "",
        tuple(name for name in creators if is_person(name) and name.casefold() not in _NOBODY),
        said.get("language", "") if re.fullmatch(r"[A-Za-z]{2,3}(?:-\w{2,8}){0,2}", said.get("language", "")) else "",
    )
