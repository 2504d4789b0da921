"""Sentences in which a page asks something of its readers: to subscribe, sign in, give, follow, or take a letter.

No list of classes knows all the boxes they stand in, and the extractors take them for text, which they are.
"""

from __future__ import annotations

import re

_MAX = 450  # code points
_MAX_OPENING = 40  # code points within which a lone request has to stand
_MAX_LONE = 240

_REQUESTS = (
    # English
    r"\bsubscribe (?:today|now|here|for|to (?:our|the|continue|read|get)|and)\b"
    r"|\bsign(?:ing)? up (?:here|now|for (?:our|free|a free|[\w ]{0,20}newsletter|updates)|to (?:our|get|read))\b"
    r"|\bbecome an? (?:\w+ )?(?:member|subscriber|supporter|patron)|\bsupport (?:our|us|independent|local|quality"
    r"|the)?"
    r" ?(?:\w+ )?(?:journalism|reporting|newsroom)\b|\bconsider (?:making |giving )?an? (?:\w+ )?(?:donation|gift"
    r"|contribution"
    r"|subscription)|\byou(?:'ve|’ve| have) (?:read|reached|used)\b.{0,40}\b(?:free|limit|articles)"
    r"|\bto (?:continue|keep)"
    r" reading\b|\bcontinue reading (?:this|your|with|for)\b|\blog(?:ged)? in to\b|\bsign in to\b|\bcreate (?:an?"
    r"|your)"
    r" (?:free )?account|\balready (?:a (?:subscriber|member)|have an account|registered|subscribed)|\b(?:unlimited"
    r"|full)"
    r" (?:digital )?access\b|\b(?:in|to) your (?:e-?mail )?inbox|\b(?:our|free|daily|weekly|morning) newsletters?\b"
    r"|\bthank(?:s| you) for (?:reading|your support|subscribing|signing)|\b(?:readers|people|supporters) like you\b"
    r"|\bdownload (?:our|the) (?:\w+ )?app\b|\bfollow us\b|\bjoin (?:our|the) (?:whatsapp|telegram|discussion"
    r"|conversation"
    r"|community|thousands)|\b(?:rely|relies|depends?) on (?:your|reader|the support|donations)"
    r"|\bnotifications?\b.{0,30}"
    r"\b(?:turn|enable|allow)|\bcancel (?:at )?any ?time|\bgift (?:today|now)\b|\bmake a (?:\w+ )?(?:donation"
    r"|contribution)"
    r"|\b(?:have|got) an? (?:story|tip)\b.{0,40}\?|\bshare your (?:thoughts|views|story)|\blet us know\b"
    r"|\bclick here\b"
    r"|\bget (?:the|our|all) (?:\w+ ){0,3}(?:news|stories|headlines|updates|alerts)\b.{0,50}\b(?:to|in|by|from|with"
    r"|on)"
    r" (?:your|e-?mail|our)|\bad-?free\b|\bprivacy (?:policy|notice)\b|\bterms (?:of|and) (?:use|service"
    r"|conditions)\b",
    # German, Dutch
    r"\bjetzt (?:\w+ )?(?:abonnieren|testen|anmelden|registrieren|bestellen|weiterlesen|kostenlos)"
    r"|\bweiterlesen mit\b"
    r"|\b(?:monatlich|jederzeit) kündbar|\b(?:unser\w*|zum|den|kostenlosen?) (?:\S+-)?newsletter|\bunterstützen sie\b"
    r"|\bbereits (?:abonnent|registriert|kunde)|\bfolgen sie uns|\bihr(?:em)? (?:e-mail-)?postfach"
    r"|\bmelden sie sich\b"
    r"|\babonneer|\bmeld je aan|\bschrijf je in|\bal abonnee|\bvolg ons|\blees verder|\bsteun (?:ons|onze)",
    # French
    r"\babonnez-vous|\bdéjà abonnée?|\bréservée? (?:à nos|aux) abonnés|\bil vous reste\b.{0,20}(?:article|lire)"
    r"|\binscrivez-vous|\bsoutenez\b|\brecevez\b.{0,60}(?:lettre|newsletter|mail)|\bsuivez-nous|\bsans engagement"
    r"|\bcréez (?:un|votre) compte|\bfaites un don|\bconnectez-vous|\btéléchargez (?:notre|l['’]appli)",
    # Spanish, Portuguese, Italian
    r"\bsuscríbe(?:te|se)|\bsuscríbase|\bregístrate|\binicia(?:r)? sesión|\bhazte (?:socio|soci[ao]|suscriptor)"
    r"|\bapóy[ae](?:nos)?\b|\b(?:recibe|recibirás|reciba)\b.{0,60}(?:boletín|newsletter|correo)|\bsíguenos|\bsíganos"
    r"|\bpara suscriptores|\búnete a\b|\bassine\b|\binscreva-se|\bcadastre-se|\bsiga(?:-nos| o canal)|\bapoie\b"
    r"|\breceba\b.{0,60}(?:e-mail|newsletter)|\bjá é assinante|\babbonati\b|\biscriviti|\bregistrati\b|\bsostieni\b"
    r"|\bseguici\b|\bgià abbonat|\bcontinua a leggere",
    # Swedish, Danish, Norwegian, Finnish, Polish, Czech, Turkish
    r"\bprenumerera|\bbli (?:medlem|abonnent|prenumerant)|\blogga in|\bbliv medlem|\blog ind|\btilmeld dig"
    r"|\bfølg (?:os|oss)"
    r"|\bkjøp abonnement|\btilaa\b|\bkirjaudu|\bzapisz się|\bsubskrybuj|\bzaloguj|\bwykup|\bobserwuj nas|\bdołącz do"
    r"|\bpředplaťte|\bpřihlaste se|\babone ol|\btakip ed|\büye ol",
    # Russian, Greek, Arabic, Hebrew, Japanese, Chinese, Korean
    r"подпис(?:ывай|а)|подпишитесь|зарегистриру|поддержите|εγγραφείτε|ακολουθήστε|اشترك|تابعونا|تابعنا|הירשמו"
    r"|עקבו אחרי"
    r"|会員登録|会員限定|有料会員|続きを読む|ログインして|订阅|訂閱|关注我们|登录后|扫描二维码|扫一扫|구독하기|회원가입",
)
_REQUEST = re.compile("|".join(_REQUESTS))  # of text in lower case, which is much quicker than to pass over case


def is_appeal(text: str) -> bool:
    """Tell whether *text* asks something of its readers: twice, or in its first words."""
    if len(text) > _MAX:
        return False
    found = [match.start() for match in _REQUEST.finditer(text.lower())]
    return len(found) > 1 or (len(found) == 1 and found[0] < _MAX_OPENING and len(text) <= _MAX_LONE)
