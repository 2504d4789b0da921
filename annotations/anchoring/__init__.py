"""Describing a range of a text so that it can be found again. Pure: strings in, plain data out."""
