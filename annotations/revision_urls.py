"""The addresses of a story's versions and of what changed between them."""

from django.urls import path

from annotations.views import carriers, changed, compare, revisions

urlpatterns = [
    path("articles/<slug:slug>/changed/", changed.changed, name="changed"),
    path("articles/<slug:slug>/revisions/", revisions.revisions, name="revisions"),
    path("articles/<slug:slug>/revisions/<int:number>/", revisions.revision, name="revision"),
    path("articles/<slug:slug>/revisions/<int:old>/<int:new>/", compare.compare, name="compare"),
    path("articles/<slug:slug>/family/<slug:other>/", carriers.compare, name="carriers_compare"),
]
