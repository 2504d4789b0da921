"""Many stories at once: what a reader brought in lately, how far a batch is, and what each of its stories came to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from uuid import UUID

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from newsroom import batch_tasks
from newsroom.access import asks_for_part, reader_of
from newsroom.importing import batch_tally, batches
from newsroom.importing.batch_tally import WORDS
from newsroom.models import Import, ImportBatch

PAGE_SIZE = 50  # stories of a batch
LATELY = 30  # batches, and as many single stories
_LATEST = 5  # results beside the progress bar
_UNDER_WAY = ("waiting", "delayed", "opening", "running", "silent")

KINDS = {
    "list": "List of addresses",
    "zip": "Zip of files",
    "folder": "Folder",
    "files": "Several files",
    "epub": "Book",
    "wire_package": "Wire package",
    "pocket": "Export of Pocket",
    "instapaper": "Export of Instapaper",
    "wallabag": "Export of wallabag",
    "omnivore": "Export of Omnivore",
    "readwise": "Export of Readwise",
}


@dataclass(frozen=True)
class Batch:
    """A batch as pages show it: ``counts`` are those that are not zero, by what they count."""

    row: ImportBatch
    tally: batch_tally.Tally

    @property
    def name(self) -> str:
        return self.row.title or self.row.name or self.kind

    @property
    def kind(self) -> str:
        return KINDS.get(self.row.kind, self.row.kind)

    @property
    def counts(self) -> list[tuple[str, int, str]]:
        counted = asdict(self.tally)
        return [(name, counted[name], words) for name, words in WORDS.items() if counted[name]]


@require_safe
def lately(request: HttpRequest) -> HttpResponse:
    """List what the reader brought in, batches and single stories, the newest first."""
    reader = reader_of(request)
    rows = list(batches.lately(reader)[:LATELY])
    tallies = batch_tally.tallies(rows)
    singly = batches.singly(reader)[:LATELY]
    context = {"batches": [Batch(row, tallies[row.pk]) for row in rows], "singly": [_with_words(row) for row in singly]}
    return render(request, "newsroom/imports.html", context)


@require_safe
def batch(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show how far a batch is and what its stories came to; to a poll that has *seen* as much, nothing."""
    row = _own_batch(request, pk)
    batch_tasks.take_up(row)
    shown, phase = Batch(row, batch_tally.tally(row)), batches.phase(row, timezone.now())
    if not asks_for_part(request):
        return _page(request, shown, phase)
    if phase not in _UNDER_WAY:
        return HttpResponseClientRefresh()
    seen = _seen(shown, phase)
    if request.GET.get("seen") == seen:
        return HttpResponse(status=204)
    return render(request, "newsroom/batch.html#progress", _progress(shown, phase))


@require_POST
def stop(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Let a batch rest."""
    row = _own_batch(request, pk)
    batches.stop(row)
    return redirect(row)


@require_POST
def go_on(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Let a batch go on; with ``again`` its failed stories are tried again: ``all``, or the one with that id."""
    row = _own_batch(request, pk)
    again = request.POST.get("again", "")
    batch_tasks.go_on(row, _failed(again) if again else None)
    return redirect(row)


def _own_batch(request: HttpRequest, pk: UUID) -> ImportBatch:
    return get_object_or_404(batches.lately(reader_of(request)), pk=pk)


def _failed(again: str) -> Q:
    if again == "all":
        return Q()
    try:
        return Q(pk=UUID(again))
    except ValueError:
        return Q(pk__in=[])


def _page(request: HttpRequest, shown: Batch, phase: batches.Phase) -> HttpResponse:
    only = request.GET.get("show", "")
    rows = batches.stories_of(shown.row, only).filter(position__gt=_number(request.GET.get("after", "")))
    listed = list(rows[: PAGE_SIZE + 1])
    context: dict[str, object] = {"rows": [_with_words(row) for row in listed[:PAGE_SIZE]]}
    context |= {"only": only if only in WORDS else "", "only_words": WORDS.get(only)}
    context |= {"after": listed[PAGE_SIZE - 1].position if len(listed) > PAGE_SIZE else 0}
    return render(request, "newsroom/batch.html", context | _progress(shown, phase))


def _progress(shown: Batch, phase: batches.Phase) -> dict[str, object]:
    is_going = phase in _UNDER_WAY
    latest = _latest(shown.row) if is_going else ()
    return {"batch": shown, "phase": phase, "is_going": is_going, "seen": _seen(shown, phase), "latest": latest}


def _latest(row: ImportBatch) -> Sequence[tuple[Import, str]]:
    ended = batches.stories_of(row).filter(state__in=(Import.State.DONE, Import.State.FAILED))
    return [_with_words(import_) for import_ in ended.order_by("-changed_at", "-position")[:_LATEST]]


def _seen(shown: Batch, phase: batches.Phase) -> str:
    return f"{phase}-{shown.tally.done}-{shown.tally.total}"


def _with_words(row: Import) -> tuple[Import, str]:
    """Return *row* with what it came to in words."""
    if row.state == Import.State.REVIEW:
        return row, "waits for your word"
    if row.state == Import.State.RUNNING:
        return row, "coming in"
    return row, WORDS[batch_tally.came_to(row.state, row.outcome)]


def _number(given: str) -> int:
    return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else 0
