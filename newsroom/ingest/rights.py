"""Who owns a story and who distributes it, from the line under it."""

import re

from newsroom.text.words import words

_RIGHTS = re.compile(
    r"^\W{0,3}(?:©|\(c\)\s|copyright\b(?=\W{0,3}(?:\d{4}|©|\(c\)|by\b)|.{0,60}\b(?:(?:19|20)\d\d|all rights))"
    r"|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados"
    r"|tutti i diritti riservati|todos os direitos reservados)|^[^.]{0,60}©\s?\d{4}",
    re.IGNORECASE,
)
_LENGTHS = range(8, 400)  # code points: "Copyright" alone is a link
_STOPPED = words("inc co corp jr s.a s.l s.p.a l.p")  # names end with the stop of these
_DISTRIBUTOR = re.compile(
    r"(?:distributed|syndicated) (?:by|through)|distribué par|distribuido por|distribuído por|distribuito da"
    r"|vertrieben (?:durch|von)",
    re.IGNORECASE,
)


def is_rights_line(line: str) -> bool:
    """Tell whether *line* says who holds the rights."""
    return len(line) in _LENGTHS and bool(_RIGHTS.search(line))


def distributor(rights: str) -> str:
    """Return who distributes the story according to its rights line, ``""`` when it does not say."""
    match = _DISTRIBUTOR.search(rights)
    if not match:
        return ""
    name = re.split(r"\.\s|\s[|–—]\s|;|\ball rights\b", rights[match.end() :], maxsplit=1, flags=re.IGNORECASE)[0]
    name = name.strip(" :")
    abbreviated = name.rstrip(".").rpartition(" ")[2].casefold() in _STOPPED
    return name if abbreviated else name.rstrip(" .")
