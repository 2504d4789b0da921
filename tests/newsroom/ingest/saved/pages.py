"""A page as it is saved in several ways; people and places are invented."""

import base64
import io

from PIL import Image

TEXT = (
    "The council of Port Ansell stopped the ferry on Sunday evening, after a debate of seven hours.",
    "Its owners said that they would appeal, and that the Linnet had never been in better shape than this spring.",
    "Whether the islands of Marrow Bay will have another ferry by summer, nobody in the town hall could say.",
)


def picture() -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (400, 300), "navy").save(data, "PNG")
    return data.getvalue()


def page(src: str, head: str = "") -> str:
    story = "".join(f"<p>{text}</p>" for text in TEXT)
    figure = f'<figure><img src="{src}"><figcaption>The Linnet at her berth in the bay.</figcaption></figure>'
    return (
        f"<!doctype html>{head}<html lang=en><head><title>Ferry stops</title></head><body><article>"
        f"<h1>Ferry stops at Marrow Bay</h1>{story}{figure}{story.replace('The', 'Again the')}"
        '<p>More is <a href="/later">to come</a> on Monday, when the council meets again in the old harbour office.</p>'
        "</article></body></html>"
    )


def archive(src: str, location: str, extra: str = "", page_at: str = "https://news.example/ferry") -> bytes:
    """An archive whose page shows *src*, and whose picture has *location* and *extra* header fields."""
    markup = page(src).replace("=", "=3D")
    lines = [
        "From: <Saved by Blink>", "Subject: Ferry stops", "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary="--cut"', "",
        "----cut", "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: quoted-printable",
        f"Content-Location: {page_at}", "", markup,
        "----cut", "Content-Type: image/png", "Content-Transfer-Encoding: base64",
        f"Content-Location: {location}{extra}", "", base64.encodebytes(picture()).decode(), "----cut--", "",
    ]  # fmt: skip
    return "\r\n".join(lines).encode()
