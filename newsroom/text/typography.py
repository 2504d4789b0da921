"""What typography makes of a text without changing its words, as data. Pure."""

SAME_MARKS = {'"': "“”„‟«»″〝〞", "'": "‘’‚‛‹›′`´ʼ", "-": "‐‑‒–—―−", "...": "…", "·": "•‣∙"}
"""Marks that say the same, by the plainest of them."""

INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
"""Soft hyphens, zero-width spaces and joiners, as ranges for a class of a pattern: in words, they change none."""

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Scripts that are written without spaces, as ranges for a class of a pattern."""
