// Ranges painted over the story without touching its HTML: marks, links and the selection stay as they are.
import { domRanges, rects } from "./passage.js";

const painted = new Map(); // name -> [start, end], in code points
let waiting = null;

/** Paint [start, end) as `name`. What that looks like is said by ::highlight(name), or by .painted.name where boxes stand in. */
export function paint(name, start, end) {
  painted.set(name, [start, end]);
  if (CSS.highlights) CSS.highlights.set(name, new Highlight(...domRanges(start, end)));
  else drawBoxes(name, start, end);
}

export function wipe(name) {
  painted.delete(name);
  CSS.highlights?.delete(name);
  document.querySelectorAll(`.painted.${name}`).forEach((box) => box.remove());
}

function drawBoxes(name, start, end) {
  document.querySelectorAll(`.painted.${name}`).forEach((box) => box.remove());
  for (const { left, top, width, height } of rects(start, end)) {
    const box = document.createElement("span");
    box.className = `painted ${name}`;
    for (const [side, size] of Object.entries({ left: left + scrollX, top: top + scrollY, width, height })) box.style.setProperty(side, `${size}px`);
    document.body.append(box);
  }
}

/** Paragraphs were swapped: what is painted goes onto the new ones, once for all that one answer brought. */
function repaint() {
  waiting = null;
  painted.forEach(([start, end], name) => paint(name, start, end));
}

document.addEventListener("htmx:afterSettle", () => painted.size && (waiting ??= requestAnimationFrame(repaint)));
