"""How static files are named and cached."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class ModuleManifestStorage(CompressedManifestStaticFilesStorage):
    """Hashed names for every static file, also where one ES module imports another."""

    support_js_module_import_aggregation = True
    manifest_strict = False
