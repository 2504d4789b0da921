"""The addresses by which a story gets another version: from its page, or from a reader who corrects its text."""

from django.urls import path

from newsroom.views import checks, held, restoring, story_text

urlpatterns = [
    path("articles/<slug:slug>/check/", checks.check, name="check"),
    path("articles/<slug:slug>/follow/", checks.follow, name="follow"),
    path("articles/<slug:slug>/held/", held.held, name="held"),
    path("articles/<slug:slug>/text/", story_text.whole, name="story_text"),
    path("articles/<slug:slug>/details/", restoring.details, name="story_details"),
    path("articles/<slug:slug>/paragraphs/<slug:key>/text/", story_text.paragraph, name="paragraph_text"),
    path("articles/<slug:slug>/revisions/<int:number>/restore/", restoring.restore, name="revision_restore"),
]
