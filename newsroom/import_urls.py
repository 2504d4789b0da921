"""The addresses of adding a story, and of stored pictures. Mounted before ``articles/<slug>/``, which is wider."""

from django.urls import path

from newsroom.views import add, images

urlpatterns = [
    path("articles/new/", add.add, name="add"),
    path("imports/<uuid:pk>/", add.progress, name="import"),
    path("imports/<uuid:pk>/again/", add.again, name="import_again"),
    path("images/<slug:digest>", images.image, name="image"),
]
