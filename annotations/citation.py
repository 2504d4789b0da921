"""How a story is named when its words are copied or exported."""

from newsroom.models import Article


def citation(article: Article) -> str:
    """Return author, headline, publication, agency and date, as far as the story says them, in one line."""
    day = article.published_on
    published = f"{day.day} {day:%B %Y}" if day else ""
    parts = [article.byline, f"“{article.headline}”", article.agency, article.publication, published]
    return ", ".join(part for part in parts if part)
