"""Accounts: who may sign up, who owns the server, and how readers sign in."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import LoginForm
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction

from newsroom.locks import Lock, hold
from newsroom.models import Reader


class AccountAdapter(DefaultAccountAdapter):
    """Sign-up can be closed by a setting; whoever signs up first owns the server."""

    def is_open_for_signup(self, request: Any) -> bool:
        """A server without any account is always open, or nobody could ever get in."""
        return settings.SIGN_UP_OPEN or not Reader.objects.exists()

    @transaction.atomic
    def save_user(self, request: Any, user: Reader, form: Any, commit: bool = True) -> Reader:
        """Save a new reader, as the owner if there is no other. Of two who sign up at once, one is first."""
        hold(Lock.SIGN_UP)
        if not self.is_open_for_signup(request):
            raise PermissionDenied
        user.is_superuser = user.is_staff = not Reader.objects.exists()
        saved: Reader = super().save_user(request, user, form, commit)
        return saved


class SignInForm(LoginForm):
    """django-allauth's form, saying what goes into its first field to readers and to password managers."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = "Username or email"
        self.fields["login"].widget.attrs.update(autocomplete="username", autocapitalize="none", spellcheck="false")
        self.fields["remember"].label = "Stay signed in on this device"
