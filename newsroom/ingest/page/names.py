"""What tags, roles, classes and ids say about the text within: furniture, hidden, or the story's own place.

The words are those that content management systems and their themes write, in the languages of their makers.
"""

from __future__ import annotations

import re
from enum import Flag, auto
from functools import lru_cache

from lxml.html import HtmlElement

from newsroom.text.words import words


class Naming(Flag):
    """What the markup around a text calls it."""

    PLAIN = 0
    FURNITURE = auto()  # by its class or id
    APART = auto()  # by its tag or role: a menu, a form, what stands beside the story
    COMMENTS = auto()  # what readers wrote
    HIDDEN = auto()
    WIDGET = auto()  # furniture by a name that nothing else has
    BODY = auto()  # what the page marks as the story's body


_APART_TAGS = words("nav aside footer form button menu dialog")
_APART_ROLES = words("navigation complementary banner search contentinfo dialog alertdialog menu toolbar alert")
_BODY_PROPERTIES = words("articlebody reviewbody")

_FURNITURE = """
    related\\w* recirc\\w* recommend\\w* share\\w* sharing shar(?:e|ing)-?\\w+ social\\w* newsletter\\w*
    subscri\\w+ promo\\w* advert\\w* ads? ad-?(?:slot|unit|container|wrapper|label|block)s? sponsor\\w* outbrain
    taboola sidebar\\w* side-?bar breadcrumbs? bylines? byline-\\w+ tags? tag-?(?:list|cloud|links) topics?
    most-?(?:read|popular|viewed|shared|recent) trending popular more-?(?:stories|news|on|from|articles|links)
    read-?(?:more|next|also|on) see-?also paywall\\w* piano cookie\\w* consent gdpr popup modal overlay
    toolbar\\w* nav navbar navigation menu\\w* author-?(?:bio|info|box|card|profile|about|desc\\w*)
    about-?(?:the-?)?author bio biography correction-?link print-?only noprint no-?print follow\\w* sign-?up
    login log-?in register donat\\w+ support-?us player gallery-?(?:nav|count) pullquote-?share timestamp
    dateline-?time metadata meta post-?meta entry-?meta article-?meta posted-?on pub-?date publish-?date
    date-?published last-?updated read-?time reading-?time ratings? star-?rating rater rating-\\w+ vote\\w* poll
    survey quiz call-?to-?action cta teasers? outro jump-?links skip-?link back-?to-?top pagination pager
    prev-?next post-?nav\\w* rollover\\w* tooltip\\w* popover\\w* hover-?card copyright disclaimer sign-?off
    syndicat\\w+ wire-?credit credits? utility utilities tools tool-?bar
    article-?(?:tools|actions|footer|tags|topics|share|newsletter) story-?(?:tools|footer|tags|share)
    entry-?(?:utility|footer) action-?bar actions feedback report-?(?:error|typo|link) widget-?area jp-\\w+
    addtoany\\w* addthis\\w* sociable sd-\\w+ wp-?block-?(?:latest|buttons|navigation|social)\\w* yarpp\\w*
    zergnet revcontent mgid dianomi nativo kicker infobox-?links inline-?(?:promo|related|newsletter|links)
    in-?article-?(?:promo|related|ad) embedded-?(?:promo|related) teilen merken drucken werbung anzeigen?
    verwandt\\w* mehr-?zum-?thema autoren?-?(?:info|box) weiterlesen meistgelesen partage\\w* publicites?
    lire-?aussi voir-?aussi a-?lire abonnement auteur-?\\w* meme-?sujet compartir publicidad relacionad\\w+
    suscri\\w+ etiquetas mas-?(?:leidas|noticias) lo-?mas autor firma condivi\\w+ correlat\\w+ pubblicita
    leggi-?anche iscri\\w+ compartilh\\w+ publicidade leia-?(?:mais|tambem) saiba-?mais delen advertentie
    gerelateerd lees-?(?:ook|meer) dela annons\\w* relaterad\\w* las-?mer les-?(?:ogsa|mer) annonse udostepnij
    reklama powiazane polecane czytaj-?\\w* reklam\\w* sdilet ilgili-?\\w* paylas\\w* podelit\\w* novosti
"""
_WIDGETS = """
    newsletter\\w* related-?(?:articles?|stories|content|links|posts?|news|items|coverage)? relatedposts jp-relatedposts
    recirc\\w* outbrain taboola poll survey quiz sign-?up paywall\\w* author-?(?:bio|info|box|card|profile|about)
    about-?(?:the-?)?author most-?(?:read|popular|viewed|shared) trending breadcrumbs? cookie\\w* consent pagination
    read-?(?:more|next|also) more-?(?:stories|news|articles|links) lire-?aussi leggi-?anche lees-?ook mehr-?zum-?thema
    meistgelesen noticias-?relacionadas leia-?(?:mais|tambem) yarpp\\w*
"""
_COMMENTS = """
    comments? comment-\\w+ comments-\\w+ commentlist commentaires? comentarios? comentari\\w* kommentare?n?
    kommentarer? commenti reacties komentarze? yorumlar? kommentari\\w+ disqus\\w* livefyre viafoura\\w*
    coral-\\w+ spot-?im\\w* openweb\\w* hyvor discussion respond conversation
"""
_HIDDEN = """
    hidden(?!-(?:xs|sm|md|lg|xl|print|desktop|mobile|tablet|phone|small|medium|large)) visually-?hidden sr-?only
    screen-?reader\\w* hide(?!-) is-?hidden u-?hidden d-none(?!.*d-(?:sm|md|lg|xl)-) display-?none invisible offscreen
    off-?screen amp-?hidden
"""
_BODY = """
    article-?(?:body|text|content|copy|main|bodytext|detail|paragraphs) story-?(?:body|text|content|copy|main)
    story-?body-?text entry-?content post-?(?:content|body|text|entry) e-?content body-?(?:text|copy|content)
    bodytext news-?(?:body|text|content|detail) content-?(?:body|text) rich-?text\\w* field-?name-?body
    caas-?body td-?post-?content cuerpo\\w* cuerpo-?(?:noticia|articulo) texto-?(?:noticia|articulo)
    noticia-?(?:cuerpo|texto) articulo-?cuerpo artikel-?(?:text|body|inhalt) article-?corps
    corps-?(?:article|texte)? texte-?article articolo-?(?:testo|body) testo-?(?:articolo|notizia)?
    corpo-?(?:noticia|materia|texto) materia-?(?:conteudo|corpo) artikkel-?\\w* brodtext article__body\\w*
    tresc\\w* haber-?(?:metni|detay|icerik) paragraph-?wrapper
"""


def _pattern(table: str) -> re.Pattern[str]:
    """Compile a table of names into what finds one of them as a whole part of a class or id."""
    return re.compile(rf"(?:^|[\s_-])(?:{'|'.join(table.split())})(?=$|[\s_-])")


_NAMES = {
    Naming.FURNITURE: _pattern(_FURNITURE),
    Naming.WIDGET: _pattern(_WIDGETS),
    Naming.COMMENTS: _pattern(_COMMENTS),
    Naming.HIDDEN: _pattern(_HIDDEN),
    Naming.BODY: _pattern(_BODY),
}
# Within a paragraph: what is surely none of its words.
_SURE = _pattern(
    "tweet-?this click-?to-?tweet rollover\\w* tooltip\\w* popover\\w* hover-?card share\\w* sharing" + _HIDDEN
)
_METERED = _pattern("paywall\\w* paywalled-\\w+ premium\\w* restricted\\w* metered\\w* subscribers?-only locked\\w*")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PAGE_TAGS = words("html body main article")


def naming(element: HtmlElement) -> Naming:
    """Return what *element* itself, without those around it, says of its text."""
    found = _stated(element) | _meant(_called(element))
    return found & Naming.BODY if element.tag in _PAGE_TAGS else found


@lru_cache(maxsize=4096)
def _meant(called: str) -> Naming:
    """Pages repeat their classes, and so do their neighbours from the same system."""
    found = Naming.PLAIN
    for kind, pattern in _NAMES.items():
        if pattern.search(called):
            found |= kind
    return found


def is_scrap_amid_words(element: HtmlElement) -> bool:
    """Tell whether *element*, amid the words of a paragraph, is surely none of them: hidden, a tooltip, a button."""
    called = _called(element)
    return bool(_stated(element) & (Naming.HIDDEN | Naming.APART)) or bool(called and _SURE.search(called))


def is_folded(element: HtmlElement) -> bool:
    """Tell whether *element* is hidden, and called nothing else that is no story."""
    return naming(element) & ~Naming.BODY == Naming.HIDDEN


def is_metered(element: HtmlElement) -> bool:
    """Tell whether *element* is hidden by its style, and called what only those may read who paid."""
    return Naming.HIDDEN in _stated(element) and bool(_METERED.search(_called(element)))


def is_no_part(element: HtmlElement) -> bool:
    """Tell whether *element*, a picture or a table, surely belongs to no story; what else it is called says little."""
    return bool(naming(element) & (Naming.HIDDEN | Naming.APART | Naming.COMMENTS))


def is_box(element: HtmlElement) -> bool:
    """Tell whether *element* is called furniture, or is by its tag."""
    return bool(naming(element) & ~Naming.BODY)


def _called(element: HtmlElement) -> str:
    """Return the element's class and id in lower case, with camel case parted by hyphens."""
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return _CAMEL.sub("-", names).lower().strip()


def _stated(element: HtmlElement) -> Naming:
    found = Naming.PLAIN
    if element.tag in _APART_TAGS or element.get("role", "").lower() in _APART_ROLES:
        found |= Naming.APART
    style = element.get("style", "").replace(" ", "").lower()
    if "hidden" in element.attrib or "display:none" in style or "visibility:hidden" in style:
        found |= Naming.HIDDEN
    if element.get("itemprop", "").lower() in _BODY_PROPERTIES:
        found |= Naming.BODY
    return found
