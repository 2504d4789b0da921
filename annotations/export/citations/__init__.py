"""A story, or marked words of it, as a reference for programs that keep references: RIS, BibTeX, CSL-JSON."""
