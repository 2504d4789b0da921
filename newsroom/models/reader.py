"""The person who reads."""

from django.contrib.auth.models import AbstractUser
from django.db import models


class Reader(AbstractUser):
    """An account. The first one on a server is its owner (``is_superuser``)."""

    preferences = models.JSONField(
        default=dict,
        blank=True,
        help_text="how this reader wants pages to look, by what it is about; no query of its own",
    )
