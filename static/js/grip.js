// A range that is held at its ends: where its two handles are, how far it was moved, and who is told.
import { rects } from "./passage.js";
import { paint, wipe } from "./paint.js";

const MOVED = "moved"; // what is painted while an end is moved
const box = document.getElementById("handles");
const following = new ResizeObserver(settle);

/** The held range with what it is called and who hears of it: { start, end, from, name, change, done }, or null. */
export let held = null;

const handle = (edge) => box.querySelector(`[data-edge=${edge}]`);

/** Hold {start, end}; `name` says of what ("mark"), `change(range)` hears every step, `done(range)` where it was left. */
export function grip(range, { name, change, done }) {
  const { start, end } = range;
  held = { start, end, from: { start, end }, name, change, done };
  handle("start").setAttribute("aria-label", `Start of the ${name}. Arrow keys move it by a word, with Shift by a letter.`);
  handle("end").setAttribute("aria-label", `End of the ${name}. Arrow keys move it by a word, with Shift by a letter.`);
  box.hidden = false;
  wipe(MOVED);
  following.observe(document.getElementById("story"));
  settle();
}

export function release() {
  held = null;
  box.hidden = true;
  following.disconnect();
  wipe(MOVED);
}

export const isMoved = () => held !== null && (held.start !== held.from.start || held.end !== held.from.end);

/** Move one end; the two never meet. */
export function move(edge, offset) {
  const { start, end } = { start: held.start, end: held.end, [edge]: offset };
  if (offset === held[edge] || start >= end) return;
  put(start, end);
  paint(MOVED, start, end);
}

export function cancel() {
  put(held.from.start, held.from.end);
  wipe(MOVED);
}

/** Tell where the range was left, once. */
export function finish() {
  if (!isMoved()) return;
  const { start, end, done } = held;
  held.from = { start, end };
  done({ start, end });
}

function put(start, end) {
  Object.assign(held, { start, end });
  held.change?.({ start, end });
  settle();
}

/** The boxes of the held range's first and last line in the window. */
export function ends() {
  const boxes = held ? rects(held.start, held.end) : [];
  return { start: boxes[0], end: boxes.at(-1) };
}

/** Put the handles where the range begins and ends on the page. */
function settle() {
  const { start, end } = ends();
  box.classList.toggle("lost", !start);
  if (start) [["start", start], ["end", end]].forEach(([edge, rect]) => place(handle(edge).style, sideOf(rect, edge), rect));
}

/** Where the words of a line begin or end, from the left of the window. */
export function sideOf(rect, edge) {
  const isTurned = getComputedStyle(document.getElementById("story")).direction === "rtl";
  return (edge === "start") === isTurned ? rect.right : rect.left;
}

function place(style, x, { top, height }) {
  style.setProperty("left", `${x + scrollX}px`);
  style.setProperty("top", `${top + scrollY}px`);
  style.setProperty("--line", `${height}px`);
}

document.addEventListener("htmx:afterSettle", () => held && settle());
