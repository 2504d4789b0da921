"""What of a proposed range is the name: without article, title, possessive and stray marks."""

import re

from newsroom.entities.mention import Kind

_TITLES = (
    "Mr|Mrs|Ms|Miss|Mx|Mme|Mlle|Monsieur|Mademoiselle|Dr|Prof|Professor|Sir|Dame|Lord|Lady|President|Vice President"
    "|Prime Minister|Premier|Chancellor|Minister|Secretary|Senator|Sen|Representative|Rep|Congressman|Congresswoman"
    "|Governor|Gov|Mayor|Judge|Justice|General|Gen|Colonel|Col|Major|Maj|Captain|Capt|Commander|Cmdr|Lieutenant|Lt"
    "|Sergeant|Sgt|Corporal|Cpl|Admiral|Adm|Marshal|Ambassador|Inspector|Detective|Superintendent|Commissioner"
    "|Councillor|Cllr|Chairman|Coach|Rev|Father|Sister|Bishop|Archbishop|Cardinal|Pope|Rabbi|Imam|Sheikh|Sheik"
    "|Ayatollah|King|Queen|Prince|Princess|Emperor|Empress|Tsar|Czar|Uncle|Aunt|Attorney General|Former"
)
_TITLE = re.compile(rf"(?:(?:{_TITLES})\b\.?\s+)+(?=\w)")
_STATES = (
    "Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ont|Ore|Pa|Tenn"
    "|Tex|Va|Vt|Wash|Wis|Wyo"
)
# A rank that belongs to the name after it: "Police Col. Ada Roe".
_RANK = re.compile(r"\s+(?:Col|Gen|Lt|Sgt|Capt|Maj|Cmdr|Insp|Supt|Gov|Sen|Rep|Dr|Mr|Mrs|Ms)$")
_ARTICLE = re.compile(r"(?:the|a|an)\s+(?=\S)|(?:The|A|An|THE)\s+(?=\S)")
# Names that keep their article: without it they are other words.
_WITH_ARTICLE = re.compile(r"The (?:Hague|Gambia|Bahamas|Bronx|Guardian|Times|Economist)\b")
_LEADING = " \t\n\"'“”‘«»„()[]{},;:.-—–…*#•|/"
_TRAILING = ' \t\n"“”«»„‘([{,;:!?-—–…*#•|/'
_BREAKS = "\t\n"  # between the cells of a row, and between paragraphs: no name goes on over either
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$|['’]$", re.IGNORECASE)
# The rest of a hyphenated given name, which models cut off; not "-led", "-era" or "-appointed".
_REST_OF_NAME = re.compile(r"(?<=\w)(?:-(?!(?:led|era|style|like|run|\w+ed)\b)[^\W\d_]+)+")
_ABBREVIATED = re.compile(rf"(?:^|[\s.])(?:\w\.)+$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|Bros|St|{_STATES})\.$")


def trim(text: str, start: int, end: int, kind: Kind) -> tuple[int, int]:
    """Return the half-open code point range of the name itself; empty when nothing of ``[start, end)`` is left.

    It lies within ``[start, end)``, but for the rest of a person's hyphenated name.
    """
    start, end = _trim_marks(text, start, end)
    end = next((at for at in range(start, end) if text[at] in _BREAKS), end)
    end -= _length(_POSSESSIVE.search(text[start:end]))
    start, end = _trim_marks(text, start, end)
    end -= _length(_RANK.search(text[start:end]))
    if not _WITH_ARTICLE.match(text, start, end):
        start += _length(_ARTICLE.match(text, start, end))
    if kind == "person":
        start += _length(_TITLE.match(text, start, end))
        end += _length(_REST_OF_NAME.match(text, end)) if " " in text[start:end] else 0
    return start, end


def _trim_marks(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _LEADING:
        start += 1
    while start < end and _is_stray(text, start, end):
        end -= 1
    return start, end


def _is_stray(text: str, start: int, end: int) -> bool:
    last, name = text[end - 1], text[start:end]
    unopened = last in ")]}" and name.count(last) > name.count("([{"[")]}".index(last)])
    return last in _TRAILING or unopened or (last == "." and not _ABBREVIATED.search(name))


def _length(match: re.Match[str] | None) -> int:
    return match.end() - match.start() if match else 0
