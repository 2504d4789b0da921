"""Copies that are written in the background, and those of several stories: from the asking to the file."""
