"""Addresses of entities and of what readers say about them."""

urlpatterns: list[object] = []
