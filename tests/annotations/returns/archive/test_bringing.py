"""Archives of stories that are here: what is missing is added, and nothing that is here changes."""

from __future__ import annotations

import hashlib
import uuid
from contextlib import suppress
from datetime import timedelta
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from hypothesis import HealthCheck, given, settings

from annotations import claims, evidence, highlights, notes
from annotations.access import Audience
from annotations.export.options import ExportOptions
from annotations.models import Appearance, Claim, Highlight, Note
from annotations.returns.errors import ReturnError
from newsroom.articles import add_article
from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.models import Alias, Article, Correction, Entity, Mention, Reader, Revision
from newsroom.models.ranged import span
from newsroom.naming.splits import settle_entity_rows
from newsroom.revisions import revise
from tests.annotations.export.difficult import long_story, put, say
from tests.annotations.returns.archive.archives import archived, bring, changed, empty_library
from tests.annotations.returns.archive.reading.small import WRITTEN, slightly_wrong
from tests.annotations.returns.archive.storied import storied

TEXTS = ("The Linnet left Port Ansell at noon.", "Nobody saw it leave, Ilse Tarn said.", "It came back late.")
LATER = ("It came back late.", "The Linnet left Port Ansell at one.", "Nobody saw it leave, Ilse Tarn said. Who asked?")


def told(*texts: str) -> IngestedArticle:
    return IngestedArticle("Linnet leaves", tuple(map(IngestedParagraph, texts)), language="en")


def fresh(story: Article) -> Article:
    return Article.objects.with_current().get(pk=story.pk)


def elsewhere(*texts: str) -> tuple[Article, Reader]:
    """Return the same story in a library where nobody added anything, and a reader there."""
    empty_library()
    zoe = Reader.objects.create_user("zoe")
    return add_article(told(*(texts or TEXTS)), zoe), zoe


def test_marks_and_notes_join_those_that_are_here(ana: Reader, ben: Reader) -> None:
    there = add_article(told(*TEXTS), ana)
    say(there, ana, "Who?", key="p2", highlight=put(there, ben, "Nobody saw it"))
    data = archived(there, ana)
    story, zoe = elsewhere()
    mine = put(story, zoe, "came back late")
    result = bring(data, zoe)
    assert (result.new, result.article, result.marks, result.notes) == (False, story, 1, 1)
    assert set(Highlight.objects.values_list("exact", "credit")) == {("came back late", ""), ("Nobody saw it", "ben")}
    assert Note.objects.get().highlight == Highlight.objects.exclude(pk=mine.pk).get()
    assert bring(data, zoe).known == 2
    assert Highlight.objects.count() == 2


def test_they_are_carried_to_the_newer_version_that_is_here(ana: Reader) -> None:
    there = add_article(told(*TEXTS), ana)
    put(there, ana, "left Port Ansell at noon", "claim")
    put(there, ana, "It came back late.")
    say(there, ana, "Beside it.", key="p3")
    data = archived(there, ana)
    story, zoe = elsewhere()
    revise(story, told(*LATER), Revision.Origin.CHECK)
    bring(data, zoe)
    newest = fresh(story).newest
    marks = Highlight.objects.in_bulk(field_name="uid").values()
    assert {(mark.exact, mark.was, mark.revision) for mark in marks} == {
        ("left Port Ansell at one", "left Port Ansell at noon", newest),
        ("It came back late.", "", newest),
    }
    assert all(newest.text[mark.start : mark.end] == mark.exact for mark in marks)
    assert {mark.placements.get().revision.number for mark in marks} == {1}
    key = newest.paragraphs.get(position=1).key
    assert Note.objects.get().paragraph_key == key


def test_of_a_newer_version_that_is_not_here_they_stand_where_they_stood(ana: Reader) -> None:
    there = add_article(told(*TEXTS), ana)
    put(there, ana, "at noon")
    revise(there, told(*LATER, "A new end came."), Revision.Origin.CHECK)
    there = fresh(there)
    put(there, ana, "Nobody saw it leave")
    put(there, ana, "A new end")
    data = archived(there, ana)
    story, zoe = elsewhere()
    result = bring(data, zoe)
    assert (result.marks, result.unplaced, result.lacking) == (2, 1, [2])
    assert set(Highlight.objects.values_list("exact", "revision")) == {
        ("at noon", story.newest.pk),
        ("Nobody saw it leave", story.newest.pk),
    }


def test_what_was_deleted_here_stays_deleted(ana: Reader) -> None:
    story = add_article(told(*TEXTS), ana)
    mark, note = put(story, ana, "at noon", "claim"), say(story, ana, "Who?")
    data = archived(story, ana)
    highlights.delete(mark)
    notes.delete(note)
    result = bring(data, ana)
    assert (result.marks, result.notes, result.claims, result.known) == (0, 0, 0, 2)
    assert not Highlight.objects.filter(deleted_at=None).exists()
    assert not Note.objects.filter(deleted_at=None).exists()


def test_what_others_have_here_is_left_alone(ana: Reader, ben: Reader) -> None:
    story = add_article(told(*TEXTS), ana)
    mark = put(story, ben, "at noon", "claim")
    data = archived(story, ana)
    claims.set_status(mark.appearance.claim, ben, "asked")
    highlights.change(mark, kind="quote")
    bring(data, ana)
    assert list(Highlight.objects.values_list("reader", "kind")) == [(ben.pk, "quote")]
    assert Claim.objects.get().status == "asked"


def test_equal_marks_of_one_reader_are_one(ana: Reader) -> None:
    there = add_article(told(*TEXTS), ana)
    say(there, ana, "Who?", key="p1", highlight=put(there, ana, "at noon"))
    data = archived(there, ana)
    empty_library()
    ana = Reader.objects.create_user("ana")
    mine = put(add_article(told(*TEXTS), ana), ana, "at noon")
    assert bring(data, ana).marks == 0
    assert Note.objects.get().highlight == mine


def test_a_reply_comes_to_its_thread_and_to_no_other_readers_own(ana: Reader, ben: Reader) -> None:
    story = add_article(told(*TEXTS), ana)
    opener = say(story, ben, "Who?")
    notes.reply(opener, ana, "She.", draft_key=uuid.uuid4())
    data = archived(story, ana)
    Note.objects.filter(author=ana).delete()
    assert bring(data, ana).notes == 1
    assert opener.replies.get().body == "She."
    Note.objects.filter(author=ana).delete()
    notes.edit(opener, "Who?", Audience.ME)
    assert bring(data, ana).notes == 0


def test_what_was_left_out_of_a_thread_takes_its_place_when_it_comes(ana: Reader, ben: Reader) -> None:
    there = add_article(told(*TEXTS), ana)
    opener = say(there, ben, "Who?")
    notes.reply(opener, ana, "She.", draft_key=uuid.uuid4())
    part, whole = archived(there, ana, ExportOptions(whose="mine")), archived(there, ana)
    _, zoe = elsewhere()
    assert bring(part, zoe).notes == 1
    assert bring(whole, zoe).notes == 1
    assert bring(whole, zoe).notes == 0
    assert Note.objects.get(body="She.").reply_to == Note.objects.get(body="Who?", deleted_at=None)


def test_evidence_comes_to_a_claim_that_is_here(ana: Reader, ben: Reader) -> None:
    story = add_article(told(*TEXTS), ana)
    claim = put(story, ana, "at noon", "claim").appearance.claim
    log = evidence.add(claim, ben, url="https://office.example/log")
    data = archived(story, ana)
    bring(data, ana)
    assert claim.evidence.get() == log
    evidence.delete(log)
    bring(data, ana)
    assert claim.evidence.get() == log
    log.delete()
    bring(data, ana)
    assert claim.evidence.get().credit == "ben"


def test_an_appearance_joins_a_claim_that_everyone_reads(ana: Reader) -> None:
    story = add_article(told(*TEXTS), ana)
    mark = put(story, ana, "at noon", "claim")
    claim = mark.appearance.claim
    data = changed(archived(story, ana), _another_mark)
    bring(data, ana)
    brought = Appearance.objects.exclude(highlight=mark).get()
    assert brought.claim == claim
    assert brought.made_as.merged_into == claim


def test_nobody_is_let_into_a_private_claim(ana: Reader, ben: Reader) -> None:
    """Neither a reader who knows its uid, nor everyone by its maker's import."""
    story = add_article(told(*TEXTS), ana)
    mark = put(story, ana, "at noon", "claim")
    data = changed(archived(story, ana), _another_mark)
    highlights.change(mark, audience=Audience.ME)
    for reader in (ben, ana):
        bring(changed(data, _another_mark), reader)
    assert list(mark.appearance.claim.appearances.all()) == [mark.appearance]
    assert not Claim.objects.visible_to(ben).filter(pk=mark.appearance.claim_id).exists()


def _another_mark(members: dict[str, Any]) -> None:
    """Let the archive have another mark of the same claim."""
    text, words = members["revisions"][0]["text"], "Nobody saw it"
    start = text.index(words)
    place = {"start": start, "end": start + len(words), "exact": words}
    members["highlights"] = [members["highlights"][0] | place | {"uid": str(uuid.uuid4())}]


def test_an_archive_changes_no_entity_that_other_stories_name(ana: Reader) -> None:
    known = _named(add_article(told(*TEXTS), ana), "Ilse Tarn", "ilse-tarn")
    data = changed(archived(Article.objects.with_current().get(), ana), _of_another_story)
    bring(data, ana)
    known.refresh_from_db()
    assert (known.name, known.rejected, known.wikidata, known.aliases.count()) == ("Ilse Tarn", False, "", 0)
    named = Mention.objects.filter(revision__article__headline="Another").values_list("entity__slug", flat=True)
    assert list(named) == ["ilse-tarn"]


def test_a_slug_that_somebody_else_has_is_not_taken(ana: Reader) -> None:
    _named(add_article(told(*TEXTS), ana), "Ilse Tarn", "tarn")
    data = changed(archived(Article.objects.with_current().get(), ana), _of_another_story)
    Entity.objects.update(name="Tarn Company", kind="organisation")
    bring(data, ana)
    assert set(Entity.objects.values_list("slug", "name")) == {("tarn", "Tarn Company"), ("ilse-tarn", "Ilse Tarn")}


def test_a_split_from_somebody_who_is_known_is_settled(ana: Reader, ben: Reader) -> None:
    """What the archive parted stays parted: the library does not hear of the split, and undoes nothing of it."""
    data = archived(storied(ana, ben), ana)
    empty_library()
    zoe = Reader.objects.create_user("zoe")
    known = Entity.objects.create(slug="jory-penhale", name="Jory Penhale", kind="person")
    bring(data, zoe)
    assert not Correction.objects.filter(action="split").exists()
    settle_entity_rows(known)
    assert not known.mentions.exists()
    assert Mention.objects.filter(entity__slug="jory-penhale-2", before_split=None).exists()


def _named(story: Article, name: str, slug: str) -> Entity:
    entity = Entity.objects.create(name=name, kind="person", slug=slug)
    start = story.newest.text.index(name)
    Mention.objects.create(revision=story.newest, entity=entity, span=span(start, start + len(name)), source="names")
    return entity


def _of_another_story(members: dict[str, Any]) -> None:
    """Let the archive be of another text, and say of its entity what nobody said here."""
    revision = members["revisions"][0]
    old, revision["text"] = revision["text"], revision["text"].replace("noon", "dawn")
    assert old != revision["text"]
    revision["digest"] = hashlib.sha256(revision["text"].encode()).hexdigest()
    members["article"]["headline"] = "Another"
    members["entities"][0] |= {"rejected": True, "wikidata": "Q1", "aliases": [{"name": "She", "by_reader": True}]}


def test_what_is_brought_in_is_searched_and_looked_at_in_the_background(ana: Reader) -> None:
    there = add_article(told(*TEXTS), ana)
    put(there, ana, "left Port Ansell at noon", "claim")
    data = archived(there, ana)
    empty_library()
    DBTaskResult.objects.all().delete()
    zoe = Reader.objects.create_user("zoe")
    story = bring(data, zoe).article
    ports = SearchQuery("ports", config="english")
    assert Highlight.objects.filter(search=ports).count() == 1
    assert Article.objects.filter(search=ports, current=story.newest).exists()
    queued = DBTaskResult.objects.values_list("task_path", flat=True)
    assert set(queued) == {"annotations.vectors.fill_vector", "newsroom.tasks.recognise_text"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12)
@given(slightly_wrong())
def test_what_is_read_is_brought_in_and_out_again_or_refused(ana: Reader, data: bytes) -> None:
    with transaction.atomic():
        with suppress(ReturnError):
            story = bring(data, ana).article
            again = bring(archived(story, ana), ana)
            assert (again.article, again.marks, again.notes) == (story, 0, 0)
            connection.check_constraints()
        transaction.set_rollback(True)


def test_a_story_without_words_is_brought_in(ana: Reader) -> None:
    data = archived(add_article(told(), ana), ana)
    empty_library()
    zoe = Reader.objects.create_user("zoe")
    assert archived(bring(data, zoe).article, zoe) == data


def test_one_number_of_queries_brings_any_number_of_marks(ana: Reader) -> None:
    counts = []
    for size in (2, 40):
        data = archived(long_story(ana, words=630, marks=size, talks=size), ana)
        empty_library()
        ana = Reader.objects.create_user("ana")
        with CaptureQueriesContext(connection) as queries:
            bring(data, ana)
        counts.append(len(queries))
    assert counts[0] == counts[1] < 40


def test_copied_claims_are_made_together_and_found_by_what_they_say(ana: Reader, ben: Reader) -> None:
    story = add_article(told(*TEXTS), ana)
    mark = put(story, ana, "at noon", "claim")
    data = changed(archived(story, ana), _two_other_marks)
    highlights.change(mark, audience=Audience.ME)
    DBTaskResult.objects.all().delete()
    with CaptureQueriesContext(connection) as queries:
        bring(data, ben)
    copies = Claim.objects.exclude(pk=mark.appearance.claim_id)
    asked = [row.args_kwargs["args"][0] for row in DBTaskResult.objects.filter(task_path__endswith="fill_vector")]
    assert sorted(asked) == sorted(row.pk for row in copies)
    assert len(asked) == 2
    assert sum('INSERT INTO "annotations_claim"' in query["sql"] for query in queries) == 1


def _two_other_marks(members: dict[str, Any]) -> None:
    _another_mark(members)
    [mark], words = members["highlights"], "It came back late"
    start = members["revisions"][0]["text"].index(words)
    place = {"start": start, "end": start + len(words), "exact": words}
    members["highlights"].append(mark | place | {"uid": str(uuid.uuid4())})


def test_what_no_correction_says_no_reader_said(ana: Reader) -> None:
    def said(members: dict[str, Any]) -> None:
        linnet, ferry = members["entities"]
        linnet["aliases"] = [{"name": "the", "by_reader": True}]
        ferry["rejected"] = True

    bring(changed(WRITTEN, said), ana)
    assert list(Alias.objects.values_list("name", "by_reader")) == [("the", False)]
    assert not Entity.objects.filter(rejected=True).exists()


def test_nothing_is_brought_in_from_times_to_come(ana: Reader) -> None:
    def later(members: dict[str, Any]) -> None:
        members["notes"][0]["created_at"] = "9999-12-31T23:59:59.000000Z"

    bring(changed(WRITTEN, later), ana)
    assert not Note.objects.filter(created_at__gt=timezone.now() + timedelta(minutes=2)).exists()
