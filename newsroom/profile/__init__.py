"""What the library knows of an entity, for its page: names, dates, sentences, statements, and who is near it.

Every part is asked for in a number of queries that does not depend on how much there is. What has to look into texts
or at everybody else in a story looks at the newest stories only (RECENT of ``stories.py``) and the page says so.
"""
