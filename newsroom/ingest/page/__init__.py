"""Reading web pages: the story's own words, structure and pictures, and what the page states about it."""

from newsroom.ingest.page.reader import read_page

__all__ = ["read_page"]
