"""Full-text search over the stories: which match, how well, and where the words stand.

Each story is indexed in its own language's text search configuration, so the words searched for are read once for each
configuration in use.
"""

from collections.abc import Iterable
from functools import partial, reduce
from operator import or_

from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchRank
from django.db.models import F, Q, QuerySet, TextField, Value
from django.db.models.functions import Concat

from newsroom.models import Article

# Around each hit, instead of markup: no text has them, so escaping cannot confuse them with a story's own words.
HIT_START, HIT_STOP = "\x02", "\x03"

_Marked = partial(SearchHeadline, start_sel=HIT_START, stop_sel=HIT_STOP)
_Excerpt = partial(_Marked, max_fragments=2, min_words=12, max_words=26, short_word=0, fragment_delimiter=" … ")
_BY_LENGTH = 1  # ts_rank divides by 1 + the logarithm of the length, so that long stories do not always win


def matching(words: str, configs: Iterable[str]) -> Q:
    """Return the condition under which an Article has *words*, in the syntax of web search engines.

    Quotes, ``or`` and ``-`` mean what they mean there; whatever else is typed is words, so no input is an error.
    """
    arms = (Q(search_config=config, search=_query(words, Value(config))) for config in configs)
    return reduce(or_, arms, Q(pk__in=[]))


def ranked(stories: QuerySet[Article], words: str) -> QuerySet[Article]:
    """Order *stories* by how well they match *words*, best first, each with its hits in context.

    Adds ``marked_headline`` (the whole headline) and ``excerpt`` (of standfirst and text), with hits between
    ``HIT_START`` and ``HIT_STOP``.
    """
    own = F("search_config")
    query = _query(words, own)
    text = Concat("standfirst", Value(" "), "current__text", output_field=TextField())
    return stories.annotate(
        rank=SearchRank(F("search"), query, normalization=_BY_LENGTH),
        marked_headline=_Marked("headline", query, config=own, highlight_all=True),
        excerpt=_Excerpt(text, query, config=own),
    ).order_by("-rank", "-added_at", "-pk")


def _query(words: str, config: Value | F) -> SearchQuery:
    return SearchQuery(words, config=config, search_type="websearch")
