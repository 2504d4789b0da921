"""A range as a quote selector."""

from annotations.anchoring.describe import CONTEXT, Quote, describe


def test_the_quote_has_its_words_and_what_stands_around_them() -> None:
    quote = describe("The 🛳 stopped in the bay.", 4, 13).quote
    assert (quote.exact, quote.prefix, quote.suffix) == ("🛳 stopped", "The ", " in the bay.")


def test_the_context_is_short_and_ends_with_the_text() -> None:
    quote = describe("x" * 100, 50, 51).quote
    assert (len(quote.prefix), len(quote.suffix)) == (CONTEXT, CONTEXT)
    assert describe("abc", 0, 3).quote == Quote("abc")
