"""Copies for text mining: the story's bare text, with everything known about its ranges beside it.

``document`` is the plain value that all of these formats are written from; ``document_of`` makes it of a page. But
for that and ``writers``, this is a room.
"""
