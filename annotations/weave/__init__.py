"""Ranges and text to HTML."""

from annotations.weave.html import weave
from annotations.weave.ranges import Insertion, Mark, Tag

__all__ = ["Insertion", "Mark", "Tag", "weave"]
