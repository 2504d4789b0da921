"""How much each clue speaks for a person, an organisation, a place, or for none of the three.

The numbers are logarithms of odds, each row's mean about 0. Those of frequent clues come from a multinomial logistic
regression over the names of annotated English interviews, biographies and web texts, rounded to a tenth; those of
clues that were rare in them are set by hand, from what news style guides say of titles, ages and places.
"""

from typing import NamedTuple

from newsroom.entities.mention import Kind


class Weight(NamedTuple):
    """What a clue says for each answer."""

    none: float
    person: float
    organisation: float
    place: float


NAMED: tuple[Kind, ...] = ("person", "organisation", "place")
BIAS = Weight(1.0, -0.1, -0.5, -0.5)
WEIGHTS = {
    # who proposed the name
    "model person": Weight(-0.7, 1.3, -0.3, -0.3),
    "model organisation": Weight(-0.4, -0.3, 1.0, -0.4),
    "model place": Weight(-0.7, 0.0, -0.4, 1.2),
    "model group": Weight(0.5, -0.2, -0.3, 0.0),
    "model event": Weight(1.0, -0.1, -0.6, -0.4),
    "model product": Weight(0.4, -0.6, 0.1, 0.1),
    "model work": Weight(1.2, -0.1, -0.5, -0.6),
    "pattern person": Weight(-0.9, 1.8, -0.4, -0.4),
    "pattern organisation": Weight(-0.7, -0.4, 1.5, -0.4),
    "pattern place": Weight(-0.9, -0.5, -0.3, 1.8),
    "pattern event": Weight(1.8, -0.6, -0.6, -0.6),
    "pattern product": Weight(1.8, -0.6, -0.6, -0.6),
    "pattern work": Weight(1.7, -0.6, -0.6, -0.6),
    "library person": Weight(-0.3, 0.9, -0.3, -0.3),
    "library organisation": Weight(-0.3, -0.3, 0.9, -0.3),
    "library place": Weight(-0.3, -0.3, -0.3, 0.9),
    "proper noun": Weight(0.5, -0.1, 0.3, -0.7),
    # the words of the name
    "country": Weight(-1.4, -1.0, -1.0, 2.6),
    "region": Weight(-1.2, -0.7, -0.3, 1.9),
    "city": Weight(-1.2, -0.6, -0.1, 1.9),
    "organisation": Weight(-1.4, -1.0, 2.4, -0.4),
    "demonym": Weight(1.9, -0.7, -0.7, -0.6),
    "common": Weight(1.6, -0.1, -1.0, -0.5),
    "title": Weight(0.9, 0.0, -0.4, -0.5),
    "given name alone": Weight(0.0, 0.9, -0.6, -0.3),
    "acronym": Weight(0.5, -0.9, 0.6, -0.2),
    "acronym first": Weight(0.2, -0.6, 0.7, -0.3),
    "capital inside": Weight(-0.1, 0.0, 0.6, -0.5),
    "one word": Weight(0.3, 0.0, -0.3, 0.1),
    "given name first": Weight(-0.4, 1.6, -0.6, -0.6),
    "initial first": Weight(-0.7, 0.8, -0.2, 0.1),
    "initial inside": Weight(-0.3, 0.6, -0.1, -0.2),
    "numeral": Weight(0.1, 0.3, -0.2, -0.2),
    "particle inside": Weight(-0.3, 0.3, 0.1, -0.2),
    "place opening": Weight(0.0, -1.0, 0.1, 0.9),
    "place first": Weight(-0.7, -0.2, 0.9, -0.1),
    "demonym first": Weight(0.6, -0.6, 0.0, 0.0),
    "organisation opening": Weight(-0.7, -0.3, 1.3, -0.2),
    "organisation head": Weight(-0.4, -1.1, 2.1, -0.5),
    "organisation head alone": Weight(-0.4, -0.1, 0.6, -0.1),
    "company ending alone": Weight(2.4, -0.8, -0.8, -0.8),
    "company ending": Weight(-0.8, -0.7, 2.2, -0.7),
    "team": Weight(-0.5, -1.1, 2.2, -0.6),
    "team alone": Weight(-0.5, -0.4, 1.3, -0.4),
    "place head": Weight(0.1, -1.1, -0.4, 1.5),
    "place head alone": Weight(-0.1, 0.0, -0.2, 0.3),
    "event head": Weight(2.0, -0.6, -0.6, -0.8),
    "event head alone": Weight(0.7, -0.2, 0.1, -0.6),
    "work head": Weight(1.1, -0.5, -0.2, -0.4),
    "work head alone": Weight(0.3, 0.1, -0.2, -0.3),
    "small word inside": Weight(0.4, -0.5, 0.9, -0.8),
    "digit": Weight(1.1, -0.7, -0.7, 0.4),
    "small letter first": Weight(0.2, -0.2, 0.0, 0.1),
    "2 capitalised": Weight(0.1, 0.4, -0.4, 0.0),
    "3 capitalised": Weight(0.1, 0.3, -0.2, -0.1),
    "long": Weight(0.3, -0.4, 0.5, -0.3),
    "not proper": Weight(0.7, -0.3, -0.4, 0.0),
    "common word too": Weight(0.3, -0.5, 0.1, 0.1),
    # what stands before it
    "title before": Weight(-0.8, 1.8, -0.5, -0.5),
    "job before": Weight(-0.8, 1.2, -0.6, 0.2),
    "kin of": Weight(-0.3, 0.7, -0.2, -0.3),
    "in before": Weight(-0.4, -0.7, -0.5, 1.6),
    "at before": Weight(-1.5, -0.6, 1.0, 1.1),
    "from before": Weight(-0.6, 0.1, -0.1, 0.6),
    "by before": Weight(-0.9, 0.9, 0.7, -0.7),
    "of before": Weight(0.2, 0.1, -0.4, 0.2),
    "place noun of": Weight(-0.2, -0.5, -0.4, 1.0),
    "office of": Weight(0.0, -0.3, 0.4, 0.0),
    "place noun before": Weight(-0.2, -0.1, -0.2, 0.5),
    "organisation noun before": Weight(-0.2, -0.3, 0.6, -0.2),
    "product noun before": Weight(1.1, -0.4, -0.3, -0.3),
    "speech before": Weight(0.0, 0.0, 0.0, -0.1),
    "match before": Weight(-0.6, 0.1, 1.6, -1.0),
    "in parentheses": Weight(-0.4, -0.4, 0.9, 0.0),
    "against before": Weight(-0.1, -0.1, 0.3, -0.1),
    "the before": Weight(-0.5, -0.4, 0.4, 0.6),
    "a before": Weight(0.3, 0.2, -0.2, -0.3),
    "in heading": Weight(0.7, 0.0, -0.3, -0.3),
    "quote before": Weight(0.6, 0.2, -0.5, -0.3),
    "sentence start": Weight(0.0, 0.1, 0.0, -0.1),
    "line start": Weight(-0.2, 0.3, 0.0, -0.2),
    # what stands after it
    "speech after": Weight(-0.5, 1.0, -0.1, -0.4),
    "human verb after": Weight(-0.5, 0.8, -0.1, -0.1),
    "auxiliary after": Weight(0.2, 0.2, -0.4, 0.1),
    "who after": Weight(-0.4, 1.0, -0.4, -0.3),
    "age after": Weight(-0.6, 1.8, -0.6, -0.6),
    "year after": Weight(0.4, 0.0, -0.5, 0.1),
    "co-authors after": Weight(-0.9, 2.0, -0.5, -0.5),
    "cited": Weight(-0.7, 1.6, -0.4, -0.4),
    "job after": Weight(-0.4, 0.6, -0.1, -0.2),
    "kin after": Weight(-0.2, 0.7, -0.2, -0.2),
    "possessive": Weight(-1.2, 0.5, 0.3, 0.3),
    "organisation noun after": Weight(-0.1, -0.3, 0.7, -0.2),
    "place noun after": Weight(-0.1, -0.2, 0.0, 0.4),
    "staff after": Weight(-0.6, -0.2, 0.8, -0.1),
    "state after": Weight(-0.5, -0.2, -0.4, 1.1),
    "place after": Weight(-0.3, -0.5, -0.2, 1.0),
    "based after": Weight(-0.5, -0.8, -0.5, 1.8),
    "of place after": Weight(-0.2, 0.9, 0.2, -0.6),
    "place in parentheses": Weight(-0.4, 1.0, 0.0, -0.4),
    "match after": Weight(-0.6, 0.1, 1.6, -1.0),
    "acronym after": Weight(0.2, -0.5, 0.4, -0.1),
    "hyphen after": Weight(0.3, 0.2, -0.5, 0.0),
    "capital after": Weight(0.4, 0.0, -0.5, 0.0),
    "line end": Weight(0.0, 0.2, -0.3, 0.1),
    # its part in the sentence
    "subject": Weight(-0.4, 0.2, 0.4, -0.2),
    "passive subject": Weight(-0.2, 0.0, 0.3, -0.1),
    "object": Weight(-0.4, 0.0, 0.1, 0.3),
    "after preposition": Weight(-0.3, -0.5, 0.0, 0.8),
    "possessor": Weight(-0.8, 0.6, 0.5, -0.3),
    "apposition": Weight(-0.1, -0.1, -0.1, 0.3),
    "in a list": Weight(-0.6, 0.1, 0.2, 0.3),
    "before a noun": Weight(0.0, -0.4, 0.6, -0.2),
    "no sentence": Weight(0.6, 0.4, -0.5, -0.5),
    # the other names of the text
    "end of person": Weight(-0.6, 2.2, -0.9, -0.7),
    "start of person": Weight(-0.1, 1.1, -0.5, -0.5),
    "end of organisation": Weight(0.0, -0.1, 0.5, -0.4),
    "start of organisation": Weight(-0.3, -0.4, 1.4, -0.7),
    "end of place": Weight(-0.2, -0.2, -0.2, 0.6),
    "start of place": Weight(-0.3, -0.3, 0.0, 0.6),
    "initials of organisation": Weight(-0.6, -0.5, 1.6, -0.5),
    "beside person": Weight(-0.5, 0.9, -0.2, -0.2),
    "beside organisation": Weight(-0.8, -0.3, 1.1, 0.0),
    "beside place": Weight(-0.3, -0.4, -0.5, 1.2),
    "beside group": Weight(0.6, -0.2, 0.0, -0.4),
    "beside event": Weight(0.5, -0.2, -0.1, -0.2),
    "beside product": Weight(0.8, -0.4, -0.2, -0.2),
    "beside work": Weight(0.6, -0.2, -0.2, -0.2),
}
