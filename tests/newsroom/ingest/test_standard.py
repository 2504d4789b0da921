"""A page's own ways to write things, made the standard's."""

from __future__ import annotations

import time

import pytest
from lxml import html as lxml_html

from newsroom.ingest.page.standard import standardise

FILM = "https://www.youtube.com/watch?v=a"


def standard(markup: str) -> str:
    root = lxml_html.fromstring(f"<div>{markup}</div>")
    standardise(root)
    return str(lxml_html.tostring(root, encoding="unicode")).removeprefix("<div>").removesuffix("</div>")


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="wp-caption"><img src="p.jpg"><p class="wp-caption-text">A pier</p></div>',
        '<div class="image"><a href="/p"><img src="p.jpg"></a><div><span class="caption">A pier</span></div></div>',
        '<figure><img src="p.jpg"><div class="media-caption">A pier</div></figure>',
        '<dl><dt><img src="p.jpg"></dt><dd class="gallery-caption">A pier</dd></dl>',
        '<p><img src="p.jpg"><br><em>A pier</em></p>',
        '<td><img src="p.jpg"><p class="bildunterschrift">A pier</p></td>',
        '<div><p>One <b>boat</b>.</p><a href="/p"><img src="p.jpg"></a><br><p class="caption">A pier</p></div>',
        '<div class="pic"><img src="p.jpg"><div class="pic-desc">A pier</div></div>',
        '<div><img src="p.jpg"><div class="leyenda">A pier</div></div>',
        '<div><img src="p.jpg"><p class="подпись">A pier</p></div>',
        '<table><tr><td><img src="p.jpg"></td></tr><tr><td class="tr-caption">A pier</td></tr></table>',
    ],
)
def test_what_is_called_a_caption_is_one(markup: str) -> None:
    root = lxml_html.fromstring(f"<div><p>{'Fog. ' * 200}</p>{markup}</div>")
    standardise(root)
    [figure] = root.iter("figure")
    assert [(caption.text_content(), caption.tag) for caption in figure.iter("figcaption")] == [
        ("A pier", "figcaption")
    ]
    assert next(figure.iter("img"), None) is not None


@pytest.mark.parametrize(
    "markup",
    [
        f'<div><p>{"Fog. " * 200}</p><img src="p.jpg"> and <p class="caption">A pier</p></div>',
        '<div class="caption">No picture</div>',
        '<p><img src="p.jpg"> The fog <em>came</em></p>',
        '<div><img src="p.jpg"><span class="closed-caption-button">CC</span></div>',
    ],
)
def test_what_is_no_caption_stays(markup: str) -> None:
    assert "figcaption" not in standard(markup)


@pytest.mark.parametrize(
    ("markup", "address", "title"),
    [
        (
            '<iframe src="https://www.youtube.com/embed/a1_-?rel=0" title="The Linnet leaves"></iframe>',
            "https://www.youtube.com/watch?v=a1_-",
            "The Linnet leaves",
        ),
        (
            '<iframe data-src="//player.vimeo.com/video/12" title="vimeo-player"></iframe>',
            "https://vimeo.com/12",
            "Video on Vimeo",
        ),
        ('<amp-twitter data-tweetid="1"></amp-twitter>', "https://twitter.com/i/status/1", "Post on X"),
        (
            '<iframe src="https://sea.example/@linnet/11/embed"></iframe>',
            "https://sea.example/@linnet/11/embed",
            "Post on Mastodon",
        ),
    ],
)
def test_an_embed_becomes_a_titled_link(markup: str, address: str, title: str) -> None:
    link = f'<figure><figcaption><a href="{address}">{title}</a></figcaption></figure>'
    assert standard(f'<div class="player">{markup}</div>fog') == f"<div>{link}</div>fog"


def test_a_post_full_of_links_becomes_one() -> None:
    links = '<a href="https://www.instagram.com/p/goat/">View this post on Instagram</a> <a href="/x">A goat!</a>'
    found = standard(f'<blockquote class="instagram-media" cite="x">{links}</blockquote>')
    assert found == '<figure><figcaption><a href="https://www.instagram.com/p/goat/">A goat!</a></figcaption></figure>'


@pytest.mark.parametrize(
    "markup",
    [
        '<iframe src="https://ads.example/youtube.com"></iframe>',
        '<iframe src="https://www.google.com/ads"></iframe>',
        '<iframe src="https://www.facebook.com/plugins/like.php?href=x"></iframe>',
        '<iframe src="javascript:alert(1)"></iframe>',
        '<iframe src="http://[youtube.com/"></iframe>',
        '<amp-youtube data-videoid="&quot;><script>"></amp-youtube>',
        "<iframe></iframe>",
    ],
)
def test_other_frames_are_none_of_the_story(markup: str) -> None:
    assert "<a " not in standard(markup)


@pytest.mark.parametrize(
    ("caption", "linked"),
    [
        ("Off <b>Estmere</b>", f'<a href="{FILM}">Off <b>Estmere</b></a>'),
        ('By <a href="/ana">Ana</a>.', f'By <a href="/ana">Ana</a>. <a href="{FILM}">Video on YouTube</a>'),
        ("", f'<a href="{FILM}">Video on YouTube</a>'),
    ],
)
def test_a_caption_under_an_embed_leads_to_it(caption: str, linked: str) -> None:
    frame = '<iframe src="https://www.youtube.com/embed/a"></iframe>'
    found = standard(f"<figure>{frame}<figcaption>{caption}</figcaption></figure>")
    assert found == f"<figure><figcaption>{linked}</figcaption></figure>"


def test_who_is_quoted_stays_with_the_quotation() -> None:
    assert standard("<blockquote>No.<footer>Ana</footer></blockquote>") == "<blockquote>No.<p>Ana</p></blockquote>"


def test_what_shows_and_hides_a_caption_is_none_of_it() -> None:
    switch = '<b class="hide-caption"><b>hide caption</b></b>'
    assert standard(f"<figure><img src='p.jpg'>Ana{switch}</figure>") == '<figure><img src="p.jpg">Ana</figure>'


def test_pull_quotes_are_quotations() -> None:
    quote = '<aside class="pullquote"><p>No bell rang</p></aside>'
    assert standard(quote) == "<blockquote><p>No bell rang</p></blockquote>"
    assert "<blockquote" not in standard(f'<div class="quote-block">{"Fog. " * 200}</div>')
    nested = '<div class="pull-quote"><blockquote>No bell</blockquote></div>'
    assert standard(nested) == nested


@pytest.mark.parametrize(
    "image",
    [
        '<img src="/a.gif" width="1" height="1">',
        '<img src="/rule.png" style="width: 400px; height:2px">',
        '<img src="/twitter.png" width="16px" height="16">',
        '<img src="/img/spacer.gif">',
        '<img src="https://secure.gravatar.com/avatar/0?s=96">',
        '<img src="/a.png" class="author-photo">',
        '<img src="https://www.facebook.com/tr?id=1">',
    ],
)
def test_ornaments_are_dropped(image: str) -> None:
    assert standard(f"a{image}b") == "ab"


@pytest.mark.parametrize(
    "image", ['<img src="/pier.jpg" width="0" height="600">', '<img src="/silicon-iconic-pier.jpg">']
)
def test_other_pictures_stay(image: str) -> None:
    assert standard(image) == image


def test_a_drawn_emotion_is_its_character() -> None:
    assert standard('Fog <img class="emoji" src="/1.svg" alt="🌫"> again') == "Fog 🌫 again"


def test_readings_of_characters_are_left_out() -> None:
    assert standard("<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>") == "<ruby>港</ruby>"


@pytest.mark.parametrize(
    "part",
    [
        '<div class="caption"><i></i>x',
        '<iframe src="https://youtube.com/embed/a"></iframe>',
        '<p class="pullquote">x',
        '<noscript><img src="a.jpg"></noscript>',
        '<img class="caption" srcset="a.jpg 1x">',
    ],
)
def test_hostile_pages_cost_little(part: str) -> None:
    root = lxml_html.fromstring(f"<div>{part * 1_500}</div>")
    before = time.perf_counter()
    standardise(root)
    assert time.perf_counter() - before < 2


FOG = "The fog came in over Marrow Bay before the first boat had left, and nobody in Estmere could say why it stayed."
IMG = '<img src="p.jpg">'


@pytest.mark.parametrize(
    "box",
    [
        f'<div class="foto">{IMG}<p>A pier</p></div>',
        f'<div class="x1"><a href="/p">{IMG}</a><div class="x2">A pier</div></div>',
        f'<div class="image"><div>{IMG}</div><p>A pier</p><small>Photo: Ana</small></div>',
    ],
)
def test_the_few_words_in_a_small_box_are_its_pictures_caption(box: str) -> None:
    found = standard(f"<p>{FOG}</p>{box}<p>{FOG}</p>")
    assert found.count("<figure") == 1
    assert "A pier" in found.partition("<figure")[2].partition("</figure>")[0]


@pytest.mark.parametrize(
    "box",
    [
        f'<div class="author-box">{IMG}<div>Ana Orr writes on the sea</div></div>',
        f'<div class="x1">{IMG}<a href="/other">Other boats</a></div>',
        f'<div class="x1">{IMG}<h3>Other boats</h3></div>',
        f'<div class="x1">{IMG}{IMG}<div>Two piers</div></div>',
        f'<div class="x1">{IMG}<p>The boat came back.</p></div>',
        f'<div class="x1">{IMG}<div>{FOG * 5}</div></div>',
    ],
)
def test_boxes_of_other_things_stay(box: str) -> None:
    assert "<figure" not in standard(f"<p>{FOG}</p>{box}<p>{FOG}</p>")


@pytest.mark.parametrize(
    ("beside", "captions"),
    [
        ('<div class="credit">Ana Orr</div>', ["A pier", "Ana Orr"]),
        ("<small>Photo: Ana Orr</small>", ["A pier", "Photo: Ana Orr"]),
        ('<div><p class="credits"><span class="credit">Ana Orr</span></p></div>', ["A pier", "Ana Orr"]),
        ('<div class="credit">A pier</div>', ["A pier"]),
        ("<p>Open in a new window</p>", ["A pier"]),
    ],
)
def test_who_took_a_picture_stands_under_its_caption(beside: str, captions: list[str]) -> None:
    root = lxml_html.fromstring(f"<div><figure>{IMG}<figcaption>A pier</figcaption>{beside}</figure></div>")
    standardise(root)
    assert [found.text_content() for found in root.iter("figcaption")] == captions


@pytest.mark.parametrize(
    "line",
    [
        '<div class="midtitle">What is left</div>',
        '<p class="zwischentitel">What is left</p>',
        "<div><b>What is left</b></div>",
        "<div><br></div><div><b>What is left</b></div><div><br></div>",
        '<div class="pic"><img src="p.jpg"></div><div class="subhead">What is left</div>',
    ],
)
def test_a_short_line_amid_prose_is_a_heading(line: str) -> None:
    found = standard(f"<div>{FOG}</div>{line}<div>{FOG}</div>")
    assert found.count("<h3") == 1
    assert "What is left" in found.partition("<h3")[2].partition("</h3>")[0]


def test_a_class_of_its_own_that_recurs_is_that_of_headings() -> None:
    lines = ['<div class="c7">What is left</div>', '<div class="c7">What will come</div>']
    assert standard(f"<p>{FOG}</p>".join(["", *lines, ""])).count("<h3") == 2
    assert "<h3" not in standard(f"<p>{FOG}</p>".join(["", lines[0], ""]))
    assert "<h3" not in standard(f"<p>{FOG}</p>".join(["", lines[0], lines[0], ""]))


@pytest.mark.parametrize(
    "line",
    [
        '<div class="midtitle">She said no.</div>',
        '<div class="ad-label">Advertisement</div>',
        '<div class="midtitle"><a href="/x">What is left</a></div>',
        "<p><b>What is left</b></p>",
        "<div>What is left</div>",
        f'<div class="midtitle">{FOG}</div>',
    ],
)
def test_other_lines_are_no_headings(line: str) -> None:
    assert "<h3" not in standard(f"<p>{FOG}</p>{line}<p>{FOG}</p>")
    assert "<h3" not in standard(f"<p>Estmere</p>{line}<p>Fog</p>")


@pytest.mark.parametrize(
    ("aside", "is_quote"),
    [
        ("<aside><q>No bell rang at all</q></aside>", True),
        ("<aside>“No bell rang at all”</aside>", True),
        ('<div class="float-right"><p>nobody in Estmere could say why</p></div>', True),
        ('<div style="float:right">Nobody in Estmere could say why</div>', True),
        ("<aside>Nobody in Stellmouth could say why</aside>", False),
        ("<aside><a href='/x'>nobody in Estmere could say why</a></aside>", False),
        ("<div>nobody in Estmere could say why</div>", False),
    ],
)
def test_what_stands_aside_and_is_said_again_is_a_pull_quote(aside: str, is_quote: bool) -> None:
    assert ("<blockquote" in standard(f"<p>{FOG}</p>{aside}")) is is_quote


def test_many_boxes_are_quick() -> None:
    boxes = f'<aside>{FOG}</aside><div class="c7">Fog</div><div class="pic">{IMG}<p>Fog</p></div><p>{FOG}</p>' * 2_000
    started = time.process_time()
    standard(boxes)
    assert time.process_time() - started < 4
