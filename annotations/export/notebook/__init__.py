"""Entries of the notebook as files. Each format is one writer, which yields its file in parts."""
