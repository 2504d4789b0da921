"""Copies that come back: each kind of file is read into the same plain data, which becomes suggestions."""
