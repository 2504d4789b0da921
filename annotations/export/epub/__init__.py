"""EPUB 3: the copy for e-readers.

A zip of XHTML documents, judged by EPUBCheck. ``write``, ``story``, ``sections`` and ``style`` know the page and its
reader; the other modules are pure and know books.

https://www.w3.org/TR/epub-33/ and https://www.w3.org/TR/epub-a11y-11/
"""
