"""Stories on their way into the library, one by one or many at once: what was given, how far it is, what it became."""
