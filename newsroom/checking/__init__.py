"""Looking at a story's page again: when, what came back, and what is kept apart until a reader decides."""
