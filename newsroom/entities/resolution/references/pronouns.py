"""What "he", "she", "it" and "they" may mean."""

from collections.abc import Collection, Mapping

from newsroom.entities.resolution.names.titles import Gender
from newsroom.entities.resolution.references.referents import Referent
from newsroom.entities.resolution.references.salience import Salience
from newsroom.text.words import words

GENDERS: Mapping[str, Gender] = {
    **dict.fromkeys(words("he him his himself"), "male"),
    **dict.fromkeys(words("she her hers herself"), "female"),
}
_IT = words("it its itself")
_THEY = words("they them their themselves")
BODIES = _IT | _THEY
_FADED = 12.0  # a weight that things have which were last spoken of some four sentences ago
_UNTOLD = 0.6  # how likely somebody of whom nothing tells the gender is of the right one
_CLEAR = 1.5  # how many times heavier than the next one a referent is that nothing comes near


def person_meant(gender: Gender, people: Collection[Referent], salience: Salience) -> tuple[Referent, bool] | None:
    """Return whom a pronoun of *gender* most likely means of *people*, and whether nobody else comes near."""
    weights = {each: salience.of(each) * _agreement(gender, each) for each in people}
    ranked = sorted(weights, key=weights.__getitem__, reverse=True)
    if not ranked or weights[ranked[0]] < _FADED:
        return None
    return ranked[0], len(ranked) == 1 or weights[ranked[0]] >= _CLEAR * weights[ranked[1]]


def _agreement(gender: Gender, person: Referent) -> float:
    if person.gender == gender:
        return 1
    return 0 if person.gender else _UNTOLD


def body_meant(pronoun: str, subject: Referent) -> Referent | None:
    """Return *subject* if *pronoun*, "it" or "they", may mean it: no person, and for "they" a body or group."""
    if subject.kind == "person":
        return None
    return subject if pronoun in _IT or subject.kind in ("organisation", "group") else None
