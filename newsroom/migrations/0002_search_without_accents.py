"""Text search configurations in which a word is found whether its accents are typed or not.

Each is PostgreSQL's own with one more step: ``unaccent`` hands the bare letters on to the language's stemmer.
"""

from django.contrib.postgres.operations import UnaccentExtension
from django.db import migrations

# Those that ship with PostgreSQL 15.
_LANGUAGES = (
    "arabic armenian basque catalan danish dutch english finnish french german greek hindi hungarian indonesian irish"
    " italian lithuanian nepali norwegian portuguese romanian russian serbian spanish swedish tamil turkish yiddish"
).split()

_CREATE = """
    CREATE TEXT SEARCH CONFIGURATION newsroom_{name} (COPY = pg_catalog.{name});
    ALTER TEXT SEARCH CONFIGURATION newsroom_{name}
        ALTER MAPPING FOR word, hword, hword_part WITH unaccent, {stemmer};
"""
_DROP = "DROP TEXT SEARCH CONFIGURATION newsroom_{name};"


def _operations():
    stemmers = {"simple": "simple"} | {language: f"{language}_stem" for language in _LANGUAGES}
    for name, stemmer in stemmers.items():
        yield migrations.RunSQL(_CREATE.format(name=name, stemmer=stemmer), _DROP.format(name=name))


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0001_initial")]

    operations = [UnaccentExtension(), *_operations()]
