"""Figures and number words in a text, with their units, what they are hedged with, and the time they are about."""

from newsroom.text.quantities.find import quantities
from newsroom.text.quantities.quantity import Quantity

__all__ = ["Quantity", "quantities"]
