"""Words for those who belong to a person."""

from newsroom.text.words import words

KIN = words(
    "wife husband mother father son daughter brother sister widow uncle aunt parents friend lawyer attorney death"
    " birth childhood career"
)
