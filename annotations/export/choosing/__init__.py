"""What a reader chooses for a copy: as words of an address, as numbers on the page, and from the last time."""
