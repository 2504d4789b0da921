"""The person who reads."""

from django.contrib.auth.models import AbstractUser


class Reader(AbstractUser):
    """An account. The first one on a server is its owner (``is_superuser``)."""
