"""Starting Newsroom on a machine: database, secret key, static files, server, the owner's first sign-in."""
