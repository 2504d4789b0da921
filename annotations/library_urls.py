"""The library's address, and that of putting stories of it into a collection."""

from django.urls import path

from annotations.views.collect import collect
from annotations.views.library import library

urlpatterns = [
    path("", library, name="library"),
    path("collections/new/", collect, name="collect"),
]
