"""Words that stand between a name and what belongs to it, on either side."""

from newsroom.text.words import words

KIN = words(
    "wife husband mother father son daughter brother sister widow uncle aunt parents friend lawyer attorney death"
    " birth childhood career"
)
# What a team does to another; a national team is still called by its country.
MATCH = words(
    "beat beats beating v vs versus host hosts thrashed defeated defeat drew edged routed downed blanked trounced"
    " outplayed visit"
)
