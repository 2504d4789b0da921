"""Marks that come along with a story: comments of a Word file, highlights that a reader made in another service.

They take the way of annotations that other tools export (``annotations.returns``): what is new and finds its words is
put there as private marks and notes, once; what has no place waits among the story's suggestions.
"""
