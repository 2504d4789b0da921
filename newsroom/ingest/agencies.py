"""Wire services by the names and abbreviations that bylines and datelines use."""

import re

from newsroom.text.words import words

_AGENCIES = {
    "AAP": "Australian Associated Press",
    "AFP": "Agence France-Presse",
    "ANADOLU": "Anadolu",
    "ANSA": "ANSA",
    "AP": "Associated Press",
    "APA": "APA",
    "ATS": "Keystone-ATS",
    "BELGA": "Belga",
    "BERNAMA": "Bernama",
    "BNS": "Baltic News Service",
    "CP": "The Canadian Press",
    "DPA": "dpa",
    "EFE": "EFE",
    "EUROPA PRESS": "Europa Press",
    "INTERFAX": "Interfax",
    "KNA": "KNA",
    "KYODO": "Kyodo News",
    "LUSA": "Lusa",
    "NTB": "NTB",
    "PA": "PA Media",
    "PTI": "Press Trust of India",
    "REUTERS": "Reuters",
    "TASS": "TASS",
    "TNS": "Tribune News Service",
    "UPI": "United Press International",
    "XINHUA": "Xinhua",
    "YONHAP": "Yonhap",
}
# A name with one of these words is an organisation's, not a person's.
_ORGANISATION_WORDS = words("""
    agence agencia agencies agency agentur agenzia associated bloomberg bureau cable center centre channel chronicle
    collaborative company foundation initiative institute project
    corporation courier daily desk gazette group guardian herald images inc independent international journal
    llc ltd magazine media nachrichten network networks news newspaper newspapers newsroom newswire observer
    online outlet photo photos pictures post prensa press presse publishing radio redacción redaktion reuters
    review rédaction service services standard star sun syndicate syndication telegraph television times today
    tribune tv university watch weekly wire wires xinhua zeitung
""")


def is_organisation(name: str) -> bool:
    """Tell whether *name* is a known agency or has a word that only organisations' names have."""
    return is_known_agency(name) or not _ORGANISATION_WORDS.isdisjoint(re.findall(r"[^\W\d_]+", name.casefold()))


def agency_name(name: str) -> str:
    """Return the full name of an agency known by an abbreviation ("dpa/rgl" too, desk and all), else *name* itself."""
    return _AGENCIES.get(name.partition("/")[0].strip().upper(), name)


def is_known_agency(name: str) -> bool:
    """Tell whether *name* is an abbreviation or name in the table."""
    return name.partition("/")[0].strip().upper() in _AGENCIES or name in _AGENCIES.values()
