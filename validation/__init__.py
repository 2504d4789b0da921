"""Copies judged by other people's programs: ``make validate``."""
