"""The addresses of annotated copies."""

from django.urls import path

from annotations.views import copies, copies_api, copy_progress_api, copy_selection, export

urlpatterns = [
    path("articles/<slug:slug>/export/", export.export, name="export"),
    path("articles/<slug:slug>/export/<slug:name>/", export.download, name="export_download"),
    path("copies/", copies.lately, name="copies"),
    path("copies/new/", copy_selection.choose, name="copies_new"),
    path("copies/<uuid:pk>/", copies.progress, name="copy"),
    path("copies/<uuid:pk>/file/", copies.file, name="copy_file"),
    path("copies/<uuid:pk>/again/", copies.again, name="copy_again"),
    path("api/articles/<slug:slug>/copies/", copies_api.formats, name="api_copies"),
    path("api/articles/<slug:slug>/copies/<slug:name>/", copies_api.copy, name="api_copy"),
    path("api/copies/<uuid:pk>/", copy_progress_api.progress, name="api_copy_progress"),
]
