"""Stories in Markdown, as note-taking apps keep them and as Newsroom's own copies are written."""

from newsroom.ingest.markdown.reader import read_markdown_source

__all__ = ["read_markdown_source"]
