"""Two versions of a text laid side by side. Pure: strings in, plain data out."""

from newsroom.text.alignment.align import align
from newsroom.text.alignment.alignment import Alignment
from newsroom.text.alignment.moving import Place
from newsroom.text.alignment.paragraphs import paired
from newsroom.text.alignment.runs import Run
from newsroom.text.alignment.words import same_words

__all__ = ["Alignment", "Place", "Run", "align", "paired", "same_words"]
