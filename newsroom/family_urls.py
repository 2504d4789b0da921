"""The address of a story's family."""

from django.urls import path

from newsroom.views import families

urlpatterns = [path("articles/<slug:slug>/family/", families.family, name="family")]
