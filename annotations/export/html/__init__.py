"""The HTML copy: one file for screens and paper, which can be edited and brought back.

``write`` puts it together; the other modules are its parts, and those of books (``annotations/export/epub``).
"""
