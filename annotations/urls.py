"""The addresses of the library, the reading page, and what readers add."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
