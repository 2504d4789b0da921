"""Words as files may hold them: characters, addresses, hashtags, and zips of them."""
