"""Lists of stories: addresses, tables of links, the exports of services that save pages, zips and folders of files.

Each module reads what one kind of file holds into entries (``entry.py``), and these into sources. Columns and names of
fields are found by what they are called (``columns.py``), in any order; what is missing is missing.
"""
