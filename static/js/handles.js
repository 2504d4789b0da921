// The two handles at the ends of a held range: dragged with mouse or finger, or moved with arrow keys.
import { docked } from "./dock.js";
import { cancel, ends, finish, held, isMoved, move, sideOf } from "./grip.js";
import { elementAt, offsetAtPoint, wordsIn } from "./passage.js";
import { snap, step } from "./words.js";

const EDGE_OF_WINDOW = 56; // px: from here on, dragging scrolls
const FASTEST = 14; // px of scrolling a frame
const GAPS = [0, 14, -14, 28, -28, 44, -44]; // px to look up and down for a line, from between two paragraphs
const REST = 700; // milliseconds: keys that follow sooner are one change
const STEPS = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

const box = document.getElementById("handles");
let drag = null; // { edge, dx, dy, x, y, scroll }: where it was taken, from the line it stands on, and where it is
let resting = null;

function onDown(event) {
  const { edge } = event.target.dataset;
  if (!held || !edge || event.button) return;
  event.preventDefault(); // nothing is selected meanwhile
  event.target.setPointerCapture(event.pointerId);
  event.target.focus({ preventScroll: true });
  const line = ends()[edge];
  box.classList.add("dragged"); // words under a knob are words to drag to
  drag = { edge, dx: event.clientX - sideOf(line, edge), dy: event.clientY - (line.top + line.bottom) / 2 };
}

function onMove({ clientX: x, clientY: y }) {
  if (!drag) return;
  const isScrolling = Boolean(drag.scroll);
  Object.assign(drag, { x, y, scroll: push(y) });
  follow();
  if (drag?.scroll && !isScrolling) requestAnimationFrame(scroll);
}

function follow() {
  const offset = nearest(drag.x - drag.dx, drag.y - drag.dy);
  if (offset !== null) move(drag.edge, snap(offset, drag.edge));
}

/** The offset at a point of the window; beside or between paragraphs, that of a letter near it. */
function nearest(x, y) {
  const column = elementAt(held.start).getBoundingClientRect();
  const inside = Math.max(column.left + 1, Math.min(x, column.right - 1));
  for (const gap of GAPS) {
    const offset = offsetAtPoint(x, y + gap) ?? offsetAtPoint(inside, y + gap);
    if (offset !== null) return offset;
  }
  return null;
}

/** How far to scroll a frame when the pointer is that near to the window's edge, or to the bar at it, in px. */
function push(y) {
  const lowest = innerHeight - docked() - EDGE_OF_WINDOW;
  const past = Math.max(y - lowest, 0) - Math.max(EDGE_OF_WINDOW - y, 0);
  return Math.sign(past) * Math.min(Math.abs(past) / 3, FASTEST);
}

function scroll() {
  if (!drag?.scroll) return;
  scrollBy({ top: drag.scroll, behavior: "instant" });
  follow();
  requestAnimationFrame(scroll);
}

/** The drag is over; whether there was one. */
function letGo() {
  const was = drag;
  drag = null;
  box.classList.remove("dragged");
  return Boolean(was);
}

function onKey(event) {
  const { edge } = event.target.dataset;
  if (!held || !edge) return;
  if (event.key === "Enter" || event.key === " ") finish();
  else if (event.key in STEPS) walk(edge, STEPS[event.key], event.shiftKey);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function walk(edge, direction, byLetter) {
  move(edge, step(held[edge], edge, direction, byLetter));
  box.querySelector("[role=status]").textContent = `The ${held.name} reads: ${wordsIn(held.start, held.end)}`;
  clearTimeout(resting);
  resting = setTimeout(finish, REST);
}

/** Escape takes back what was moved and not yet let go, and nothing else. */
function onEscape(event) {
  if (event.key !== "Escape" || !isMoved()) return;
  event.stopImmediatePropagation();
  letGo();
  cancel();
}

box.addEventListener("pointerdown", onDown);
box.addEventListener("pointermove", onMove);
box.addEventListener("pointerup", () => letGo() && finish());
box.addEventListener("pointercancel", () => letGo() && cancel());
box.addEventListener("keydown", onKey);
box.addEventListener("focusout", () => !drag && finish());
document.addEventListener("keydown", onEscape, { capture: true });
