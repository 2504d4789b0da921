"""Feeds: reading them, finding them on a site's page, lists of them, and what becomes of their items. Pure."""
