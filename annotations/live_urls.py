"""The addresses by which an open page keeps in step."""

from django.urls import path

from annotations.views import live

urlpatterns = [
    path("articles/<slug:slug>/live/", live.changes, name="live"),
    path("articles/<slug:slug>/live/stream/", live.stream, name="live_stream"),
]
