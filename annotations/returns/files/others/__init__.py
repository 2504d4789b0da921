"""What files of other tools have in common: values that may be anything, quotes, threads, pages. Pure."""
