"""Quotes in stories that change: made-up cases, a scorer for them and for others' cases, and what anchoring costs."""
