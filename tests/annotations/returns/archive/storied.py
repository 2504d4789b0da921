"""A story with all that an archive can hold: versions, names with corrections, statements, marks, claims and notes."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date

from annotations import claims, evidence, notes, tags
from annotations.ledger import changes
from annotations.models import Highlight
from annotations.reshaping import merge as merge_marks
from annotations.reshaping import split as split_mark
from newsroom import corrections
from newsroom.articles import add_article
from newsroom.ingest.article import IngestedArticle, IngestedParagraph, Inline, Picture
from newsroom.models import Alias, Article, Attribution, Entity, Mention, Reader, Revision
from newsroom.models.ranged import span
from newsroom.revisions import revise
from tests.annotations.export.conftest import picture
from tests.annotations.export.difficult import FORMULA, SCRIPT, put, say

FERRY = "The ferry Linnet carried about 300 passengers, up to 12 per cent more than last year, said Ilse Tarn."
LATE = "“Nobody was late,” Ms Tarn told reporters, but the harbour office of Port Ansell counted four late boats."
GONE = "A gull sat on the pier all morning. "
BOX = "The logs of the Linnet were kept in a tin box below deck, and nobody had read them for years."
LINK = "🚢 Jory Penhale of the Tarn Company asked for the logs."

FIRST = IngestedArticle(
    headline="Linnet on time: says who?",
    paragraphs=(
        IngestedParagraph("What the office counted", "heading", level=2),
        IngestedParagraph(FERRY, inlines=(Inline(4, 9, "strong"),)),
        IngestedParagraph(LATE),
        IngestedParagraph(GONE + BOX),
        IngestedParagraph(LINK, inlines=(Inline(2, 14, "link", "https://penhale.example/?a=1&b=2"),)),
        IngestedParagraph("قالت الوزيرة إن العبّارة آمنة.", "quote"),
        IngestedParagraph("The pier at dawn.", "caption", picture=Picture("https://pier.example/1.png", "The pier")),
    ),
    standfirst="Boats <and> numbers.",
    authors=("Mira Holt", "Jon Ashby"),
    agency="Coastal Wire",
    dateline="PORT ANSELL",
    publication="The Brayholt Courier",
    rights="© Coastal Wire.",
    language="en",
    canonical_url="https://courier.example/linnet?id=1",
    published_on=date(2026, 5, 3),
    pictures={"https://pier.example/1.png": picture()},
)
SECOND = replace(
    FIRST,
    headline="Linnet on time, office says",
    paragraphs=(
        *FIRST.paragraphs[:1],
        FIRST.paragraphs[4],
        IngestedParagraph(FERRY.replace("about 300", "about 340")),
        IngestedParagraph(f"{LATE} {BOX}"),
        *FIRST.paragraphs[5:],
    ),
)
THIRD = replace(SECOND, paragraphs=(*SECOND.paragraphs, IngestedParagraph("The office will count again in June.")))


def storied(ana: Reader, ben: Reader) -> Article:
    """Store the story with three versions, and what both readers added to it before and between them."""
    story = add_article(FIRST, ana)
    _name(story.newest)
    _mark_early(story, ana, ben)
    story = _revise(story, SECOND, Revision.Origin.CHECK)
    _mark_late(story, ana, ben)
    story = _revise(story, THIRD, Revision.Origin.CORRECTION, ben)
    _correct(story, ana, ben)
    return Article.objects.with_current().get(pk=story.pk)


def _revise(story: Article, to: IngestedArticle, origin: str, author: Reader | None = None) -> Article:
    page = {"headline": to.headline, "standfirst": "", "paragraphs": ["as the page had it"]}
    revise(story, to, origin, author, None if author else page)
    return Article.objects.with_current().get(pk=story.pk)


def _name(revision: Revision) -> None:
    """Tag names of every form, and who says what on whose word."""
    tarn = _entity(revision, "Ilse Tarn", "person", "Ms Tarn")
    ansell = _entity(revision, "Port Ansell", "place")
    _entity(revision, "Tarn Company", "organisation")
    _entity(revision, "Jory Penhale", "person")
    _entity(revision, "Linnet", "product")
    Mention.objects.create(
        revision=revision,
        entity=ansell,
        form="nominal",
        score=0.5,
        source="rules",
        **_at(revision, "the harbour office"),
    )
    outer = _attribution(
        revision, "Nobody was late,” Ms Tarn told reporters", source="Ms Tarn", cue="told", told="reporters"
    )
    inner = _attribution(revision, "Nobody was late", speech="direct", outer=outer, score=0.75)
    for each in (outer, inner):
        each.speakers.add(tarn)
    Revision.objects.filter(pk=revision.pk).update(recognition="done", engine="rules 1")


def _entity(revision: Revision, name: str, kind: str, *others: str) -> Entity:
    entity = Entity.objects.create(name=name, kind=kind, slug=name.lower().replace(" ", "-"))
    for words in (name, *others):
        Alias.objects.create(entity=entity, name=words)
        Mention.objects.create(revision=revision, entity=entity, source="names", score=0.9, **_at(revision, words))
    return entity


def _attribution(revision: Revision, content: str, speech: str = "mixed", **fields: object) -> Attribution:
    parts = {name: _at(revision, words)["span"] for name, words in fields.items() if isinstance(words, str)}
    rest = {name: value for name, value in fields.items() if name not in parts}
    at = _at(revision, content)["span"]
    return Attribution.objects.create(revision=revision, span=at, content=[at], speech=speech, **parts, **rest)


def _at(revision: Revision, words: str) -> dict[str, object]:
    start = revision.text.index(words)
    return {"span": span(start, start + len(words))}


def _mark_early(story: Article, ana: Reader, ben: Reader) -> None:
    """Marks that the next versions keep, move, change and lose."""
    counted = put(story, ana, "about 300 passengers", "claim")
    said = put(story, ben, "Nobody was late", "claim")
    put(story, ana, "A gull sat", "question")
    asked = put(story, ben, "Jory Penhale of the Tarn Company", "quote")
    put(story, ana, "العبّارة", "plain")
    put(story, ben, "kept in a tin box below deck", "evidence")
    put(story, ana, "last year…Nobody was", "context")
    tags.tag(counted, ["ferry", "Harbour safety"])
    _claims(counted, said, asked, ana, ben)
    opener = say(story, ana, SCRIPT, key="p2", highlight=counted)
    answer = notes.reply(opener, ben, "Who says *so*?", draft_key=uuid.uuid4())
    notes.edit(answer, "Who says **so**, then?", "everyone")
    notes.edit(opener, f"{SCRIPT}\n\n- once\n- twice", "everyone")
    say(story, ben, FORMULA, key="p4", highlight=asked)
    gone = say(story, ben, "Deleted, but answered.", key="p3")
    notes.reply(gone, ana, "An answer to nothing.", draft_key=uuid.uuid4())
    notes.delete(gone)


def _claims(counted: Highlight, said: Highlight, asked: Highlight, ana: Reader, ben: Reader) -> None:
    mine, theirs = counted.appearance, said.appearance
    claims.edit(mine, ana, {"statement": "The Linnet carried about 300 passengers.", "said_on": date(2026, 5, 2)})
    claims.edit(
        theirs, ben, {"told": "reporters", "chain": ["the office"], "speaker": Entity.objects.get(slug="ilse-tarn")}
    )
    claims.set_status(mine.claim, ben, "asked", "Asked the office.")
    claims.set_status(mine.claim, ana, "contradicted", "The office says otherwise.")
    evidence.add(mine.claim, ben, bearing="contradicts", url="https://office.example/log", words="The log")
    evidence.add(mine.claim, ana, bearing="bears", highlight=asked)


def _mark_late(story: Article, ana: Reader, ben: Reader) -> None:
    """Marks of the second version: private ones, some put together and one taken apart, and claims that are one."""
    put(story, ana, "four late boats", "claim", audience="me")
    office = put(story, ben, "the harbour office of Port Ansell counted", "claim")
    changes.merge(
        Highlight.objects.get(exact="Nobody was late", kind="claim").appearance.claim, office.appearance.claim, ben
    )
    merge_marks([put(story, ana, words, "evidence").pk for words in ("asked for", "for the logs")], ana)
    whole = put(story, ben, "The pier at dawn", "plain")
    split_mark(whole.pk, whole.start + len("The pier "), ben)
    secret = say(story, ana, "Hush-hush", key="p3", audience="me")
    notes.edit(secret, "Hush", "me")


def _correct(story: Article, ana: Reader, ben: Reader) -> None:
    """What readers say of entities; some of it is taken back."""
    by_slug = Entity.objects.in_bulk(field_name="slug")
    corrections.retype(by_slug["linnet"], "work", ana)
    corrections.identify(by_slug["port-ansell"], "Q42", ben)
    _split(story, by_slug["jory-penhale"], ana)
    corrections.rename(by_slug["ilse-tarn"], "Ilse R. Tarn", ben)
    corrections.undo(corrections.reject(by_slug["port-ansell"], ana), ana)
    corrections.reject(by_slug["tarn-company"], ben)
    revision = story.newest
    office = revision.text.index("the harbour office")
    corrections.tag(story, revision, office, office + len("the harbour office"), "organisation", ana)
    start = revision.text.index("Jory Penhale")
    other = corrections.tag(story, revision, start, start + 4, "person", ben).entity
    corrections.merge(other, Entity.objects.get(slug="jory-penhale-2"), ben)


def _split(story: Article, entity: Entity, reader: Reader) -> None:
    """Say that who is named here is another than the one in another story."""
    another = add_article(IngestedArticle("Another", (IngestedParagraph("Jory Penhale sang."),)), reader)
    Mention.objects.create(revision=another.newest, entity=entity, source="names", **_at(another.newest, entity.name))
    corrections.split(entity, [story.pk], entity.name, reader)
