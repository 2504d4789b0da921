"""Where a recogniser joined several names into one, each of them apart."""

import re
from collections.abc import Iterator

from newsroom.entities.lexicon import is_place, listed
from newsroom.entities.mention import Kind
from newsroom.text.words import words

type Range = tuple[int, int]

_MARKS = re.compile(
    r"\s+(?:-{1,2}|–|—|/|\||@|>|<)\s+|[;:|]\s+|\s+\((?=[^()]*\Z|[a-z][^()]*\)\Z)|-(?:based|born|led|owned|backed|controlled|run)\s+"
    r"|\A[DRI]-(?=[A-Z])"  # "Ada Roe, D-Ohio"
)
_OFFICE = re.compile(
    r"\A(?:Founder|President|Chair(?:man|woman)?|Director|Head|Member|Chief|Leader|Mayor|Governor|Ambassador|Minister"
    r"|CEO|Editor|Secretary|Chancellor|Archbishop|Bishop) (?:of|to) "
)
_WHERE = re.compile(r" (?:in|at|near|against) (?=[A-Z])")
_OWNER = re.compile(r"(?<=\w)['’]s\s+(?=[A-Z])")
_AND = re.compile(r",? (?:and|&) (?=[A-Z])")
_SMALL = words("of in on at for and the to by from with as &")
# Lower-case words with which a name may begin.
_PARTICLES = words("al el bin ibn abu van von der den de da del della di du d la le ter ten dos")
_OF_ONE_KIND: tuple[Kind, ...] = ("person", "place")
_PLACES = re.compile(r", ")
_FIGURE = re.compile(r"\s+\d[\d.,:-]*\Z")  # "Orle 3-1", "Norvik Corp 5"
_MEASURE = re.compile(r" ?(?:%|per ?cent|million|billion|points)")
_WITH_WHERE: tuple[Kind, ...] = ("work", "event")  # "Murder in Marrow Bay" is one title
_LOWER_CASE = re.compile(r"[^\W\d_A-Z]+")


def parts(text: str, start: int, end: int, kind: Kind) -> list[Range]:
    """Return the half-open code point ranges of the names within ``[start, end)``, in order."""
    apart = [piece for outer in _cut(text, (start, end), _MARKS) for piece in _owner_apart(text, outer)]
    apart = [piece for outer in apart for piece in _cut(text, outer, _OFFICE)]
    if kind not in _WITH_WHERE:
        apart = [piece for outer in apart for piece in _cut(text, outer, _WHERE)]
    apart = [piece for outer in apart for piece in _places_apart(text, outer)]
    apart = [piece for outer in apart for piece in _list_apart(text, outer, kind)]
    return [_without_figure(text, _bare(text, piece)) for piece in apart]


def _cut(text: str, whole: Range, mark: re.Pattern[str]) -> Iterator[Range]:
    start, end = whole
    for match in mark.finditer(text[slice(*whole)]):
        yield start, whole[0] + match.start()
        start = whole[0] + match.end()
    yield start, end


def _owner_apart(text: str, whole: Range) -> list[Range]:
    """ "London's Tate Gallery" is a place and an organisation, "Lloyd's Bank" one name."""
    pieces = list(_cut(text, whole, _OWNER))
    owner = text[slice(*pieces[0])].split()
    is_owner = is_place(" ".join(owner)) or (len(owner) > 1 and owner[0] in listed("given_names"))
    return pieces if len(pieces) == 2 and is_owner else [whole]


def _list_apart(text: str, whole: Range, kind: Kind) -> list[Range]:
    """ "Ada Roe and Bela Orme" are two; "Ministry of Fish and Ferries" is one, unless both sides say what they are."""
    pieces = list(_cut(text, whole, _AND))
    if len(pieces) == 1 or is_place(text[slice(*whole)]):
        return [whole]
    names = [text[slice(*piece)].split() for piece in pieces]
    apart = all(map(_is_organisation, names)) or (kind in _OF_ONE_KIND and not _is_organisation(names[-1]))
    return pieces if apart else [whole]


def _places_apart(text: str, whole: Range) -> list[Range]:
    """ "Orle, South Korea" names a town and where it lies."""
    pieces = list(_cut(text, whole, _PLACES))
    return (
        pieces
        if len(pieces) == 2 and is_place(text[slice(*pieces[1])]) and not is_place(text[slice(*whole)])
        else [whole]
    )


def _without_figure(text: str, whole: Range) -> Range:
    """Leave out a score or a change of price: the number of "Apollo 11" belongs to the name."""
    name = text[slice(*whole)]
    figure = _FIGURE.search(name)
    if not figure:
        return whole
    is_measure = "." in figure.group() or _MEASURE.match(text, whole[1])
    is_told = is_measure or "-" in figure.group() or name[: figure.start()].split()[-1] in listed("company_endings")
    return (whole[0], whole[0] + figure.start()) if is_told else whole


def _is_organisation(name: list[str]) -> bool:
    opens = len(name) > 2 and name[0] in listed("organisation_openings") and name[1] == "of"
    return opens or (len(name) > 1 and name[-1] in listed("organisation_heads") | listed("company_endings"))


def _bare(text: str, whole: Range) -> Range:
    """Leave out the lower-case words at both ends: "united Norland", "Orle district", "the House of"."""
    found = [(m.group(), whole[0] + m.start(), whole[0] + m.end()) for m in re.finditer(r"\S+", text[slice(*whole)])]
    capital = [n for n, (word, *_) in enumerate(found) if not _LOWER_CASE.fullmatch(word) and word not in _SMALL]
    if not capital:
        return whole
    if found[0][0] in listed("given_names"):  # "Ada Roe 67", in a table of results
        capital = [n for n in capital if not found[n][0].isdigit()]
    first = next((n for n in range(capital[0]) if found[n][0] in _PARTICLES), capital[0])
    return found[first][1], found[capital[-1]][2]
