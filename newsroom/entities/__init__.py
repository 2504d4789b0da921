"""Who and what a text names. Pure: text and known names in, mentions out."""

from newsroom.entities.gazetteer import Gazetteer
from newsroom.entities.mention import READER, Kind, KnownName, Mention
from newsroom.entities.recognise import ENGINE, recognise
from newsroom.entities.words import fold, occurrences

__all__ = ["ENGINE", "READER", "Gazetteer", "Kind", "KnownName", "Mention", "fold", "occurrences", "recognise"]
