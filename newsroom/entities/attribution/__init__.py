"""Who says what in a text. Pure: text and mentions in, attributions out."""

from newsroom.entities.attribution.attribute import attribute
from newsroom.entities.attribution.data import Attribution, Speech, Stance

__all__ = ["Attribution", "Speech", "Stance", "attribute"]
