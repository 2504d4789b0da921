"""The addresses of adding stories, and of stored pictures. Mounted before ``articles/<slug>/``, which is wider."""

from django.urls import path

from newsroom.views import add, batches, clip, images, importing, manifest, review

urlpatterns = [
    path("articles/new/", add.add, name="add"),
    path("imports/", batches.lately, name="imports"),
    path("imports/batches/<uuid:pk>/", batches.batch, name="batch"),
    path("imports/batches/<uuid:pk>/stop/", batches.stop, name="batch_stop"),
    path("imports/batches/<uuid:pk>/on/", batches.go_on, name="batch_on"),
    path("imports/<uuid:pk>/", importing.progress, name="import"),
    path("imports/<uuid:pk>/again/", importing.again, name="import_again"),
    path("imports/<uuid:pk>/several/", importing.several, name="import_several"),
    path("imports/<uuid:pk>/review/", review.decide, name="import_review"),
    path("clip/", clip.clip, name="clip"),
    path("clip/add/", clip.clip_add, name="clip_add"),
    path("share/", clip.share, name="share"),
    path("manifest.webmanifest", manifest.manifest, name="manifest"),
    path("images/<slug:digest>", images.image, name="image"),
]
