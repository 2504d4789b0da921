"""Capitalised words that no recogniser took for a name: what stands around them may tell that they are one."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsroom.entities.lexicon import is_place, listed, listed_names
from newsroom.entities.mention import DOCUMENT, Mention
from newsroom.entities.parse import Parse, Token
from newsroom.entities.words import key

_SCORE = 0.5
_LONGEST = 3  # words: a longer run of capitals is a heading
_PROPER = ("NNP", "NNPS")


def find_proper_nouns(text: str, parse: Parse, taken: Sequence[Mention]) -> list[Mention]:
    """Return the runs of proper nouns in *text* that none of *taken*, in order and apart, touches.

    Their kind is a guess: clues decide it, and whether they are names at all.
    """
    starts = [mention.start for mention in taken]
    runs = (Mention(a, b, "organisation", score=_SCORE, source=DOCUMENT) for a, b in _runs(text, parse))
    return [run for run in runs if _is_free(run, starts, taken) and text[run.start : run.end] not in listed("titles")]


def find_surnames(text: str, parse: Parse, taken: Sequence[Mention]) -> list[Mention]:
    """Return the whole names of people of whom *taken*, in order and apart, hold but the given names.

    Models cut them so: "Olaf" of "Olaf Brandvold".
    """
    starts = [mention.start for mention in taken]
    cut = {m.start: m.end for m in taken if set(text[m.start : m.end].split()) <= listed("given_names")}
    runs = ((a, b) for a, b in _runs(text, parse) if cut.get(a, b) < b and text.count(" ", a, b) < _LONGEST)
    people = (Mention(a, b, "person", score=_SCORE, source=DOCUMENT) for a, b in runs)
    return [person for person in people if _is_free(replace(person, start=cut[person.start]), starts, taken)]


def _is_free(run: Mention, starts: Sequence[int], taken: Sequence[Mention]) -> bool:
    at = bisect_right(starts, run.start)
    free_before = at == 0 or taken[at - 1].end <= run.start
    return free_before and (at == len(taken) or run.end <= taken[at].start)


def _runs(text: str, parse: Parse) -> Iterator[tuple[int, int]]:
    for first, after in parse.sentences:
        run: list[Token] = []
        for token in parse.tokens[first:after]:
            if _is_proper(text, token) and (run or text[token.start : token.end] not in listed("titles")):
                run.append(token)
            elif run:
                yield run[0].start, run[-1].end
                run = []
        if run:
            yield run[0].start, run[-1].end


def _is_proper(text: str, token: Token) -> bool:
    word = text[token.start : token.end]
    is_listed = is_place(word) or key(word) in listed_names("organisations")
    has_capital = word[0].isupper() or (is_listed and not word.islower())  # "easyJet"
    return has_capital and len(word) > 1 and (token.tag in _PROPER or is_listed)
