"""What reading a page costs: the processor's time for made-up pages of 5 KB to 2 MB."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median, quantiles
from time import process_time

from benchmarks.stories import paragraphs
from newsroom.ingest import Source, ingest

# Paragraphs of the story, teasers around it, and code points of scripts.
SIZES = (
    (4, 10, 0),
    (10, 40, 20_000),
    (20, 80, 60_000),
    (30, 150, 150_000),
    (40, 250, 300_000),
    (60, 400, 600_000),
    (120, 600, 1_000_000),
    (300, 1_000, 1_600_000),
)
REPEATS = 5


def report() -> None:
    """Print the time each size takes, and median, 95th percentile and worst of all."""
    print("\nReading pages")
    print(f"{'KB':>7}  {'paragraphs':>10}  {'teasers':>7}  {'ms':>8}")
    ingest(Source("html", page(*SIZES[0]).encode()), fetch_pictures=False)  # loads what it needs
    taken = [seconds for size in SIZES for seconds in _row(*size)]
    p95 = quantiles(taken, n=20)[-1]
    print(f"CPU seconds: median {median(taken):.3f}, 95th percentile {p95:.3f}, worst {max(taken):.3f}")


def page(story: int, teasers: int, scripts: int) -> str:
    """Return a page with so many paragraphs, teasers, and code points of scripts."""
    body = "".join(f'<p>{text} <a href="/{at}">More of it</a>.</p>' for at, text in _texts(story))
    around = "".join(
        f'<div class="card"><h3><a href="/{at}">Story {at} of many</a></h3></div>' for at in range(teasers)
    )
    code = "var story = {};\n" * (scripts // 16)
    return (
        "<html><head><title>The north pier | The Lantern</title></head><body><header><nav><a href='/'>Home</a></nav>"
        f"</header><script>{code}</script><main><article><h1>The north pier</h1>{body}</article></main>"
        f"<aside>{around}</aside><footer><p>© 2031 The Lantern</p></footer></body></html>"
    )


def _texts(number: int) -> Iterator[tuple[int, str]]:
    texts = paragraphs()
    return ((at, texts[at % len(texts)]) for at in range(number))


def _row(story: int, teasers: int, scripts: int) -> list[float]:
    data = page(story, teasers, scripts).encode()
    taken = [_seconds(data) for _ in range(REPEATS)]
    print(f"{len(data) / 1e3:>7,.0f}  {story:>10}  {teasers:>7}  {median(taken) * 1e3:>8.1f}")
    return taken


def _seconds(data: bytes) -> float:
    start = process_time()
    ingest(Source("html", data), fetch_pictures=False)
    return process_time() - start
