"""Wire services by the names and abbreviations that bylines and datelines use."""

import re

from newsroom.text.words import words

_AGENCIES = {
    "AAP": "Australian Associated Press",
    "AFP": "Agence France-Presse",
    "ANSA": "ANSA",
    "AP": "Associated Press",
    "APA": "APA",
    "BNS": "Baltic News Service",
    "CP": "The Canadian Press",
    "DPA": "dpa",
    "EFE": "EFE",
    "KNA": "KNA",
    "LUSA": "Lusa",
    "NTB": "NTB",
    "PA": "PA Media",
    "PTI": "Press Trust of India",
    "REUTERS": "Reuters",
    "TASS": "TASS",
    "TNS": "Tribune News Service",
    "UPI": "United Press International",
    "XINHUA": "Xinhua",
}
# A name with one of these words is an organisation's, not a person's.
_ORGANISATION_WORDS = words("""
    agence agencia agencies agency agentur agenzia associated bloomberg bureau cable channel chronicle company
    corporation courier daily desk gazette group guardian herald images inc independent international journal
    llc ltd magazine media nachrichten network networks news newspaper newspapers newsroom newswire observer
    online outlet photo photos pictures post prensa press presse publishing radio redacción redaktion reuters
    review rédaction service services standard star sun syndicate syndication telegraph television times today
    tribune tv university wire wires xinhua zeitung
""")


def is_organisation(name: str) -> bool:
    """Tell whether *name* is a known agency or has a word that only organisations' names have."""
    return name.upper() in _AGENCIES or not _ORGANISATION_WORDS.isdisjoint(re.findall(r"[^\W\d_]+", name.casefold()))


def agency_name(name: str) -> str:
    """Return the full name of an agency that is known by an abbreviation, else *name* as it stands."""
    return _AGENCIES.get(name.upper(), name)


def is_known_agency(name: str) -> bool:
    """Tell whether *name* is an abbreviation or name in the table."""
    return name.upper() in _AGENCIES or name in _AGENCIES.values()
