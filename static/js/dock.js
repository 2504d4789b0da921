// Where the toolbar stands: near the words, never over them; where fingers are used, as a bar at the window's bottom edge.
const COARSE = matchMedia("(pointer: coarse)");
const CALM = matchMedia("(prefers-reduced-motion: reduce)");
const GAP = 10; // px from the words, clear of the selection's own handles
const KNOB = 40; // px that a handle hangs below the words
const RIM = 8; // px from the window's edge

/** Place `toolbar` for words that stand in `boxes` (of the window, in reading order). */
export function dock(toolbar, boxes) {
  toolbar.classList.toggle("docked", COARSE.matches);
  if (COARSE.matches) return bar(toolbar, boxes);
  const { x, y } = free(boxes, toolbar.offsetWidth, toolbar.offsetHeight);
  toolbar.style.setProperty("left", `${x + scrollX}px`);
  toolbar.style.setProperty("top", `${y + scrollY}px`);
}

const root = document.documentElement.style;

/** How high the bar at the bottom edge is, in px; what else stands there is above it. */
export const docked = () => parseFloat(root.getPropertyValue("--dock")) || 0;

export const undock = () => root.removeProperty("--dock");

/** Below the last line if there is room, else above the first, else at the bottom of the window. */
function free(boxes, width, height) {
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const lowest = innerHeight - RIM - height;
  const isBelow = bottom + GAP <= lowest;
  const isAbove = !isBelow && top - GAP - height >= RIM;
  const left = isAbove ? boxes[0].left : boxes.at(-1).right - width / 2;
  const rightmost = document.documentElement.clientWidth - width - RIM;
  return {
    x: Math.max(RIM, Math.min(left, rightmost)),
    y: isAbove ? top - GAP - height : Math.min(bottom + GAP, lowest),
  };
}

function bar(toolbar, boxes) {
  for (const side of ["left", "top"]) toolbar.style.removeProperty(side);
  root.setProperty("--dock", `${toolbar.offsetHeight}px`);
  const covered = boxes.at(-1).bottom + KNOB - (innerHeight - docked());
  const room = Math.max(boxes[0].top - RIM, 0); // their first line stays in sight
  if (covered > 0) scrollBy({ top: Math.min(covered, room), behavior: CALM.matches ? "instant" : "smooth" });
}
