"""Names: which spellings are one thing, and which thing a short one means."""
