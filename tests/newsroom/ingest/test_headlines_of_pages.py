"""Headlines among all that pages set in large letters or write into their titles."""

from __future__ import annotations

import pytest

from newsroom.ingest.page.metadata import read_metadata
from newsroom.ingest.page.tree import parse

ADDRESS = "https://www.marrowbaynews.example/coast/2031/ferry-4411.html"
STORY = (
    "<p>The last ferry of the Linnet line will leave Marrow Bay in October, the harbour board said on Tuesday, after"
    " divers found that two of its four piers had been eaten hollow.</p>"
)

# By kind: the page above its story, and the headline.
PAGES = [
    (
        "site first, in large letters",
        "<title>Marrow Times - Last ferry of Marrow Bay will stop in October</title><body><table><tr><td><b>Most</b>"
        "</td><td><font size=5><b>Last ferry of Marrow Bay will stop in October</b></font><br>By Ana Ruiz<br>",
        "Last ferry of Marrow Bay will stop in October",
    ),
    (
        "a line between breaks",
        "<title>Marrow Times: Last ferry of Marrow Bay will stop in October</title><body><div>"
        "Last ferry of Marrow Bay will stop in October<br>4 March 2031<br></div>",
        "Last ferry of Marrow Bay will stop in October",
    ),
    (
        "a dash of its own",
        "<title>Estmere Today - Coast: Ferry stops – and nobody asked the islanders</title><body>"
        "<span>Ferry stops – and nobody asked the islanders</span>",
        "Ferry stops – and nobody asked the islanders",
    ),
    (
        "logo h1",
        "<title>Last ferry of Marrow Bay will stop in October - Marrow Bay News</title><body><h1>"
        '<a href="/"><img alt="Marrow Bay News"></a></h1><h1>'
        "Last ferry of Marrow Bay will stop in October</h1>",
        "Last ferry of Marrow Bay will stop in October",
    ),
    (
        "site h1",
        "<title>Last ferry of Marrow Bay will stop in October - Marrow Bay News</title><body>"
        '<h1 class="site-title">Marrow Bay News</h1><h2 class="post-title">'
        "Last ferry of Marrow Bay will stop in October</h2><h2>More on this</h2>",
        "Last ferry of Marrow Bay will stop in October",
    ),
    (
        "reversed",
        "<title>Marrow Bay News » Coast » Last ferry of Marrow Bay will stop in October</title>"
        '<body><div class="headline">Last ferry of Marrow Bay will stop in October</div>',
        "Last ferry of Marrow Bay will stop in October",
    ),
    (
        "no heading",
        "<title>Last ferry of Marrow Bay will stop in October - Coast - Marrow Bay News</title>"
        '<meta property="og:title" content="Last ferry of Marrow Bay will stop in October - Marrow Bay News">'
        '<body><div class="x7">Last ferry of Marrow Bay will stop in October</div>',
        "Last ferry of Marrow Bay will stop in October",
    ),
    (
        "no heading 2",
        "<title>Last ferry of Marrow Bay will stop in October | Coast | Marrow Bay News</title><body>",
        "Last ferry of Marrow Bay will stop in October",
    ),
    (
        "no site evidence",
        "<title>Last ferry of Marrow Bay will stop in October - MBN Online</title><body><p><b>"
        "Last ferry of Marrow Bay will stop in October</b></p>",
        "Last ferry of Marrow Bay will stop in October",
    ),
    (
        "truncated",
        "<title>Last ferry of Marrow Bay will stop in October</title>"
        '<script type="application/ld+json">'
        '{"@type":"NewsArticle","headline":"Last ferry of Marrow Bay will..."}</script><body><h1>'
        "Last ferry of Marrow Bay will stop in October</h1>",
        "Last ferry of Marrow Bay will stop in October",
    ),
    (
        "exclusive",
        "<title>Last ferry of Marrow Bay will stop in October</title>"
        '<meta property="og:title" content="Last ferry of Marrow Bay will stop in October"><body>'
        '<h1><span class="label">EXCLUSIVE</span> Last ferry of Marrow Bay will stop in October'
        "</h1>",
        "Last ferry of Marrow Bay will stop in October",
    ),
    (
        "dashes",
        "<title>The Linnet – a story of loss – Marrow Bay News</title>"
        '<meta property="og:site_name" content="Marrow Bay News"><body><h1>'
        "The Linnet – a story of loss</h1>",
        "The Linnet – a story of loss",
    ),
    (
        "colon head",
        "<title>Ferry: the Linnet stops in October - Marrow Bay News</title><body><h1>"
        "Ferry: the Linnet stops in October</h1>",
        "Ferry: the Linnet stops in October",
    ),
    (
        "section h1",
        "<title>Last ferry of Marrow Bay will stop in October | Marrow Bay News</title><body><h1>"
        "Coast</h1><h2>Last ferry of Marrow Bay will stop in October</h2>",
        "Last ferry of Marrow Bay will stop in October",
    ),
    (
        "related h2 same words",
        "<title>Last ferry of Marrow Bay will stop in October</title><body><h1>"
        "Last ferry of Marrow Bay will stop in October</h1><h2>Last ferry of Marrow Bay</h2><h3>"
        "Ferry</h3>",
        "Last ferry of Marrow Bay will stop in October",
    ),
    (
        "short",
        '<title>Hollow | Marrow Bay News</title><meta property="og:title" content="Hollow"><body><h1>Hollow</h1>',
        "Hollow",
    ),
    (
        "quotes",
        "<title>&#039;Nobody came&#039;: last ferry stops</title>"
        '<meta property="og:title" content="&amp;#039;Nobody came&amp;#039;: last ferry stops">'
        "<body><h1>‘Nobody came’: last ferry stops</h1>",
        "‘Nobody came’: last ferry stops",
    ),
    (
        "page no",
        "<title>Last ferry of Marrow Bay will stop in October - Page 1 - Marrow Bay News</title>"
        "<body><h1>Last ferry of Marrow Bay will stop in October</h1>",
        "Last ferry of Marrow Bay will stop in October",
    ),
    (
        "home h1",
        "<title>Last ferry of Marrow Bay will stop in October - Marrow Bay News</title><body>"
        '<h1 class="hidden">Marrow Bay News: Breaking news, ferry times and weather for Marrow Bay'
        '</h1><div class="article-title"><h2>Last ferry of Marrow Bay will stop in October</h2>'
        "</div>",
        "Last ferry of Marrow Bay will stop in October",
    ),
    (
        "newsletter h1",
        "<title>Last ferry of Marrow Bay will stop in October - Marrow Bay News</title>"
        '<meta property="og:title" content="Last ferry of Marrow Bay will stop in October"><body>'
        "<h1>Last ferry of Marrow Bay will stop in October</h1><h1>Sign up for our newsletter</h1>",
        "Last ferry of Marrow Bay will stop in October",
    ),
    (
        "ld list",
        "<title>Last ferry of Marrow Bay will stop in October</title><body><h1>"
        'Last ferry of Marrow Bay will stop in October</h1><h1 class="headline">'
        "Bakery wins a prize in Marrow Bay</h1>",
        "Last ferry of Marrow Bay will stop in October",
    ),
    (
        "print",
        "<title>Marrow Bay News - Last ferry of Marrow Bay will stop in October (print version)"
        "</title><body><h1>Last ferry of Marrow Bay will stop in October</h1>",
        "Last ferry of Marrow Bay will stop in October",
    ),
    (
        "no title",
        "<body><h1>Last ferry of Marrow Bay will stop in October</h1>",
        "Last ferry of Marrow Bay will stop in October",
    ),
    (
        "upper",
        "<title>LAST FERRY OF MARROW BAY WILL STOP IN OCTOBER - MARROW BAY NEWS</title><body><h1>"
        "Last ferry of Marrow Bay will stop in October</h1>",
        "Last ferry of Marrow Bay will stop in October",
    ),
    (
        "amp entity",
        "<title>Piers &amp;amp; ferries: what now? | Marrow Bay News</title><body><h1>"
        "Piers &amp; ferries: what now?</h1>",
        "Piers & ferries: what now?",
    ),
]


@pytest.mark.parametrize(("kind", "head", "headline"), PAGES, ids=[kind for kind, _, _ in PAGES])
def test_the_headline(kind: str, head: str, headline: str) -> None:
    found = read_metadata(parse(f"<html>{head}{STORY}</html>"), ADDRESS)
    assert found.headline == headline
    if "Marrow Bay News" in head:
        assert found.fields["publication"] == "Marrow Bay News"
