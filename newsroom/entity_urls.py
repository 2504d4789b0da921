"""Addresses of entities and of what readers say about them."""

from django.urls import path

from newsroom.views import corrections, entities, entity, split, tags

urlpatterns = [
    path("entities/", entities.index, name="entities"),
    path("entities/<slug:slug>/", entity.page, name="entity"),
    path("entities/<slug:slug>/same/", entity.suggestions, name="entity_suggestions"),
    path("entities/<slug:slug>/kind/", corrections.retype, name="entity_retype"),
    path("entities/<slug:slug>/name/", corrections.rename, name="entity_rename"),
    path("entities/<slug:slug>/item/", corrections.identify, name="entity_identify"),
    path("entities/<slug:slug>/split/", split.split, name="entity_split"),
    path("entities/<slug:slug>/reject/", corrections.reject, name="entity_reject"),
    path("entities/<slug:slug>/merge/", corrections.merge, name="entity_merge"),
    path("corrections/<int:pk>/undo/", corrections.undo, name="undo_correction"),
    path("articles/<slug:slug>/tags/new/", tags.new, name="tag_new"),
]
