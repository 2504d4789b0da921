from django.apps import AppConfig


class NewsroomConfig(AppConfig):
    name = "newsroom"
    verbose_name = "Newsroom"

    def ready(self) -> None:
        """Listen to what happens elsewhere, in every process."""
        from newsroom import comparison  # noqa: F401
