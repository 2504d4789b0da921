"""Invented pages: a syndicated story as a reader copies it, and the same kind of story as a web page."""

LEAD = (
    "MARROW BAY, Iveria — The last ferry to the Tern Islands will stop running in October after the harbour board voted"
    " on Tuesday to close the north pier."
)
SECOND = (
    "Odile Brandt, who has captained the boat for nineteen years, said the islanders had been told by letter. “Nobody"
    " came to speak to us,” she told the Marrow Wire."
)
SHORT = "“We will row,” she said."
THIRD = (
    "The board said the pier’s piles had been eaten hollow by shipworm, and that a repair would cost 4.2 million"
    " crowns, more than the line has earned in its whole history."
)
RIGHTS = "©2031 Marrow Wire. Visit marrowwire.example. Distributed by Lantern Content Service, Ltd."

DUMP = f"""Front Page

/

The Lantern

Last ferry to the Tern Islands will stop in October, board says

Ines Calloway, Marrow Wire on

Published in Coast & Harbour

{LEAD}

{SECOND}

Advertisement

{SHORT}

\u00a0

{THIRD}

Share

{RIGHTS}

\u00a0

Comments

blog comments powered by Chatterbox"""

PAGE = f"""<!doctype html>
<html lang="en-GB"><head><title>Last ferry will stop in October | Coast | The Lantern</title>
<meta property="og:title" content="Last ferry will stop in October">
<meta property="og:site_name" content="The Lantern">
<meta name="description" content="A pier, eaten hollow, ends a line of a hundred years.">
<meta property="og:image" content="/img/pier.jpg">
<link rel="canonical" href="https://lantern.example/coast/ferry">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Last ferry will stop in October",
"author": [{{"@type": "Person", "name": "Ines Calloway"}}, {{"@type": "Organization", "name": "Reuters"}}],
"datePublished": "2031-03-04T22:10:00Z", "dateModified": "2031-03-05T08:00:00Z", "articleSection": "Coast",
"publisher": {{"name": "The Lantern"}}}}</script></head>
<body><nav><a href="/">Home</a> <a href="/coast">Coast</a></nav>
<main><article><h1>Last ferry will stop in October</h1>
<h2 class="standfirst">A pier, eaten hollow, ends a line of a hundred years.</h2>
<p class="byline">By Ines Calloway</p>
<figure><img src="/img/pier.jpg" alt="A pier in fog">
<figcaption>The north pier on <em>Monday</em>.</figcaption></figure>
<p>{LEAD} It was <a href="/board">the board’s</a> <strong>third</strong> attempt.</p>
<div class="related-stories"><h3>Related</h3><ul><li><a href="/x">Gulls return to the old lighthouse</a></li></ul></div>
<h2>A letter, and silence</h2>
<p>{SECOND}</p>
<blockquote><p>Nobody came to speak to us, not the board, not the mayor, not one who signed it.</p></blockquote>
<ul><li>The line opened in 1931 with one wooden boat and a crew of two brothers.</li>
<li>It carried 4,100 passengers last year, most of them in the two weeks of the herring fair.</li></ul>
<table><tr><th>Year</th><th>Passengers</th></tr><tr><td>2029</td><td>5,200</td></tr><tr><td>2030</td><td>4,100</td></tr></table>
<p>{THIRD}</p>
<p>The islanders meet on Friday in the net loft, and have asked the board to send somebody who can answer.</p>
</article></main>
<aside><h3>Most read</h3><ul><li><a href="/y">The goat that ate the ballot papers</a></li></ul></aside>
<footer><p>{RIGHTS}</p></footer></body></html>"""
