"""The addresses of the claims of a story, their cards, and what readers add to them."""

from django.urls import path

from annotations.views import claim_edit, claims, proposals

urlpatterns = [
    path("articles/<slug:slug>/claims/", proposals.story_claims, name="story_claims"),
    path("articles/<slug:slug>/proposals/", proposals.decide, name="proposals"),
    path("highlights/<int:pk>/claim/", claim_edit.claim_edit, name="claim_edit"),
    path("claims/<int:pk>/standing/", claims.claim_standing, name="claim_standing"),
    path("claims/<int:pk>/status/", claims.status, name="claim_status"),
    path("claims/<int:pk>/evidence/", claims.evidence, name="claim_evidence"),
    path("evidence/<int:pk>/delete/", claims.evidence_delete, name="evidence_delete"),
    path("evidence/<int:pk>/restore/", claims.evidence_restore, name="evidence_restore"),
]
