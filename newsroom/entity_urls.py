"""Addresses of entities and of what readers say about them."""

from django.urls import path

from newsroom.views import corrections, entities, tags

urlpatterns = [
    path("entities/", entities.index, name="entities"),
    path("entities/<slug:slug>/", entities.page, name="entity"),
    path("entities/<slug:slug>/same/", entities.suggestions, name="entity_suggestions"),
    path("entities/<slug:slug>/kind/", corrections.retype, name="entity_retype"),
    path("entities/<slug:slug>/reject/", corrections.reject, name="entity_reject"),
    path("entities/<slug:slug>/merge/", corrections.merge, name="entity_merge"),
    path("corrections/<int:pk>/undo/", corrections.undo, name="undo_correction"),
    path("articles/<slug:slug>/tags/new/", tags.new, name="tag_new"),
]
