"""The addresses of the ledger, of a claim, and of saying that two claims are one or one is two."""

from django.urls import path

from annotations.views import ledger, ledger_changes, ledger_claim

urlpatterns = [
    path("claims/", ledger.ledger, name="ledger"),
    path("claims/<int:pk>/", ledger_claim.claim, name="claim"),
    path("claims/<int:pk>/merge/", ledger_changes.merge, name="claim_merge"),
    path("claims/<int:pk>/split/", ledger_changes.split, name="claim_split"),
    path("claims/<int:pk>/differ/", ledger_changes.differ, name="claim_differ"),
    path("claims/<int:pk>/differ/undo/", ledger_changes.undo_difference, name="claim_differ_undo"),
    path("claim-changes/<int:pk>/undo/", ledger_changes.undo, name="claim_change_undo"),
]
