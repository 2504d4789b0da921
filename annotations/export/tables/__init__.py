"""Copies of one row each mark: for spreadsheets, and for Readwise."""
