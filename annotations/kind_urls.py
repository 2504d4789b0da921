"""The addresses of the kinds of marks, and of tags on marks."""

from django.urls import path

from annotations.views import kinds, tags

urlpatterns = [
    path("kinds/", kinds.kinds, name="kinds"),
    path("kinds/preview/", kinds.preview, name="kinds_preview"),
    path("tags/", tags.completions, name="tag_completions"),
    path("highlights/<int:pk>/tags/", tags.highlight_tags, name="highlight_tags"),
]
