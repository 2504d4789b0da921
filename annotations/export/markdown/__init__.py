"""The copy for note-taking apps: CommonMark with front matter, ==marks==, footnotes and block ids."""
