"""The one-time link that ``manage.py start`` prints."""

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from newsroom.launch.owner import reader_of_link


@login_not_required
@never_cache
@require_GET
@transaction.atomic
def sign_in(request: HttpRequest, uid: str, token: str) -> HttpResponse:
    """Sign in whom the link is for and go to the library; a used or old link gets a page that says what to do (410)."""
    if not (reader := reader_of_link(uid, token)):
        return render(request, "newsroom/sign_in_void.html", status=410)
    login(request, reader, backend=settings.AUTHENTICATION_BACKENDS[0])
    return redirect(settings.LOGIN_REDIRECT_URL)
