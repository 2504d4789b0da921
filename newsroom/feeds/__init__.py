"""The feeds that the library follows, and what their items become.

``following`` adds, changes and leaves feeds; ``polling`` says who waits and what is due, ``answers`` asks a feed and
keeps what comes; ``offered`` tells new items from known ones, ``bringing`` makes stories of them; ``health`` puts into
words how a feed is, ``listing`` reads for pages, and ``finding`` finds a site's feeds.
"""
