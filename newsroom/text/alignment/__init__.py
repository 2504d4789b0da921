"""Two versions of a text laid side by side. Pure: strings in, plain data out."""

from newsroom.text.alignment.align import Alignment, Place, Run, align
from newsroom.text.alignment.paragraphs import paired

__all__ = ["Alignment", "Place", "Run", "align", "paired"]
