"""Items of news agencies: NITF, NewsML 1.2, NewsML-G2 and ninjs, one at a time or several in a file."""
