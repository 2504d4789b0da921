"""The addresses of the library, the reading page, and what readers add."""

from django.urls import include, path

from annotations.views import highlight, highlights, keys, moves, notes, paragraph, reading, recognition, reshape, sources

urlpatterns = [
    path("", include("annotations.library_urls")),
    path("", include("annotations.export_urls")),
    path("", include("annotations.claim_urls")),
    path("", include("annotations.ledger_urls")),
    path("", include("annotations.notebook_urls")),
    path("", include("annotations.kind_urls")),
    path("", include("annotations.live_urls")),
    path("", include("annotations.revision_urls")),
    path("keys/", keys.keys, name="keys"),
    path("articles/<slug:slug>/", reading.article, name="article"),
    path("articles/<slug:slug>/recognition/", recognition.story_recognition, name="recognition"),
    path("articles/<slug:slug>/sources/", sources.sources, name="sources"),
    path("articles/<slug:slug>/highlights/", highlights.highlights, name="highlights"),
    path("articles/<slug:slug>/highlights/merge/", reshape.merge, name="highlight_merge"),
    path("articles/<slug:slug>/paragraphs/<slug:key>/", paragraph.paragraph, name="paragraph"),
    path("articles/<slug:slug>/paragraphs/<slug:key>/highlights/new/", highlights.quote, name="highlight_quote"),
    path("articles/<slug:slug>/paragraphs/<slug:key>/notes/new/", notes.new, name="note_new"),
    path("highlights/<int:pk>/", highlight.highlight, name="highlight"),
    path("highlights/<int:pk>/reshape/", reshape.reshape, name="highlight_reshape"),
    path("highlights/<int:pk>/split/", reshape.split, name="highlight_split"),
    path("reshapings/<int:pk>/undo/", reshape.undo, name="reshaping_undo"),
    path("highlights/<int:pk>/accept/", moves.accept, name="highlight_accept"),
    path("highlights/<int:pk>/put/", moves.put, name="highlight_put"),
    path("highlights/<int:pk>/put-back/", moves.put_back, name="highlight_put_back"),
    path("highlights/<int:pk>/step/", highlight.step, name="highlight_step"),
    path("highlights/<int:pk>/delete/", highlight.delete, name="highlight_delete"),
    path("highlights/<int:pk>/restore/", highlight.restore, name="highlight_restore"),
    path("notes/<int:pk>/", notes.note, name="note"),
    path("notes/<int:pk>/reply/", notes.reply, name="note_reply"),
    path("notes/<int:pk>/edit/", notes.edit, name="note_edit"),
    path("notes/<int:pk>/history/", notes.history, name="note_history"),
    path("notes/<int:pk>/delete/", notes.delete, name="note_delete"),
    path("notes/<int:pk>/restore/", notes.restore, name="note_restore"),
]
