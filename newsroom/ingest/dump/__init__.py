"""Reading whole-page text dumps: what a reader gets who selects everything on a page, copies and pastes."""

from newsroom.ingest.dump.reader import read_dump

__all__ = ["read_dump"]
