"""What desks and wires put under stories: who helped, who edited, where it was published first, who the author is."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MAX = 400  # code points
_NAMES = r"[^\W\d_][\w.’'-]*(?:\s+[\w.’'&-]+){0,6}"
_SIGN_OFF = re.compile(
    # English
    r"[(\[—–\s-]*(?:"
    r"(?:(?:additional |further |other )?(?:reporting|writing|editing|research|translation|graphics?|photography"
    r"|compiled|production|data analysis|visual editing)"
    r"(?: and (?:reporting|writing|editing|additional reporting))?"
    rf"(?: for [^.:]{{2,40}})?(?: in [^.:]{{2,40}})?(?: by\b|:)\s+{_NAMES})"
    r"|(?:with (?:reporting|files|additional reporting|contributions?|inputs?|agency inputs?|input)) (?:by|from)\b"
    r"|(?:this (?:story|article|report|piece|content) (?:was|is|has been|originally|first)\b.{0,60}"
    r"(?:published|written|produced|reported|translated|republished|updated|corrected|supported|generated|reviewed"
    r"|edited|distributed|provided|appeared))"
    r"|our standards:|(?:©|\(c\))\s|copyright\s(?:by\b|\W|\d|(?-i:[^\W\d_a-z]))"
    # German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian
    r"|(?:mit (?:material|agenturmaterial|informationen|inhalten) (?:von|der|des)\b|quellen?:|(?:redaktion|mitarbeit):)"
    r"|(?:avec (?:l['’]|les? )?(?:afp|reuters|ap|agences?|belga|ats|la presse canadienne|m\. |mme )"
    r"|propos recueillis par)"
    r"|(?:con información de|con informaciones de|con datos de|información de agencias)"
    r"|(?:com (?:agências|informações d[aeo]s?)|con fonti|riproduzione riservata|met (?:medewerking|dank) )"
    r")",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"(?:^|[\s,])(?:contributed to (?:this|the) (?:report|story|article|dispatch|piece)"
    r"|contributed (?:reporting|to reporting)"
    r"|contributed from [^.]{2,60}|contribut(?:ed|ing) to this|hat(?:ten)? zu diesem (?:bericht|artikel) beigetragen"
    r"|a contribué à (?:cet article|ce reportage)|contribuyó (?:a|con) (?:este|esta)|contribuiu para (?:este|esta))\b",
    re.IGNORECASE,
)
_WIRES = (
    "dpa|afp|ap|reuters|efe|ansa|apa|sda|ats|belga|anp|tt|ntb|ritzau|stt|pap|čtk|mti|lusa|tass|itar-tass|aa|dha|iha|pti|ani"
    "|ians|xinhua|kyodo|jiji|yonhap|ena|sid|epd|kna|upi|cp|pa|bloomberg|agencias|agences?|agencies|agenzie|agências"
    "|(?:the )?associated press|agence france-presse|press association|europa press|adnkronos|(?:the )?canadian press"
    "|la presse canadienne|red\\.?|redaktion|redacción|staff|тасс|риа новости|интерфакс|απε-μπε|رويترز|وكالات"
    "|أ ف ب|د ب أ|共同|時事|時事通信|ロイター|新华社|新華社|中新社|中央社|연합뉴스"
)
_AGENCIES = re.compile(rf"[\s(（\[—–/-]*(?:{_WIRES})(?:[\s,/&+·-]+(?:{_WIRES}|\w{{2,12}}))*[)）\]\s.]*", re.IGNORECASE)
_IN_BRACKETS = re.compile(
    r"[(（\[](?:\w{2,4}|[\w.]+[/,&][\w./,& -]{1,20}|(?:\w{1,3}\.\s?){1,3})[)）\]]"
)  # "(kna/mey)", "(El. R.)"
_END_MARK = re.compile(
    r"(?:[(（]?[完终終][)）]?|-?\s*30\s*-?|#{1,3}|end(?:s|e)?|fin|■|◆|●|\*{1,3}|∎|[_—–-]{2,})\W*", re.IGNORECASE
)
_REACH = re.compile(
    r"\b(?:reporter|writer|author|editor|columnist)\b.{0,60}\bcan be (?:reached|contacted|followed|emailed)"
    r"|\b(?:follow|reach|contact|e-?mail|write to|tweet)\s(?:him|her|them|us|me|the (?:author|writer|reporter))"
    r"(?=\s(?:at|on|by|via|with|here|through|directly|for|if)\b|\s?[:@]|\W*$)"
    r"|\bfollow\s(?:[\w.’'-]+\s){1,3}on\s(?:twitter|x|bluesky|mastodon|instagram|facebook|threads|linkedin)\b"
    r"|\b(?:on|auf|sur|en|su) (?:twitter|x|bluesky|mastodon|instagram|facebook|linkedin)\b.{0,30}@\w"
    r"|^(?:twitter|e-?mail|contact|follow)\s?[:@]",
    re.IGNORECASE,
)
_ABOUT = (
    "can be|is an?|is the|is our|is based|is co|is chief|is senior|is deputy|is currently|is editor|is author|was a"
    "|covers|writes|reports|has covered|has been a|has worked|has written|joined|teaches|lives in|works|studied|hosts"
    "|ist|schreibt|arbeitet|berichtet|est|écrit|couvre|collabore|es|escribe|cubre|trabaja|è|scrive|lavora|é|escreve"
    "|is een|schrijft|er|är|jest"
)


def is_sign_off(text: str) -> bool:
    """Tell whether *text*, at a story's foot, says who helped with it, which wires it is from, or where it ends."""
    if len(text) > _MAX:
        return False
    whole = _AGENCIES.fullmatch(text) or _IN_BRACKETS.fullmatch(text) or _END_MARK.fullmatch(text)
    return bool(whole or _SIGN_OFF.match(text) or _CONTRIBUTED.search(text))


def is_about_author(text: str, names: Sequence[str]) -> bool:
    """Tell whether *text* is about those who wrote the story, called by *names*, or says how to reach them."""
    if len(text) > 2 * _MAX:
        return False
    opening = "|".join(map(re.escape, sorted(filter(None, names), key=len, reverse=True)))
    asked = rf"(?:(?:contact|reach|e-?mail|follow) )?(?:dr\.? |prof\.? )?(?:{opening})\W{{1,3}}(?:{_ABOUT}|at|on)\b"
    about = opening and re.match(asked, text, re.IGNORECASE)
    return bool(about or (len(text) <= _MAX and _REACH.search(text)))
