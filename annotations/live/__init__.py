"""Open pages that wait for news of their story: in this process, told by the database."""
