"""The addresses of the kinds of marks, and of tags on marks and stories."""

from django.urls import path

from annotations.views import kinds, story_tags, tags

urlpatterns = [
    path("kinds/", kinds.kinds, name="kinds"),
    path("kinds/preview/", kinds.preview, name="kinds_preview"),
    path("tags/", tags.completions, name="tag_completions"),
    path("articles/<slug:slug>/tags/", story_tags.tags_of_story, name="story_tags"),
    path("highlights/<int:pk>/tags/", tags.highlight_tags, name="highlight_tags"),
]
