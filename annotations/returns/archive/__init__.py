"""Archives that come back: read whole and checked before anything is made of them, then made in one transaction.

``reading`` is pure: bytes in, an Archive out, or a sentence about what is wrong with them. ``bring`` makes rows.
"""
