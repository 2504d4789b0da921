"""The Newsroom archive: everything of a story in one canonical JSON. docs/archive.md documents its members.

What the page has says which marks and notes are in it; the rest is read by their uids, in a number of queries that
does not depend on how many there are. No id of the database appears: references are uids, slugs, digests and numbers.
"""

FORMAT, VERSION = "newsroom-archive", 1
"""What an archive says it is, and the version of archive.schema.json that it follows."""
