"""Invented pages of the kinds that are hard to read: one story, in the markup of many makers, amid what is not its."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

HEADLINE = "Last ferry will stop in October"
STORY = (
    "The last ferry to the Tern Islands will stop running in October after the harbour board voted on Tuesday to close"
    " the north pier.",
    "Odile Brandt, who has captained the boat for nineteen years, said the islanders had been told by letter. “Nobody"
    " came to speak to us,” she said.",
    "“We will row,” she said.",
    "The board said the pier’s piles had been eaten hollow by shipworm, and that a repair would cost 4.2 million"
    " crowns, more than the line has earned.",
    "A spokeswoman for the board, Petra Lindqvist, said that the decision had been hard, and that the money would go to"
    " the school roof instead.",
    "The islanders meet on Friday in the net loft, and have asked the board to send somebody who can answer their"
    " questions about the winter.",
)
COMMENTS = (
    "I took that ferry every summer as a child and I cannot believe that they would let it go like this. Shame"
    " on them!",
    "Why does nobody ask where the money went that was raised for the pier in 2019? I remember a collection very well.",
    "My brother lives out there and he says that half of the houses are empty in winter, so who would pay for it all?",
    "The board has been a disgrace for twenty years, and the last election has changed nothing, as we can see today.",
    "Complain as much as you like, but a hollow pier is a hollow pier. Would you want to be on it when it falls down?",
    "Perhaps somebody could ask the shipyard for the old launch. It is rotting behind the sheds, and could"
    " still float.",
    "The launch was sold in 2027, as anybody who reads this paper knows. It is a café in Port Ansell, and a bad one.",
)
OTHERS = (
    "Gulls return to the old lighthouse",
    "The goat that ate the ballot papers",
    "Herring fair moves to May",
    "Mayor opens new fish market hall",
)


@dataclass(frozen=True)
class Kind:
    """A page and the paragraphs that it should give, captions apart."""

    page: str
    paragraphs: Sequence[str] = STORY


def paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def _links(texts: Iterable[str]) -> str:
    return "<ul>" + "".join(f'<li><a href="/{at}">{text}</a></li>' for at, text in enumerate(texts)) + "</ul>"


_NAV = f"<nav>{_links(('Home', 'News', 'Coast', 'Sport', 'Culture'))}</nav>"
_RELATED = f'<div class="zz"><h3>Related</h3>{_links(OTHERS)}</div>'
_FOOTER = "<footer><p>The Lantern, 4 Quay Street, Marrow Bay. © 2031 The Lantern. All rights reserved.</p></footer>"


def page(body: str, head: str = "", classes: str = "") -> str:
    """Return a page with *body* under its menu and over its footer."""
    said = f'<meta property="og:type" content="article"><meta property="og:title" content="{HEADLINE}">'
    return (
        f'<html lang="en"><head><title>{HEADLINE} | The Lantern</title>{said}{head}</head>'
        f'<body class="{classes}">{_NAV}{body}{_FOOTER}</body></html>'
    )


def _article(inner: str, called: str = "k1", head: str = "") -> str:
    return page(f'<main><article><h1>{HEADLINE}</h1><div class="{called}">{inner}</div></article></main>', head)


def _stated(body: str) -> str:
    stated = {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": body}
    return f'<script type="application/ld+json">{json.dumps(stated)}</script>'


def _state(opening: str, data: object) -> str:
    return f'<div id="app"></div>{opening}{json.dumps(data)}</script>'


def _questions() -> tuple[str, ...]:
    return tuple(text for answer in STORY[1:4] for text in (f"And what next, {answer.split()[0]}?", answer))


_OWNERS = (
    "The Lantern is owned by those who read it, and has no shareholders. Whoever likes what it does may join for two"
    " crowns a month."
)
_COOKIES = (
    "We and our 842 partners store information on a device, such as unique IDs in cookies, to process personal data.",
    "These choices will be signalled to our partners and will not affect browsing data. They actively scan devices.",
)
_INGREDIENTS = ("500 g herring", "2 onions", "1 bay leaf", "Salt", "A cup of vinegar")

KINDS = {
    "weblog": Kind(
        page(
            f'<div id="page" class="layout-sidebar-right"><article><h1>{HEADLINE}</h1><div'
            f' class="entry-meta">By Ana Ruiz'
            f' | March 4, 2031</div><div class="entry-content">{paragraphs(STORY)}<div'
            f' class="sharedaddy"><h3>Share this:'
            f'</h3>{_links(("Facebook", "X"))}</div></div><footer>Tagged <a href="/t">ferry</a></footer>'
            '<div class="author-box"><p>Ana Ruiz has covered the coast since 2019. She lives in Marrow Bay with'
            " two dogs."
            f'</p></div></article><section id="comments"><h2>7 thoughts on “{HEADLINE}”</h2><ol>'
            + "".join(f"<li><b>reader</b> says:<p>{text}</p></li>" for text in COMMENTS)
            + "</ol></section></div>",
            classes="single has-sidebar comments-open",
        )
    ),
    "one cell, parted by breaks": Kind(
        f"<html><head><title>{HEADLINE}</title></head><body><table><tr><td><a href=/>Home</a> | <a"
        f" href=/n>News</a></td>"
        f"</tr><tr><td>{_links(OTHERS)}</td><td><b>{HEADLINE}</b><br><i>By Ana Ruiz</i><br><br>{'<br><br>'.join(STORY)}"
        "<br><br><a href=#>Print this page</a></td></tr><tr><td>Copyright 2031 The Lantern.</td></tr></table></body>"
    ),
    "paragraphs that are divs": Kind(
        _article("".join(f'<div class="t">{text}</div><div class="l">Advertisement</div>' for text in STORY))
    ),
    "lead outside of the body": Kind(
        page(
            f'<main><h1>{HEADLINE}</h1><p class="intro">{STORY[0]}</p><div class="meta">By Ana Ruiz, 4 March 2031</div>'
            f'<div class="article__content">{paragraphs(STORY[1:])}</div>{_RELATED}</main>'
        )
    ),
    "several containers": Kind(
        _article(
            f"<section>{paragraphs(STORY[:2])}</section><div><h3>The morning letter</h3><p>All the news of the coast in"
            f" your inbox, every day at six.</p><form><button>Sign"
            f" up</button></form></div><section>{paragraphs(STORY[2:4])}"
            f'</section><div><a href="/x">{OTHERS[0]}</a></div><section>{paragraphs(STORY[4:])}</section>'
        )
    ),
    "a rest that is folded": Kind(
        _article(
            f'{paragraphs(STORY[:2])}<button>Continue reading</button><div style="display:'
            f' none">{paragraphs(STORY[2:])}'
            "</div>"
        )
    ),
    "stated only": Kind(page('<div id="app"></div>', _stated("\n\n".join(STORY)))),
    "stated as markup, a teaser shown": Kind(
        _article(f"<p>{STORY[0]}</p><p>To read on, become a member today.</p>", head=_stated(paragraphs(STORY)))
    ),
    "stated whole": Kind(
        _article(f"{paragraphs(STORY[:3])}<p>{_OWNERS}</p>{paragraphs(STORY[3:])}", head=_stated("\n".join(STORY)))
    ),
    "state of scripts": Kind(
        page(_state("<script>window.__STATE__ = ", {"story": {"html": paragraphs(STORY[3:])}})), STORY[3:]
    ),
    "state of scripts, in pieces": Kind(
        page(
            _state(
                '<script id="__NEXT_DATA__" type="application/json">',
                {"menu": [{"t": text} for text in OTHERS], "body": [{"type": "p", "text": text} for text in STORY[3:]]},
            )
        ),
        STORY[3:],
    ),
    "very short": Kind(
        _article("<p>The north pier was closed on Tuesday night.</p>"), ("The north pier was closed on Tuesday night.",)
    ),
    "comments longer than the story": Kind(
        page(
            f"<div><h1>{HEADLINE}</h1><div>{paragraphs(STORY)}</div><h4>Comments (7)</h4>"
            + "".join(f"<div><p>reader</p><p>{text}</p><p>March 5, 2031</p></div>" for text in COMMENTS)
            + "</div>"
        )
    ),
    "questions in bold": Kind(
        _article(
            f"<p>{STORY[0]}</p>"
            + "".join(f"<p><b>{text}</b></p>" if text.endswith("?") else f"<p>{text}</p>" for text in _questions())
        ),
        (STORY[0], *_questions()),
    ),
    "a list of headings": Kind(
        _article(
            "".join(
                f"<h2>{at}. {o}</h2><p>{text}</p>" for at, (o, text) in enumerate(zip(OTHERS, STORY, strict=False), 1)
            )
        )
        + _RELATED,
        tuple(text for at, (o, s) in enumerate(zip(OTHERS, STORY, strict=False), 1) for text in (f"{at}. {o}", s)),
    ),
    "recipe": Kind(
        _article(
            f"<p>{STORY[1]}</p><h2>Ingredients</h2><ul>{''.join(f'<li>{text}</li>' for text in _INGREDIENTS)}</ul>"
            f"<p>{STORY[4]}</p>",
            "post-content",
        ),
        (STORY[1], "Ingredients", *_INGREDIENTS, STORY[4]),
    ),
    "columnist": Kind(
        _article(
            f"{paragraphs(STORY)}<p><em>Ana Ruiz is a columnist. Follow her on X: @anaruiz</em></p>",
            head='<meta name="author" content="Ana Ruiz">',
        )
    ),
    "wire": Kind(
        _article(
            f"{paragraphs(STORY)}<p>(Reporting by Ana Ruiz in Marrow Bay; Editing by Tom Hale)</p><p>Our Standards: The"
            " Lantern Principles.</p>"
        )
    ),
    "wire with contributors": Kind(
        _article(
            f"{paragraphs(STORY)}<p>___</p><p>Marrow Wire writer Tom Hale contributed to this"
            f" report.</p><p>Copyright 2031"
            " Marrow Wire. All rights reserved. This may not be published or rewritten.</p>"
        )
    ),
    "boxes amid words": Kind(
        _article(
            paragraphs(STORY[:1])
            + f'<p>{STORY[1][:12]}<span class="person-popover"><a href="/1">{OTHERS[0]}</a> MORE</span>'
            + f"{STORY[1][12:]}</p>"
            + paragraphs(STORY[2:])
        )
    ),
    "a page that is a form": Kind(
        f'<html><body><form id="aspnetForm"><div class="with-sidebar">{_NAV}<div><h1>{HEADLINE}</h1><div>'
        f"{paragraphs(STORY)}</div></div><div>{_RELATED}</div></div></form></body></html>"
    ),
    "links to others within": Kind(
        _article(
            f'{paragraphs(STORY[:2])}<p><b>Read more: </b><a href="/x">{OTHERS[0]}</a></p>{paragraphs(STORY[2:4])}'
            f'<p><b>READ: <a href="/x">{OTHERS[1]}</a></b></p><p><a'
            f' href="/x">{OTHERS[2]}</a></p>{paragraphs(STORY[4:])}'
        )
    ),
    "lead repeated": Kind(
        page(f"<article><header><h1>{HEADLINE}</h1><p>{STORY[0]}</p></header><div>{paragraphs(STORY)}</div></article>")
    ),
    "consent longer than the story": Kind(
        page(f'<div role="dialog">{paragraphs(_COOKIES)}</div><main><h1>{HEADLINE}</h1>{paragraphs(STORY[:1])}</main>'),
        STORY[:1],
    ),
    "paywall": Kind(
        page(
            f"<main><h1>{HEADLINE}</h1><div>{paragraphs(STORY[:3])}</div><div><h2>Keep reading</h2><p>You have"
            f" read all of"
            " your free stories. Subscribe today for full access to the Lantern.</p><ul><li>Every story on"
            " every device</li>"
            "<li>Cancel any time</li></ul></div></main>"
        ),
        STORY[:3],
    ),
    "live": Kind(
        page(
            f"<main><h1>{HEADLINE}</h1><div>"
            + "".join(
                f"<article><time>1{at}:05</time><h3>{other}</h3>{paragraphs(texts)}</article>"
                for at, (other, *texts) in enumerate(zip(OTHERS, STORY, COMMENTS, strict=False))
            )
            + f"</div>{_RELATED}</main>"
        ),
        tuple(text for texts in zip(OTHERS, STORY, COMMENTS, strict=False) for text in texts),
    ),
    "an appeal in a box without a name": Kind(
        _article(
            f'{paragraphs(STORY[:2])}<div class="c1"><h4>About the pier</h4><p>Support journalism that matters.'
            f" The Lantern"
            " is free thanks to readers like you, so please consider a gift.</p></div>" + paragraphs(STORY[2:])
        )
    ),
    "teasers under the story": Kind(
        page(
            f"<div><h1>{HEADLINE}</h1><div>{paragraphs(STORY)}</div><div>"
            + "".join(
                f'<div class="c"><a href="/{at}"><h3>{other}</h3></a><p>{text}</p></div>'
                for at, (other, text) in enumerate(zip(OTHERS, COMMENTS, strict=False))
            )
            + "</div></div>"
        )
    ),
    "credits over the text": Kind(
        _article(
            f"<p><b>By Ana Ruiz</b></p><p>Staff writer</p><p>Updated: March 5, 2031, 10 a.m.</p>{paragraphs(STORY)}"
        )
    ),
    "key points": Kind(
        _article(f"<div><h3>At a glance:</h3><ul><li>{OTHERS[2]}</li></ul></div>{paragraphs(STORY)}"),
        ("At a glance:", OTHERS[2], *STORY),
    ),
    "a poll and a paid box": Kind(
        _article(
            f"{paragraphs(STORY[:3])}<div><span>Sponsored</span><p>Find the shoes that captains wear, at half the price"
            f' in every shop.</p></div>{paragraphs(STORY[3:])}<div class="poll"><h4>Should it be repaired?</h4><ul>'
            "<li>Yes</li><li>No</li></ul></div>"
        )
    ),
    "buttons amid words": Kind(
        _article(
            f'<p>{STORY[0]} <a class="tweet-this" href="/t">Tweet this</a></p>{paragraphs(STORY[1:])}<p>Page 1 of 2</p>'
        )
    ),
    "a head of a box amid the story": Kind(
        _article(
            f"{paragraphs(STORY[:4])}<h3>Related</h3><ul><li><a href='/x'>{OTHERS[0]}</a></li></ul>"
            + paragraphs(STORY[4:])
        )
    ),
    "slides": Kind(
        _article(
            "".join(
                f'<div class="slide"><figure><img src="/{at}.jpg" alt="A boat"><figcaption>{other}, seen from the sea'
                f"</figcaption></figure><h3>{other}</h3><p>{text}</p></div>"
                for at, (other, text) in enumerate(zip(OTHERS, STORY, strict=False))
            )
        ),
        tuple(text for texts in zip(OTHERS, STORY, strict=False) for text in texts),
    ),
    "weblog of breaks and spans": Kind(
        page(
            f'<div class="post"><h3>{HEADLINE}</h3><div class="post-body">'
            + "<br /><br />".join(f"<span>{text}</span>" for text in STORY)
            + '</div><div class="post-footer">Posted by Ana at 10:00 PM</div><div id="comments"><dl>'
            + "".join(f"<dt>nn said...</dt><dd><p>{text}</p></dd>" for text in COMMENTS)
            + "</dl></div></div>"
        )
    ),
    "far more comments than story": Kind(
        page(
            f"<div><article><h1>{HEADLINE}</h1><div>{paragraphs(STORY[:3])}</div></article><div><h3>35 Comments</h3>"
            + "".join(f"<div><h5>reader</h5><p>{at}. {text}</p></div>" for at in range(5) for text in COMMENTS)
            + "</div></div>"
        ),
        STORY[:3],
    ),
    "comments right under the story": Kind(
        page(
            f"<div><h1>{HEADLINE}</h1>{paragraphs(STORY)}<h3>Comments</h3>"
            + "".join(f"<p><b>reader</b> said:</p><p>{at}. {text}</p>" for at in range(5) for text in COMMENTS)
            + "</div>"
        )
    ),
    "other stories in full below": Kind(
        page(
            f"<main><article><h1>{HEADLINE}</h1><div>{paragraphs(STORY)}</div></article>"
            + f"<article><h1>{OTHERS[0]}</h1><div>{paragraphs(COMMENTS)}</div></article></main>"
        )
    ),
    "words about the publisher, outside of main": Kind(
        page(f"<main><h1>{HEADLINE}</h1>{paragraphs(STORY[:2])}</main><div><h2>About</h2>{paragraphs(COMMENTS)}</div>"),
        STORY[:2],
    ),
    "a head of comments that scripts would bring": Kind(
        page(
            f"<main><article><h1>{HEADLINE}</h1><div>{paragraphs(STORY)}</div></article><section><h3>6 Comments</h3>"
            "</section></main><aside><p>Most read</p></aside>"
        )
    ),
    "links between paragraphs": Kind(
        _article(
            f'{paragraphs(STORY[:3])}<p><a href="/x">The letter to the islanders in full</a></p>{paragraphs(STORY[3:])}'
        ),
        (*STORY[:3], "The letter to the islanders in full", *STORY[3:]),
    ),
    "a list called by what draws its bullets": Kind(
        _article(
            f'<div>{paragraphs(STORY[:3])}</div><div class="widget-icon-list"><ul class="icon-list-items"><li'
            ' class="icon-list-item"><span class="icon-list-text">Two boats a day</span></li><li'
            ' class="icon-list-item"><span class="icon-list-text">No boat on Sundays</span></li></ul></div>'
            f"<div>{paragraphs(STORY[3:])}</div>"
        ),
        (*STORY[:3], "Two boats a day", "No boat on Sundays", *STORY[3:]),
    ),
    "sources at the end": Kind(
        _article(
            f"{paragraphs(STORY)}<h2>Sources</h2><ol>"
            '<li>Minutes of the harbour board, <a href="/m">March 2031</a>.</li>'
            "<li>Odile Brandt, letter to the board, May 2031.</li></ol>"
        ),
        (
            *STORY,
            "Sources",
            "Minutes of the harbour board, March 2031.",
            "Odile Brandt, letter to the board, May 2031.",
        ),
    ),
    "a short story over teasers": Kind(
        page(
            f'<h1>{HEADLINE}</h1><div class="txt">{paragraphs(STORY[:2])}</div><div class="zz">'
            + "".join(
                f'<div><h3><a href="/{at}">{OTHERS[at % 4]}</a></h3><p>{COMMENTS[at]}</p></div>' for at in range(6)
            )
            + "</div>"
        ),
        STORY[:2],
    ),
    "a gallery amid the story": Kind(
        _article(
            paragraphs(STORY[:3])
            + "".join(
                f'<div class="slide"><img src="/{at}.jpg"><p>{at} of 3 The north pier in 2030. Lena Orr</p></div>'
                for at in (1, 2, 3)
            )
            + paragraphs(STORY[3:])
        )
    ),
    "the rest behind a meter": Kind(
        _article(
            f'{paragraphs(STORY[:2])}<div class="paywall" style="display:none">{paragraphs(STORY[2:])}</div><div'
            ' class="meter">You have 2 free articles left. Subscribe for 1 crown.</div>'
        )
    ),
    "notes of the desk": Kind(
        _article(
            "<p>This article was translated by a machine and may contain errors.</p>"
            f"{paragraphs(STORY)}<p>责任编辑：王小明</p>"
        )
    ),
    "a table of two rows": Kind(
        _article(
            f"{paragraphs(STORY[:3])}<table><tr><th>Year</th><th>Boats</th></tr><tr><td>2031</td><td>14</td></tr></table>"
            + paragraphs(STORY[3:])
        ),
        (*STORY[:3], "Year\tBoats", "2031\t14", *STORY[3:]),
    ),
}
