"""The site's addresses. ``newsroom`` mounts ``annotations`` here and knows nothing else of it."""

from django.urls import include, path

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("", include("annotations.urls")),
]
