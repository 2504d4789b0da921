"""Addresses of collections. Mounted after ``annotations``, which has the page that makes one of chosen stories."""

from django.urls import path

from newsroom.views import collection_edit, collections

urlpatterns = [
    path("collections/", collections.index, name="collections"),
    path("collections/<slug:slug>/", collections.collection, name="collection"),
    path("collections/<slug:slug>/edit/", collection_edit.edit, name="collection_edit"),
    path("collections/<slug:slug>/delete/", collection_edit.delete, name="collection_delete"),
    path("collections/<slug:slug>/restore/", collection_edit.restore, name="collection_restore"),
    path("collections/<slug:slug>/parts/", collection_edit.add, name="collection_add"),
    path("collections/<slug:slug>/parts/<int:pk>/move/", collection_edit.move, name="collection_move"),
    path("collections/<slug:slug>/parts/<int:pk>/remove/", collection_edit.remove, name="collection_remove"),
]
