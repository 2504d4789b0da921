"""Accounts: who may sign up."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings


class AccountAdapter(DefaultAccountAdapter):
    """Sign-up can be closed by a setting."""

    def is_open_for_signup(self, request: Any) -> bool:
        return bool(settings.SIGN_UP_OPEN)
