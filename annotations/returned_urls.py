"""The addresses of copies that come back, and of what they suggest."""

from django.urls import path

from annotations.views import returns, suggestions

urlpatterns = [
    path("returned/new/", returns.bring, name="bring_back"),
    path("returned/<int:pk>/accept/", suggestions.accept_copy, name="returned_accept"),
    path("returned/<int:pk>/drop/", suggestions.drop_copy, name="returned_drop"),
    path("returned/<int:pk>/undo/", suggestions.undo_copy, name="returned_undo"),
    path("returned/<int:pk>/name/", suggestions.own_name, name="returned_name"),
    path("suggestions/<int:pk>/accept/", suggestions.accept, name="suggestion_accept"),
    path("suggestions/<int:pk>/drop/", suggestions.drop, name="suggestion_drop"),
    path("suggestions/<int:pk>/undo/", suggestions.undo, name="suggestion_undo"),
    path("suggestions/<int:pk>/put/", returns.put, name="suggestion_put"),
    path("articles/<slug:slug>/returned/", returns.returned, name="returned"),
    path("articles/<slug:slug>/returned/new/", returns.bring, name="bring_back_to"),
]
