"""The addresses of the notebook."""

from django.urls import path

from annotations.views import notebook, notebook_changes, notebook_export

urlpatterns = [
    path("notebook/", notebook.notebook, name="notebook"),
    path("notebook/change/", notebook_changes.change, name="notebook_change"),
    path("notebook/batches/<int:pk>/undo/", notebook_changes.undo, name="batch_undo"),
    path("notebook/batches/<int:pk>/redo/", notebook_changes.redo, name="batch_redo"),
    path("notebook/export/<slug:name>/", notebook_export.export, name="notebook_export"),
]
