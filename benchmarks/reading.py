"""How fast pages are read, and stories recognised, woven, anchored in and copied, and where the page's time goes."""

import os


def main() -> None:
    """Measure and print. The page is measured on ``DATABASE_URL``, or on the private server."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    import django

    django.setup()
    from django.conf import settings

    from benchmarks import browser, copies, page, pages, recognising, revising, weaving
    from benchmarks.anchoring import cost
    from newsroom.launch.database import database_ready

    pages.report()
    recognising.report()
    weaving.report()
    cost.report()
    with database_ready(settings.VAR_DIR):
        page.report()
        revising.report()
        copies.report()
        browser.report()


if __name__ == "__main__":
    main()
