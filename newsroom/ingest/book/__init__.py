"""Books (EPUB 2 and 3): each chapter is a story of one collection.

``sign`` tells one from other files, ``book`` knows its parts, ``contents`` its table of contents; ``plan`` says where
chapters begin, and ``chapters`` writes them one by one, as markup that the importer reads like any story's.
"""
