"""The library's address."""

from django.urls import path

from annotations.views.library import library

urlpatterns = [path("", library, name="library")]
