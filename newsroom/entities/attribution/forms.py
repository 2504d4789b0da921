"""The forms of English verbs, so that a table of lemmas serves where no lemmatiser runs."""

from newsroom.text.words import words

_VOWELS = "aeiou"
# Verbs of one stressed last syllable, or stressed on the last, which double their consonant.
_DOUBLING = words("admit concur quip brag rebut refer regret slam dub sum begin prefer")
_BRITISH = words("label signal")  # double their consonant in Britain and not in America
_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "think": "thinks thought thinking",
    "know": "knows knew known knowing",
    "feel": "feels felt feeling",
    "find": "finds found finding",
    "write": "writes wrote written writing",
    "read": "reads read reading",
    "swear": "swears swore sworn swearing",
    "show": "shows showed shown showing",
    "understand": "understands understood understanding",
    "forecast": "forecasts forecast forecasting",
    "bet": "bets bet betting",
    "hit": "hits hit hitting",
    "shoot": "shoots shot shooting",
    "hear": "hears heard hearing",
    "hold": "holds held holding",
    "teach": "teaches taught teaching",
    "begin": "begins began begun beginning",
    "plead": "pleads pleaded pled pleading",
}


def forms(lemma: str) -> set[str]:
    """Return all forms of the English verb *lemma*."""
    if lemma in _IRREGULAR:
        return {lemma, *_IRREGULAR[lemma].split()}
    british = {lemma + "led", lemma + "ling"} if lemma in _BRITISH else set()
    return {lemma, _third(lemma), _past(lemma), _gerund(lemma), *british}


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    return lemma[:-1] + "ied" if _ends_in_consonant_y(lemma) else _doubled(lemma) + "ed"


def _gerund(lemma: str) -> str:
    drops_its_e = lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe"))
    return (lemma[:-1] if drops_its_e else _doubled(lemma)) + "ing"


def _doubled(lemma: str) -> str:
    return lemma + lemma[-1] if lemma in _DOUBLING else lemma


def _third(lemma: str) -> str:
    if _ends_in_consonant_y(lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _ends_in_consonant_y(lemma: str) -> bool:
    return lemma.endswith("y") and lemma[-2:-1] not in _VOWELS
