"""Touching a page as a person does: tapping words, dragging handles."""

from __future__ import annotations

from playwright.sync_api import CDPSession, Locator, Page

from tests.browser.mouse import _PLACE

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
TABLET = {"viewport": {"width": 1024, "height": 768}, "has_touch": True, "is_mobile": True}


def place_of(page: Page, words: str, side: str = "start") -> tuple[float, float]:
    """Return where in the window *words* begin or end, without scrolling."""
    still = _PLACE.replace("text.scrollIntoView({block: 'center', behavior: 'instant'});", "")
    place = page.evaluate(still, [words, words, side])
    return place["x"], place["y"]


def tap(page: Page, words: str) -> None:
    """Tap the first letter of *words*."""
    page.evaluate(_PLACE, [words, words, "start"])
    x, y = place_of(page, words)
    page.touchscreen.tap(x + 2, y)


def drag(
    page: Page,
    handle: Locator,
    to: tuple[float, float],
    *,
    release: bool = True,
    parts: tuple[float, ...] = (0.3, 0.6, 0.9, 1.0),
) -> None:
    """Drag *handle* with a finger so that the place it stands for comes to the point *to* of the window.

    *parts* of the way are where the browser hears of the finger.
    """
    box = handle.bounding_box()
    assert box
    middle, knob = _middle_and_knob(handle)
    x, y = box["x"] + box["width"] / 2, box["y"] + knob
    end = (to[0], to[1] + knob - middle)
    session = page.context.new_cdp_session(page)
    _touch(session, "touchStart", x, y)
    for part in parts:
        _touch(session, "touchMove", x + (end[0] - x) * part, y + (end[1] - y) * part)
    if release:
        _touch(session, "touchEnd")


def _middle_and_knob(handle: Locator) -> tuple[float, float]:
    """Return how far below the handle's top the middle of its line is, and the middle of what is taken hold of."""
    line, height, edge = handle.evaluate(
        "e => [parseFloat(e.style.getPropertyValue('--line')), e.offsetHeight, e.dataset.edge]"
    )
    knob = height - line
    return (height - line / 2, knob / 2) if edge == "start" else (line / 2, line + knob / 2)


def _touch(session: CDPSession, kind: str, *point: float) -> None:
    points = [{"x": point[0], "y": point[1]}] if point else []
    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
