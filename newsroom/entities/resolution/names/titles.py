"""What stands before or after a person's name and is not part of it, and what it says of the person."""

import re
from collections.abc import Sequence
from typing import Literal

from newsroom.entities.lexicon import listed
from newsroom.text.words import words

Gender = Literal["male", "female", ""]

# Titles that say whether their bearer is a man or a woman.
_MALE = words(
    "mr sir lord king prince emperor tsar tzar czar duke earl baron count viscount marquis pope father brother"
    " monsieur herr señor senor don signor senhor sheikh imam rabbi friar abbot tsarevich shah sultan kaiser uncle"
    " husband boyfriend son grandfather nephew businessman gunman widower ex-husband monsignor fr herr actor"
    " salesman fisherman foreman coachman"
)
_FEMALE = words(
    "mrs ms miss dame lady mistress queen princess empress tsarina tsarevna duchess countess baroness viscountess"
    " marchioness mother sister madame mme mlle mademoiselle frau fräulein fraulein señora senora doña dona signora"
    " senhora sheikha abbess congresswoman councilwoman chairwoman spokeswoman alderwoman aunt wife girlfriend"
    " daughter grandmother niece businesswoman widow ex-wife actress ballerina heiress"
)
_MEN_BY_OFFICE = words("congressman councilman chairman spokesman alderman")
_OTHER = words("saint st abba canon regent protector fellow chairperson youtuber blogger activist professor")
# Words before a title that belong to it: "Vice President", "former Prime Minister", "acting".
_OPENING = words(
    "vice prime deputy acting former ex first assistant associate lord rear major lieutenant brigadier chief"
    " attorney secretary foreign defence defense finance interior home health justice education and the of staff"
    " field press right honourable honorable hon most very his her excellency holiness majesty team international"
)
# Titles that are surnames and given names too: inside a longer name they are part of it.
_ALSO_NAMES = words(
    "king prince duke earl baron count major bishop dean judge justice master marshal abbot pope saint chief deacon"
    " canon cardinal sheriff constable chancellor chair mayor don lord regent friar page private general"
    " sergeant coach speaker st poet singer driver guard keeper nurse painter pitcher skipper tutor warden star"
    " legend master marquis brother sister uncle aunt father mother son daughter emir provost patriarch count"
    " colonel"
)
_LISTED = frozenset(word.casefold() for name in ("titles", "jobs") for word in listed(name))
_TITLES = _MALE | _FEMALE | _MEN_BY_OFFICE | _OTHER | _LISTED
# Forms of address say no more than the name they stand before.
ADDRESSES = words("mr mrs ms miss mx sir dame messrs madame mme mlle herr frau signor señor señora sr sra")
_AFTER = words("obe mbe cbe dbe kbe ra frs mp mep msp md phd dphil qc kc esq jd cpa rn mba")
_LOOKED_BACK = 50  # code points before a name in which its titles may stand
_BEFORE = re.compile(r"(?<![\w'’-])(?:[^\W\d_]+\.?[ -]){1,6}\Z")


def split_titles(name: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the titles that open *name*, and the words after them; a name that is nothing but titles has no words.

    *name* holds words as newsroom.entities.words.key writes them.
    """
    if is_title(name):
        return tuple(name), ()
    at = next((i + 1 for i in range(len(name) - 2, -1, -1) if _ends_title(name, i)), 0)
    return tuple(name[:at]), tuple(name[at:])


def is_title(words_: Sequence[str]) -> bool:
    """Tell whether *words_* are a title and nothing else: "Emperor", "Vice President"."""
    return bool(words_) and words_[-1] in _TITLES and all(word in _TITLES | _OPENING for word in words_)


def _ends_title(name: Sequence[str], at: int) -> bool:
    """A title that is no name ends what is title wherever it stands; one that may be a name, behind titles only."""
    return name[at] in _TITLES and (name[at] not in _ALSO_NAMES or is_title(name[: at + 1]))


def without_honours(name: str) -> str:
    """Return *name* without the letters after it: "Ada Vale OBE"."""
    kept = name.split()
    while len(kept) > 1 and kept[-1].isupper() and kept[-1].replace(".", "").casefold() in _AFTER:
        kept.pop()
    return " ".join(kept).rstrip(",")


def title_before(text: str, start: int) -> tuple[int, int]:
    """Return the half-open range of the titles right before code point *start* of *text*; empty without any."""
    before = _BEFORE.search(text, max(0, start - _LOOKED_BACK), start)
    if not before:
        return start, start
    found = list(re.finditer(r"[^\W\d_]+\.?", text[before.start() : start]))
    kept = _trailing_titles([word.group().rstrip(".").casefold() for word in found])
    if not kept:
        return start, start
    return before.start() + found[-kept].start(), before.start() + found[-1].end()


def _trailing_titles(preceding: Sequence[str]) -> int:
    """Return how many of the words at the end of *preceding* are a title with what opens it."""
    if not preceding or preceding[-1] not in _TITLES:
        return 0
    count = next((i for i, word in enumerate(reversed(preceding)) if word not in _TITLES | _OPENING), len(preceding))
    while preceding[-count] in _NOT_FIRST:
        count -= 1
    return count


_NOT_FIRST = words("and the of his her former ex acting first most very")


def gender_of_titles(titles: Sequence[str]) -> Gender:
    """Return what *titles*, words in lower case, say of their bearer."""
    if any(title in _FEMALE for title in titles):
        return "female"
    return "male" if any(title in _MALE | _MEN_BY_OFFICE for title in titles) else ""
