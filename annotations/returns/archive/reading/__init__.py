"""From the bytes of a file to an Archive in which every reference, range, digest and time holds. Pure."""

from annotations.returns.archive.reading.archive import Archive, Member
from annotations.returns.archive.reading.read import read_archive

__all__ = ["Archive", "Member", "read_archive"]
