"""Addresses of items of Wikidata."""

WIKIDATA = "http://www.wikidata.org/entity/"
"""The address of an item, as linked data name it; its id (like Q42) follows."""
