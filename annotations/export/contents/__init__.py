"""What copies say, whatever their format: threads, entries, claims with their records, voices, and who is named."""
