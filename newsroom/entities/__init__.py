"""Who and what a text names, and who says what. Pure: text and known names in, mentions and attributions out."""

from newsroom.entities.attribution import Attribution, attribute
from newsroom.entities.gazetteer import Gazetteer
from newsroom.entities.mention import READER, Kind, KnownName, Mention
from newsroom.entities.recognise import ENGINE, recognise, resolve_given
from newsroom.entities.words import fold, occurrences

__all__ = [
    "ENGINE",
    "READER",
    "Attribution",
    "Gazetteer",
    "Kind",
    "KnownName",
    "Mention",
    "attribute",
    "fold",
    "occurrences",
    "recognise",
    "resolve_given",
]
