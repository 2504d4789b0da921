"""The site's addresses. ``newsroom`` mounts ``annotations`` here and knows nothing else of it."""

from django.urls import include, path

from newsroom.views.sign_in import sign_in

urlpatterns = [
    path("sign-in/<str:uid>/<str:token>/", sign_in, name="sign_in"),
    path("accounts/", include("allauth.urls")),
    path("", include("newsroom.import_urls")),
    path("", include("newsroom.feed_urls")),
    path("", include("newsroom.entity_urls")),
    path("", include("newsroom.version_urls")),
    path("", include("newsroom.family_urls")),
    path("", include("annotations.urls")),
    path("", include("newsroom.collection_urls")),
]
