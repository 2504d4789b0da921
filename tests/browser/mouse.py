"""Selecting words as a person does: press, drag, release."""

from playwright.sync_api import Page

_PLACE = """([from, to, side]) => {
  const place = (words, atEnd) => {
    const texts = [...document.querySelectorAll('#story .text')];
    const text = texts.find(element => element.textContent.includes(words));
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    let left = text.textContent.indexOf(words) + (atEnd ? words.length : 0);
    let node = walker.nextNode();
    while (left > node.length || (!atEnd && left === node.length)) { left -= node.length; node = walker.nextNode(); }
    const range = document.createRange();
    range.setStart(node, left); range.collapse(true);
    text.scrollIntoView({block: 'center', behavior: 'instant'});
    return [range, node, left];
  };
  const [range, node, left] = side === 'start' ? place(from, false) : place(to, true);
  const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
  return {x: box.x, y: box.y + box.height / 2};
}"""


def drag(page: Page, first: str, last: str | None = None, inside: float = 0.5) -> None:
    """Drag the mouse from the first letter of *first* to behind the words *last* (default: the same words).

    The button goes down *inside* pixels from that letter's left edge.
    """
    words = [first, last or first]
    page.evaluate(_PLACE, [*words, "end"])
    start = page.evaluate(_PLACE, [*words, "start"])
    page.mouse.move(start["x"] + inside, start["y"])
    page.mouse.down()
    end = page.evaluate(
        _PLACE.replace("text.scrollIntoView({block: 'center', behavior: 'instant'});", ""), [*words, "end"]
    )
    page.mouse.move(end["x"], end["y"], steps=5)
    page.mouse.up()
    page.locator("#toolbar").wait_for()
