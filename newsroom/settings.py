"""Settings. Everything a machine may change comes from the environment; README.md has the table.

With nothing set, Newsroom serves this machine only: a private PostgreSQL and a generated secret key
under ``var/``. A server others can reach must name its own secret key and hosts (``PUBLIC`` below).
"""

import os
from pathlib import Path

from django.utils.csp import CSP

from newsroom.launch.database import connection_settings
from newsroom.launch.secret_key import secret_key

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(os.environ.get("NEWSROOM_VAR", BASE_DIR / "var"))


def _flag(name: str, default: bool) -> bool:
    return os.environ.get(name, str(default)).strip().lower() in {"1", "true", "yes", "on"}


def _words(name: str) -> list[str]:
    return [word.strip() for word in os.environ.get(name, "").split(",") if word.strip()]


# A public server has both of these set by hand; without them only loopback addresses are served.
PUBLIC = bool(os.environ.get("NEWSROOM_SECRET_KEY") and _words("NEWSROOM_ALLOWED_HOSTS"))

SECRET_KEY = os.environ.get("NEWSROOM_SECRET_KEY") or secret_key(VAR_DIR)
DEBUG = _flag("NEWSROOM_DEBUG", False)
ALLOWED_HOSTS = _words("NEWSROOM_ALLOWED_HOSTS") or ["127.0.0.1", "localhost", "[::1]"]
CSRF_TRUSTED_ORIGINS = [f"https://{host.lstrip('.')}" for host in _words("NEWSROOM_ALLOWED_HOSTS")]

INSTALLED_APPS = [
    "annotations",
    "newsroom",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks_db",
    "allauth",
    "allauth.account",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "newsroom.middleware.whole_page_sign_in",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# Data
DATABASES = {"default": connection_settings(VAR_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default", "recognition"]}}

# Readers
AUTH_USER_MODEL = "newsroom.Reader"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "library"
SIGN_UP_OPEN = _flag("NEWSROOM_SIGN_UP_OPEN", True)
ACCOUNT_ADAPTER = "newsroom.accounts.AccountAdapter"
ACCOUNT_FORMS = {"login": "newsroom.accounts.SignInForm"}
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "username*", "password1*", "password2*"]
ACCOUNT_LOGOUT_ON_GET = False
PASSWORD_RESET_TIMEOUT = 24 * 60 * 60  # seconds; also how long the owner's sign-in link is good for

# Mail goes to the terminal until a server is named.
_EMAIL_HOST = os.environ.get("NEWSROOM_EMAIL_HOST")
# Nobody is asked to confirm an address by a letter that only the terminal gets.
ACCOUNT_EMAIL_VERIFICATION = os.environ.get("NEWSROOM_EMAIL_VERIFICATION", "optional" if _EMAIL_HOST else "none")
MAILERS = {
    "default": {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": _EMAIL_HOST,
            "port": int(os.environ.get("NEWSROOM_EMAIL_PORT", "25")),
            "username": os.environ.get("NEWSROOM_EMAIL_USER", ""),
            "password": os.environ.get("NEWSROOM_EMAIL_PASSWORD", ""),
            "use_tls": _flag("NEWSROOM_EMAIL_TLS", False),
        },
    }
    if _EMAIL_HOST
    else {"BACKEND": "django.core.mail.backends.console.EmailBackend"}
}
DEFAULT_FROM_EMAIL = os.environ.get("NEWSROOM_EMAIL_FROM", "newsroom@localhost")

# Errors go to the terminal, also when DEBUG is off; what strangers ask for in vain does not.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"terminal": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["terminal"], "level": "WARNING"},
    "loggers": {"django.request": {"level": "ERROR"}, "django.security.DisallowedHost": {"level": "CRITICAL"}},
}

# Words and numbers
LANGUAGE_CODE = "en"
TIME_ZONE = os.environ.get("NEWSROOM_TIME_ZONE", "UTC")
USE_I18N = True
USE_TZ = True

# Files
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {"staticfiles": {"BACKEND": "newsroom.launch.static_files.ModuleManifestStorage"}}

# A pasted story may be large; the add form says so in a sentence before this limit cuts it off.
DATA_UPLOAD_MAX_MEMORY_SIZE = 32 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024

# How many open pages a web server process tells at once that something changed; the others ask now and then.
STREAMS = int(os.environ.get("NEWSROOM_STREAMS", "16"))

# Language code -> spaCy model that tags its stories. Languages without one use known names and patterns.
SPACY_MODELS = dict(pair.split("=", 1) for pair in _words("NEWSROOM_SPACY_MODELS")) or {"en": "en_core_web_md"}

# Nothing on any page comes from elsewhere, and nothing inline runs or styles.
SECURE_CSP = {
    "default-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if PUBLIC:
    SECURE_SSL_REDIRECT = _flag("NEWSROOM_HTTPS_REDIRECT", True)
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
