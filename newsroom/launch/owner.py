"""The owner: the first account of an installation, and the link that signs it in without a password."""

from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.urls import reverse
from django.utils.encoding import force_str
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

from newsroom.models import Reader

USERNAME = "owner"


class _SignInTokens(PasswordResetTokenGenerator):
    """Tokens that a sign-in makes void, also one in the same second; a day old, they are void anyway."""

    key_salt = "newsroom.launch.owner.sign_in"

    def _make_hash_value(self, user: Reader, timestamp: int) -> str:
        return f"{user.pk} {user.password} {user.last_login and user.last_login.isoformat()} {timestamp}"


_tokens = _SignInTokens()


def owner() -> Reader:
    """Return the owner's account, or the oldest where none is marked so; make one when there is no account at all."""
    oldest = Reader.objects.filter(is_active=True).order_by("-is_superuser", "pk").first()
    return oldest or _make_owner()


def _make_owner() -> Reader:
    reader = Reader(username=USERNAME, is_superuser=True, is_staff=True)
    reader.set_unusable_password()
    reader.save()
    return reader


def sign_in_path(reader: Reader) -> str:
    """Return the path that signs *reader* in once, within ``PASSWORD_RESET_TIMEOUT`` seconds."""
    return reverse("sign_in", args=[urlsafe_base64_encode(str(reader.pk).encode()), _tokens.make_token(reader)])


def reader_of_link(uid: str, token: str) -> Reader | None:
    """Return whom a sign-in link is for, or None when it was used, is too old or was never made.

    The account is locked until the end of the transaction, so that a link opened twice at once signs in once.
    """
    try:
        key = int(force_str(urlsafe_base64_decode(uid)))
    except ValueError:
        return None
    reader = Reader.objects.select_for_update().filter(pk=key, is_active=True).first()
    return reader if reader and _tokens.check_token(reader, token) else None
