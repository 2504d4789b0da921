"""What on a page is not the story: a line is furniture because it is one of these, or looks like one of those."""

from __future__ import annotations

import re

from newsroom.ingest.dump.lines import is_sentence
from newsroom.ingest.dump.tables import (
    ADVERTISEMENTS,
    BOXES,
    COMMENTS,
    COUNTED,
    ENDS,
    LABELLED,
    LABELS,
    NOTICES,
    SPONSORED,
)

MAX_SCRAP = 160  # code points
MAX_APPEAL = 240
_MAX_HEADING = 80
_FIRST_IDEOGRAPH = "\u3040"  # scripts that put no space between words
_MAX_CAPTION = 500

_SCRAPS = re.compile(
    r"(?:[-=_*~·•|/>»›.\s]{1,80}"  # rules and separators
    r"|\w|[\d\s:./%]{1,12}"  # counters and running times
    r"|(?:(?:page|seite|página|pagina|strona)\s+)?\d{1,2}\s+(?:of|von|de|di|sur|van|av|z)\s+\d{1,3}"
    r"|\d+\s+(?:comments?|shares?|likes?|views?|min(?:ute)?s?\.?(?:\sread)?|kommentare|commentaires|comentarios)"
    r"|(?:comments?|kommentare|commentaires|comentarios|cart)\s*\(?\d+\)?|[^\w\s]{1,3}\s?\d{1,6}|[a-z]{2,4}(?:/[a-z]{2,4})+"
    r"|(?:an?|\d+)\s+(?:second|minute|hour|day|week|month|year|h|m|d)s?\s+ago"
    r"|(?:(?:hide|toggle) caption\s*)+"
    r"|<\w+\s[^>]*>.*|\{\{.*\}\}"  # markup shown as text
    r"|(?:\S+\s*·\s*)+\d{1,2}:\d\d.*)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:[\[(](?:[^()\[\]]{2,50}/[^()\[\]]{2,40}|[^()\[\]]{0,40}(?:photo|foto|via|courtesy|images)[^()\[\]]{0,40}"
    r"|[\w-]+\.(?:com|org|net|de|fr|es|co\.uk))[\])]"
    r"|\b(?:photos?|foto|picture|image|bild|crédit|credit)\s?(?::|\bby\b)[^.:]{2,50}"
    r"|[.!?…]\s[^.]{2,40}\s?/\s?[^.]{2,40}"
    r"|\bphotographs? by [^.]{2,50}|\b(?:hide|toggle) caption"
    r"|\b(?:Getty Images|AP Photo|Shutterstock|iStock)(?:\s?/[^.]{0,30})?)\W*$",
    re.IGNORECASE,
)
# Sentences that ask for readers' addresses, or say how to reach a reporter.
_APPEAL = re.compile(
    r"(?:delivered|straight|sent|directly)\s(?:in)?to your (?:e-?mail|inbox)|\bin your inbox|\binbox\b.*\bnewsletter"
    r"|\bnewsletter\b.*\binbox|join our (?:whatsapp|telegram|facebook)|in ihr(?:em)? postfach"
    r"|dans votre boîte|en tu correo"
    r"|^(?:reach|contact|e-?mail|follow|write to)\b.{0,80}(?:@\w|\d{3}-\d{4})|^[^.:]{3,40}:\s\(?\d{3}[\d\s().-]{6,}",
    re.IGNORECASE,
)
# Pages that a machine translated say so, above the story or under it.
_TRANSLATED = re.compile(
    r"(?:this|the) (?:article|story|text|content|page|translation) (?:was|is|has been) (?:\w+ ){0,2}"
    r"(?:translated|generated|produced|made) (?:\w+ ){0,3}(?:by|using|with|from|auto|mach)"
    r"|(?:automatically|machine)[ -]translated\b|die(?:ser|se|s) (?:artikel|text|seite) wurde (?:\w+ ){0,2}"
    r"(?:maschinell|automatisch|mit|von)\b|(?:cet|ce) (?:article|texte) a été traduit|est[ea] (?:artículo|texto|nota)"
    r" (?:fue|ha sido) traducid|est[ea] (?:artigo|texto|matéria) foi traduzid"
    r"|questo (?:articolo|testo) è stato tradotto|dit artikel is (?:automatisch|machinaal) vertaald"
    r"|эт(?:от|а) (?:текст|статья) перевед[её]н"
    r"|(?:本文|此文)由.{0,12}翻译"
    r"|この記事は.{0,12}(?:機械|自動)?翻訳|이 기사는 .{0,12}번역|تمت ترجمة هذ",
    re.IGNORECASE,
)
_NUMBER = r"[(\[]?\d[\d.,]*[)\]]?"
_VERB = r"(?:show|view|see|read|load|alle|ver|voir|afficher|mostra|toon|visa|zobacz)"
_COUNT = re.compile(
    rf"^(?:{_VERB}\s+)?(?:(?:all|the|los|les|tous les|todos los|tutti i)\s+)*{_NUMBER}\s*|\s*{_NUMBER}$"
)
_ON_STORY = re.compile(
    r"(?:\d+|one|two|three)\s+(?:(?:comments?|responses?|repl(?:y|ies))\s+(?:to|on)\b"
    r"|(?:thoughts?|reactions?)\s+(?:to|on)\s*[:\"“«„'‘])"
    r"|\d+\s+(?:kommentare?|antwort(?:en)?)\s+(?:zu|auf)\b|\d+\s+(?:commentaires?|réponses?|réflexions?)\s+(?:à|sur)\b"
    r"|\d+\s+(?:comentarios?|respuestas?|comentários?|respostas?|pensamientos?)\s+(?:en|sobre|em|a)\b"
    r"|\d+\s+(?:commenti?|risposte?|pensieri?)\s+(?:su|a)\b"
)
_BETWEEN_LABELS = re.compile(r"\s*[|·•]\s*")
_OWNED = re.compile(r"©(?!.*\b(?:19|20)\d\d\b)")  # with a year it would be a rights line


def is_furniture(line: str) -> bool:
    """Tell whether *line* belongs to the page around the story: a label, a share button, a separator, a notice."""
    plain = plain_line(line)
    if (
        plain in LABELS
        or _is_row_of_labels(plain)
        or _SCRAPS.fullmatch(line)
        or (len(line) <= MAX_APPEAL and _APPEAL.search(line))
    ):
        return True
    if len(line) > MAX_SCRAP:
        return False
    return bool(
        _TRANSLATED.match(line) or _begins(plain, NOTICES) or (_begins(plain, LABELLED) and not is_sentence(line))
    )


def _is_row_of_labels(plain: str) -> bool:
    """Tell whether the parts between bars or dots are all labels: "Print | E-mail | Share"."""
    parts = _BETWEEN_LABELS.split(plain)
    return len(parts) > 1 and all(part in LABELS for part in parts)


def is_advertisement(line: str) -> bool:
    """Tell whether *line* is the label of an advertisement, as stories have between their paragraphs."""
    return plain_line(line) in ADVERTISEMENTS


def is_sponsored(line: str) -> bool:
    """Tell whether *line* is the label of a box that somebody paid for."""
    return plain_line(line) in SPONSORED


def ends_story(line: str) -> bool:
    """Tell whether *line* is the head of what stands under a story: comments, other stories, legal lines."""
    return _heads(line, ENDS)


def opens_comments(line: str) -> bool:
    """Tell whether *line* is the head of what readers wrote: "Comments", "6 Kommentare", "3 Responses to “…”"."""
    plain = plain_line(line)
    counted = _COUNT.sub("", plain).strip()
    return (
        _heads(line, COMMENTS)
        or (counted != plain and counted in COUNTED)
        or (len(line) <= MAX_SCRAP and bool(_ON_STORY.match(plain)))
    )


def opens_box(line: str) -> bool:
    """Tell whether *line* is the head of a box of links or of notes, within a story or under it."""
    return _heads(line, BOXES)


def is_captioned(line: str) -> bool:
    """Tell whether *line* ends with a photographer's credit: the caption of a picture that a dump does not have."""
    return len(line) < _MAX_CAPTION and bool(_CREDIT.search(line) or _OWNED.match(line))


def plain_line(line: str) -> str:
    """Return *line* as the tables have their words: without case, typographic apostrophes and marks at its ends."""
    return line.casefold().replace("’", "'").strip(" .:：…>›»-*")


def _heads(line: str, table: frozenset[str]) -> bool:
    """Tell whether *line* is a heading out of *table*: not a sentence, and not a label with its text behind a colon."""
    plain = plain_line(line)
    if plain in table:
        return True
    labelled = re.search(r":\s*\S", plain)
    return len(line) <= _MAX_HEADING and not is_sentence(line) and not labelled and _begins(plain, table)


def _begins(plain: str, table: frozenset[str]) -> bool:
    """Tell whether *plain* begins with a phrase of *table*; one of a single word stands alone or before a mark."""
    ends = range(1, min(len(plain), 30) + 1)
    starts = (plain[:end] for end in ends if not (plain[end : end + 1].isalnum() and plain[end - 1].isalnum()))
    return any(_is_phrase(start.strip(), plain, table) for start in starts)


def _is_phrase(start: str, plain: str, table: frozenset[str]) -> bool:
    if start not in table:
        return False
    whole = " " in start or not start[-1].isalnum() or start[-1] >= _FIRST_IDEOGRAPH
    return whole or not plain[len(start) :].lstrip()[:1].isalpha()
