"""Files that come back, each kind read into the same plain data (returned.py)."""
