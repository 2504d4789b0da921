"""Bylines and dates as the systems and countries of the world mark them up under a headline."""

from __future__ import annotations

from datetime import date

import pytest

from newsroom.ingest.page.metadata import read_metadata
from newsroom.ingest.page.tree import parse

STORY = (
    "<p>The last ferry of the Linnet line will leave Marrow Bay in October, the harbour board said on Tuesday, after"
    " divers found that two of its four piers had been eaten hollow.</p><p>“Nobody came to speak to us, not once,” said"
    " Odile Brandt, who keeps the ticket office. She has worked on the quay for thirty years.</p>"
)
LANGUAGES = {"th": "th", "br g1": "pt-BR"}

# By kind: what stands above the story, and its authors. All are of one day.
PAGES = [
    (
        "name and day in a line",
        '<h1>Last ferry will stop in October</h1><div class="x1">Ana Ruiz | March 4, 2031</div>',
        ["Ana Ruiz"],
    ),
    (
        "name in a line beside the day's",
        "<h1>Last ferry will stop in October</h1><font>Ana Ruiz<br>4 March 2031</font>",
        ["Ana Ruiz"],
    ),
    (
        "called by",
        '<h1>Last ferry will stop in October</h1><div class="by">Ana Ruiz</div><p>March 4, 2031</p>',
        ["Ana Ruiz"],
    ),
    (
        "day above the headline",
        '<div class="box"><div class="right">4. März 2031, 14:05 Uhr</div><h1>Letzte Fähre legt im Oktober ab</h1>'
        "<div>Von Ana Ruiz</div></div>",
        ["Ana Ruiz"],
    ),
    (
        "label in one box with the source",
        '<h1>渡轮停运三个月</h1><div class="info"><span>2031-03-04 09:18:00</span> <span>湾岸网</span>'
        " <span>记者 周亦农</span></div>",
        ["周亦农"],
    ),
    (
        "label wins over what is called so",
        '<h1>渡し船の声を聞く</h1><div class="info">2031年03月04日 <b>港町に</b></div><p>著者：山田太郎</p>',
        ["山田太郎"],
    ),
    (
        "comments that name the headline",
        "<h1>Last ferry will stop in October</h1><p>By Ana Ruiz</p><p>March 4, 2031</p><p>Nobody came, she said.</p>"
        "<h3>2 Responses to “Last ferry will stop in October”</h3><ol class='commentlist'><li><cite>Cy Dunn</cite>:"
        "<br><small>May 2nd, 2031 at 8:00</small></li></ol>",
        ["Ana Ruiz"],
    ),
    (
        "itemprop pieces",
        '<h1>Last ferry will stop in October</h1><p class="byline-dateline">'
        '<span class="byline" itemprop="author creator" itemscope>By '
        '<span class="byline-author" itemprop="name" data-byline-name="ANA RUIZ">ANA RUIZ</span> and '
        '<span itemprop="name" class="byline-author">BEN ITO</span></span>'
        '<time class="dateline" datetime="2031-03-04" itemprop="dateModified" content="2031-03-04">'
        "MARCH 4, 2031</time></p>",
        ["Ana Ruiz", "Ben Ito"],
    ),
    (
        "bylines__author",
        '<h1>Last ferry will stop in October</h1><div class="bylines__author"><div class="text--bold">'
        ' by Ana Ruiz</div><div>Marrow News Reporter</div></div><div class="buzz-datetime">'
        "Posted on March 4, 2031, at 9:30 a.m. ET</div>",
        ["Ana Ruiz"],
    ),
    (
        "update only",
        '<h1>Last ferry will stop in October</h1><p class="metadata">'
        '<span class="metadata__byline__author">By <a href="/profiles/ana-ruiz">Ana Ruiz</a>, MNN</span>'
        '</p><p class="update-time">Updated 3:10 PM ET, Tue March 4, 2031</p>',
        ["Ana Ruiz"],
    ),
    (
        "brackets ja",
        '<h1>渡し船が終わる</h1><p id="byline">[<a href="/author/1">佐藤花子</a>，湾岸ニュース]</p><p id="update">'
        "2031年03月04日 09時30分 公開</p>",
        ["佐藤花子"],
    ),
    (
        "kinja",
        '<h1>Last ferry will stop in October</h1><div class="meta__byline">'
        '<a href="https://kinja.example/anaruiz">Ana Ruiz</a></div>'
        '<time class="meta__time" datetime="2031-03-04T12:15:00-05:00"><a>3/04/31 12:15pm</a></time>',
        ["Ana Ruiz"],
    ),
    (
        "slashed time",
        '<h1>Last ferry will stop in October</h1><p class="byline">By <span class="vcard">'
        '<a rel="author" href="/staff/ana">ANA RUIZ</a></span></p><p class="timestamp">'
        '<time datetime="2031-03-04 05:11 AM">03/04/31 05:11 AM EST</time></p>',
        ["Ana Ruiz"],
    ),
    (
        "img alt",
        '<h1>Last ferry will stop in October</h1><div class="author"><img alt="Ana Ruiz"><span>Ana Ruiz'
        '</span><span>Harbour editor</span><a href="mailto:x@y.z">Email</a>'
        '<a href="https://t.example/ana">@ana</a></div><div>March 4, 2031</div>',
        ["Ana Ruiz"],
    ),
    (
        "de meta list",
        '<h1>Last ferry will stop in October</h1><ul class="post-meta"><li>4. März 2031</li><li>Ana Ruiz'
        "</li><li>Keine Kommentare</li></ul>",
        ["Ana Ruiz"],
    ),
    (
        "posted in by",
        '<h1>Last ferry will stop in October</h1><p class="post-info">Von Ana Ruiz am 4. März 2031 in Allgemein</p>',
        ["Ana Ruiz"],
    ),
    (
        "byline with role newline",
        '<h1>Last ferry will stop in October</h1><div class="ArticleByline">Ana Ruiz<br>'
        "Senior Political Editor<br>Published: 9:30 March 4, 2031</div>",
        ["Ana Ruiz"],
    ),
    (
        "it",
        '<h1>Last ferry will stop in October</h1><div class="autore">di <em>Ana Ruiz</em></div>'
        '<span class="data">4 marzo 2031</span>',
        ["Ana Ruiz"],
    ),
    (
        "cz",
        '<h1>Last ferry will stop in October</h1><span class="authors">Anna Nováková, Petr Svoboda'
        '</span> <span class="time-date">4. března 2031 9:30</span>',
        ["Anna Nováková", "Petr Svoboda"],
    ),
    (
        "tr",
        '<h1>Last ferry will stop in October</h1><div class="muhabir">Haber: Ayşe Yılmaz</div>'
        '<span class="tarih">04.03.2031 - 09:30</span>',
        ["Ayşe Yılmaz"],
    ),
    (
        "zh",
        '<h1>渡轮十月停航</h1><div class="info">2031年03月04日 09:30 来源：海湾报 作者：王小明</div>',
        ["王小明"],
    ),
    (
        "zh2",
        '<h1>渡轮十月停航</h1><div class="article-info"><span>记者 王小明</span><span class="time">2031-03-04 09:30'
        "</span></div>",
        ["王小明"],
    ),
    (
        "gr",
        '<h1>Το τελευταίο πλοίο</h1><div class="author">Της Μαρίας Παπαδοπούλου</div><time>4 Μαρτίου 2031</time>',
        ["Μαρίας Παπαδοπούλου"],
    ),
    (
        "hu",
        '<h1>Az utolsó komp</h1><div class="author">Kovács Anna</div><span class="date">2031. március 4. 09:30</span>',
        ["Kovács Anna"],
    ),
    (
        "fi",
        '<h1>Viimeinen lautta</h1><span class="article-author">Teksti: Anna Virtanen</span><time>4.3.2031 9:30</time>',
        ["Anna Virtanen"],
    ),
    (
        "he",
        '<h1>המעבורת האחרונה</h1><div class="author">מאת: דוד כהן</div><span class="date">04.03.2031</span>',
        ["דוד כהן"],
    ),
    (
        "th",
        '<h1>เรือข้ามฟากลำสุดท้าย</h1><div class="author">โดย สมชาย ใจดี</div><span class="date">4 มีนาคม 2031</span>',
        ["สมชาย ใจดี"],
    ),
    (
        "br g1",
        '<h1>Last ferry will stop in October</h1><p class="author">Ana Ruiz, de Porto Ansell</p>'
        '<p class="date">04/03/2031 às 09h30</p>',
        ["Ana Ruiz"],
    ),
    (
        "two bylines spans",
        '<h1>Last ferry will stop in October</h1><div class="c-byline"><span class="c-byline__author">'
        'Ana Ruiz</span><span class="c-byline__author">Ben Ito</span></div><span>4 March 2031</span>',
        ["Ana Ruiz", "Ben Ito"],
    ),
    (
        "contrib",
        '<h1>Last ferry will stop in October</h1><div class="contrib-link">'
        '<span class="contrib-link--name">Ana Ruiz,</span> <span class="contrib-byline-type">Contributor'
        "</span></div><time>Mar 4, 2031, 09:30am EST</time>",
        ["Ana Ruiz"],
    ),
    (
        "in the news desk",
        '<h1>Last ferry will stop in October</h1><p class="byline">By Daily Marrow Reporter</p><p>'
        "PUBLISHED: 09:30, 4 March 2031 | UPDATED: 10:00, 5 March 2031</p>",
        [],
    ),
    (
        "for mail",
        '<h1>Last ferry will stop in October</h1><p class="author-section byline-plain">By '
        '<a href="/home/search.html?s=&authornamef=Ana+Ruiz" class="author" rel="nofollow">'
        'Ana Ruiz For Marrowonline</a></p><p class="byline-section">'
        '<span class="article-timestamp article-timestamp-published">'
        '<span class="article-timestamp-label">Published:</span> <time datetime="2031-03-04T09:30:00Z">'
        "09:30, 4 March 2031</time></span></p>",
        ["Ana Ruiz"],
    ),
]


@pytest.mark.parametrize(("kind", "head", "authors"), PAGES, ids=[kind for kind, _, _ in PAGES])
def test_who_and_when(kind: str, head: str, authors: list[str]) -> None:
    title = head.partition("<h1>")[2].partition("</h1>")[0]
    page = f'<html lang="{LANGUAGES.get(kind, "")}"><title>{title}</title><body>{head}{STORY}</body></html>'
    found = read_metadata(parse(page), "https://marrowpost.example/coast/ferry").fields
    assert list(found.get("authors", ())) == authors
    assert (found.get("published_on") or found.get("updated_on")) == date(2031, 3, 4)


def test_a_comments_day_and_name_are_not_the_storys() -> None:
    title = "Last ferry will stop in October"
    comments = "<ol class='commentlist'><li><cite>By Cy Dunn</cite><small>May 2nd, 2031 at 8:00</small></li></ol>"
    page = f"<title>{title}</title><h1>{title}</h1>{STORY}<h3>1 Response to “{title}”</h3>{comments}"
    found = read_metadata(parse(page)).fields
    assert not found.get("published_on")
    assert not found.get("authors")


def test_places_and_sections_beside_a_day_are_no_authors() -> None:
    head = "<h1>Last ferry will stop in October</h1><a href='/s'>Marrow Bay</a> <span>March 4, 2031</span>"
    assert not read_metadata(parse(f"<title>Last ferry will stop in October</title>{head}{STORY}")).fields.get(
        "authors"
    )
