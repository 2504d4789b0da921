"""The addresses of annotated copies."""

from django.urls import path

from annotations.views import export

urlpatterns = [
    path("articles/<slug:slug>/export/", export.export, name="export"),
    path("articles/<slug:slug>/export/<slug:name>/", export.download, name="export_download"),
]
