"""Whom and what a text names, and who says what in it, as rows: recognised by machines, decided by readers."""
