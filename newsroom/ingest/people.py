"""Names of people, told from those of papers, roles and places."""

from __future__ import annotations

import re
from itertools import dropwhile

from newsroom.ingest.agencies import is_known_agency, is_organisation
from newsroom.text.words import phrases, words

_PARTICLES = words("""
    de da do dos das del della di du van von der den ten ter la le bin ibn al el y e zu zum zur af av do ben bint mac
    st saint dos ter 't af i
""")
_ROLES = words("""
    writer writers reporter reporters editor editors correspondent columnist contributor contributors staff intern
    freelance freelancer analyst producer critic photographer chief special senior political deputy assistant associate
    managing executive contributing multimedia investigative bureau newsletter host anchor presenter
    redakteur redakteurin korrespondent korrespondentin reporterin volontär volontärin autor autorin gastbeitrag
    periodista corresponsal redactor redactora enviado enviada jefe jefa colaborador colaboradora
    journaliste correspondante correspondant envoyé envoyée chroniqueur chroniqueuse rédacteur rédactrice pigiste
    giornalista inviato inviata corrispondente redattore jornalista repórter correspondente colunista redator
    verslaggever verslaggeefster redacteur correspondente journalist journalistin reporterka dziennikarz dziennikarka
    redaktor redaktorka toimittaja muhabir muhabiri корреспондент обозреватель журналист редактор
    professor lecturer fellow director ceo president founder author authors admin administrator
""")
_NO_NAMES = words("""
    share email e-mail print facebook twitter linkedin whatsapp pinterest close menu search login subscribe compartir
    cerrar comentar imprimir partager imprimer teilen drucken the of in at news my all more read home skip view see
    follow published updated posted about contact us our your and comments reply profile biography bio archive
    new latest latests top exclusive breaking opinion analysis video watch listen photo photos edited written
    januar january february march april june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday kommentare kommentar comentarios comentários commentaires comments commenti keine no
    uncategorized allgemein kategorie category categories
""") - words("june april august")
# What systems fill in where nobody is named.
_NOBODY = phrases("""
    admin | administrator | editor | editors | staff | newsroom | webmaster | web desk | news desk | online desk | guest
    contributor | user | anonymous | unknown | author | by | redaktion | redaktionen | redaccion | redacción | redazione
    rédaction | la rédaction | redação | redactie | redakcja | redakce | toimitus | editorial | editorial board
    press release | root | super user | none | null | undefined | n/a | nan | www | staff report | staff reports
    agencies | agenturen | agencias | agences | agenzie | agências
    wire reports | wire services | from wire reports | desk | team | editorial team | news | news staff | staff writer
    web | online | システム管理者 | 編集部 | 編集局 | 本社 | 管理者 | 编辑部 | 本报讯 | 온라인뉴스팀 | редакция
""")
# Letters with the marks that scripts from Hebrew to Thai write over and under them.
_MARKS = r"\u0300-\u036f\u0591-\u05c7\u0610-\u065f\u0900-\u0dff\u0e00-\u0eff"
_NAME_WORD = re.compile(rf"[^\W\d_][\w{_MARKS}.’'‘`-]*|[\"“”'‘’«»][^\W\d_][\w.-]*[\"“”'‘’«»]")
_CASELESS = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_IDEOGRAPHS = re.compile(rf"[{_CASELESS}・]{{2,12}}(?:[ \u3000][{_CASELESS}・]{{1,8}})?")
_IDEOGRAPH_ORGANISATION = re.compile(
    r"(?:部|社|局|新聞|新闻|通信|通讯|放送|編集|编辑|取材|班|チーム|ニュース|サイト|オンライン|网|報|报|일보|뉴스|방송|팀|신문)$"
)
_IDEOGRAPH_ROLE = re.compile(r"\s*(?:記者|记者|特派員|編集委員|論説委員|さん|氏|기자|특파원)$")
_IDEOGRAPH_LABEL = re.compile(
    r"(?:[本报報]{2})?(?:取材|執筆|撰文|著者|筆者|記者|记者|作者|通讯员|文)(?:・(?:文|写真|撮影|構成|執筆))*(?:\s*[：:／/＝=]\s*|\s+)"
)
# Titles and sentences of Japanese and Chinese that are as short as names: a particle at the end or between ideographs,
# and the endings of verbs behind one.
_IDEOGRAPH_PHRASE = re.compile(
    r"[をにがはもでへ的了吗呢着]$|[\u3400-\u9fff\u30a1-\u30ff][をにがはもでへのと][\u3400-\u9fff\u30a1-\u30ff]"
    r"|[\u3041-\u309f]の[\u3400-\u9fff\u30a1-\u30ff]|[\u3400-\u9fff][\u3041-\u309f]$|(?:った|ない|ます|です|ました|ある|いる|れる|せる|める|しい|から|まで|など|より|こと|もの|ため)$"
)
_PLACE = re.compile(r"\s+(?:in|aus|à|à|en|a|en|i|w|w|z)\s+(?=[^\W\d_a-z]).*$")
_AMBIGUOUS_CAPITALS = re.compile(r"[İŞĞ]|\b[B-DF-HJ-NP-TV-XZ]{2}\b")
_NUMBERS = words("II III IV")
_SCOTTISH = re.compile(r"\bMc([a-z])")
_MAX_NAME = 50  # code points
_WORDS = range(2, 6)


def is_person(name: str) -> bool:
    """Tell whether *name* is spelt like a person's: two to five capitalised words, none of an organisation."""
    if _IDEOGRAPH_LABEL.match(name):
        return False
    if _IDEOGRAPHS.fullmatch(name):
        return not (_IDEOGRAPH_PHRASE.search(name) or _IDEOGRAPH_ORGANISATION.search(name) or is_nobody(name))
    tokens = name.split()
    if len(tokens) not in _WORDS or len(name) > _MAX_NAME or _is_no_name(name):
        return False
    own = [token for token in tokens if token not in _PARTICLES]
    return (
        tokens[0] in own
        and len(own) > 1
        and all(_NAME_WORD.fullmatch(token) and not token[0].islower() for token in own)
    )


def is_name(word: str) -> bool:
    """Tell whether a *word* may be what somebody goes by: letters, and none of those that pages have everywhere."""
    return len(word) > 1 and not re.search(r"\W|^\d+$", word) and not _is_no_name(word)


def person_in(part: str) -> str:
    """Return the person that *part* of a byline names, without what it says of them, ``""`` when it names none.

    "Ana Ruiz Senior Reporter" and "Ana Ruiz in Port Ansell" name Ana Ruiz.
    """
    part = _IDEOGRAPH_ROLE.sub("", _IDEOGRAPH_LABEL.sub("", part, count=1) if _IDEOGRAPH_LABEL.match(part) else part)
    whole = _PLACE.sub("", part)
    if is_person(whole):
        return whole
    tokens = whole.split()
    names = (" ".join(_before_role(tokens)), " ".join(dropwhile(is_role, tokens)))
    return next((name for name in names if name != whole and is_person(name)), "")


def spelt(name: str) -> str:
    """Return *name* as people write it: "MOIRA O'HARA" in a line of capitals is Moira O'Hara.

    Initials and numbers stay, and so do names of a language with an i of its own.
    """
    tokens = name.split()
    own = [token for token in tokens if token.casefold() not in _PARTICLES]
    in_capitals = all(token.isupper() and len(token) > 1 for token in own) and any(len(token) > 2 for token in own)
    if not in_capitals or _AMBIGUOUS_CAPITALS.search(name):
        return name
    return " ".join(
        token.casefold() if at and token.casefold() in _PARTICLES else _capitalised(token)
        for at, token in enumerate(tokens)
    )


def _capitalised(token: str) -> str:
    return token if "." in token or token in _NUMBERS else _SCOTTISH.sub(lambda mc: f"Mc{mc[1].upper()}", token.title())


def is_role(part: str) -> bool:
    """Tell whether *part* says what somebody is: "senior reporter"."""
    return not _ROLES.isdisjoint(_folded_words(part))


def is_nobody(name: str) -> bool:
    """Tell whether *name* is what stands where nobody is named: "admin", "Staff", "Redaktion"."""
    return name.casefold().strip(" .:") in _NOBODY


def _before_role(tokens: list[str]) -> list[str]:
    ends = (at for at, token in enumerate(tokens) if at > 1 and (is_role(token) or is_known_agency(token)))
    return tokens[: next(ends, len(tokens))]


def _is_no_name(name: str) -> bool:
    return is_organisation(name) or is_role(name) or is_nobody(name) or not _NO_NAMES.isdisjoint(_folded_words(name))


def _folded_words(name: str) -> list[str]:
    return name.casefold().replace("-", " ").split()
