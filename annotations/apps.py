from django.apps import AppConfig


class AnnotationsConfig(AppConfig):
    name = "annotations"
    verbose_name = "Annotations"

    def ready(self) -> None:
        """Listen to what happens elsewhere, in every process."""
        from annotations import filling, reanchoring, seen, story_tags  # noqa: F401
        from annotations.brought import take  # noqa: F401
