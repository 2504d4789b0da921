"""Common nouns: of what kind of thing they may be said, and which of them are said of one body."""

from collections.abc import Mapping

from newsroom.entities.lexicon import listed, listed_names
from newsroom.entities.mention import Kind
from newsroom.entities.resolution.names.organisations import BODIES
from newsroom.text.words import words

_PEOPLE = words("man woman boy girl person teenager master mistress skipper")
_COUNTRIES = words("country nation kingdom republic")
_REGIONS = words("state province region county")
_CITIES = words("city town village hamlet suburb port resort")
_PLACES = _COUNTRIES | _REGIONS | _CITIES | words("island territory peninsula district")
_BODIES = BODIES | words("organisation organization business newspaper paper regulator ministry watchdog")
NOUNS: Mapping[Kind, frozenset[str]] = {
    "person": listed("jobs") | _PEOPLE,
    "organisation": listed("organisation_nouns") | _BODIES,
    "place": _PLACES,
    "product": listed("product_nouns"),
    "event": words("war battle election festival tournament race championship conference summit storm hurricane match"),
}
# A noun, and the words in names of bodies for which it is said.
_SAID_OF: Mapping[str, frozenset[str]] = {
    "agency": words("service bureau authority administration intelligence office"),
    "company": words("ltd inc corp corporation co llc plc gmbh ag limited holdings group airlines airways motors"),
    "force": words("police constabulary"),
    "group": words("association society foundation alliance front movement"),
    "organisation": words("federation association foundation union society league institute"),
    "institution": words("university college institute academy school museum"),
    "newspaper": words("times herald courier gazette post chronicle tribune guardian mail telegraph journal news echo"),
    "regulator": words("authority commission"),
    "watchdog": words("authority commission"),
    "body": words("council commission authority federation association board"),
    "panel": words("commission committee board"),
    "lender": words("bank"),
    "carrier": words("airlines airways air"),
    "airline": words("airlines airways air"),
    "team": words("united city rovers athletic fc"),
    "club": words("united city rovers athletic fc"),
}
_SAME = {
    "firm": "company",
    "business": "company",
    "organization": "organisation",
    "paper": "newspaper",
    "daily": "newspaper",
    "weekly": "newspaper",
}
_ANY_BODY = words("company organisation group")


def is_said_of_name(noun: str, name: frozenset[str]) -> bool:
    """Tell whether *noun* is what the words of *name*, a body's, say that it is: "the agency", a Ferry Service."""
    noun = _SAME.get(noun, noun)
    return noun in name or bool(_SAID_OF.get(noun, frozenset()) & name)


def is_said_of_any_body(noun: str, name: frozenset[str]) -> bool:
    """Tell whether *noun* may be said of a body whose *name* does not tell what it is: "the company", Kestrel."""
    return _SAME.get(noun, noun) in _ANY_BODY and not name & BODIES


def is_said_of_place(noun: str, name: str) -> bool:
    """Tell whether *noun* may be said of the place *name*, a key: of a country, of a region, of what is neither."""
    if name in listed_names("countries"):
        return noun in _COUNTRIES
    return noun in (_REGIONS if name in listed_names("regions") else _CITIES)
