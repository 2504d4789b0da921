// The notebook by key, and what is ticked in it. Everything works without this, ticks and buttons are a plain form.
const STEPS = { j: 1, k: -1 };
let lastTicked = null; // where a row of ticks begins

const entries = () => [...document.querySelectorAll(".entry")];
const boxes = () => [...document.querySelectorAll(".entry [name=id]")];
const current = () => document.activeElement.closest?.(".entry") ?? null;

/** Say how many are ticked, where it is seen from anywhere in the list. */
function count() {
  const told = document.getElementById("ticked");
  if (!told) return;
  const ticked = boxes().filter((box) => box.checked).length;
  told.hidden = !ticked;
  told.value = `${ticked} ticked`;
  for (const id of ["tick-all", "tick-none"]) document.getElementById(id).hidden = false;
}

function tickAll(checked) {
  boxes().forEach((box) => (box.checked = checked));
  document.querySelector("#chosen [name=scope][value=ticked]").checked = true;
  count();
}

/** Tick a box as the one before it, back to the last one that was ticked or not. */
function tickTo(box) {
  const all = boxes();
  const [from, to] = [all.indexOf(lastTicked), all.indexOf(box)].sort((a, b) => a - b);
  if (from >= 0) all.slice(from, to + 1).forEach((each) => (each.checked = box.checked));
}

function step(by) {
  const all = entries();
  const at = all.indexOf(current());
  const next = all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
  next?.querySelector(".place")?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}

function tickCurrent(event) {
  const box = current()?.querySelector("[name=id]");
  if (!box) return;
  box.checked = !box.checked;
  if (event.shiftKey) tickTo(box);
  lastTicked = box;
  count();
}

const isTyping = ({ target }) => target.matches?.("input:not([type=checkbox], [type=radio]), textarea, select");

function onKey(event) {
  if (isTyping(event) || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key in STEPS) step(STEPS[event.key]);
  else if (event.key.toLowerCase() === "s") tickCurrent(event);
  else if (event.key === "/") document.getElementById("words")?.focus();
  else return;
  event.preventDefault();
}

function onClick(event) {
  if (event.target.id === "tick-all") tickAll(true);
  if (event.target.id === "tick-none") tickAll(false);
  if (!event.target.matches(".entry [name=id]")) return;
  if (event.shiftKey) tickTo(event.target);
  lastTicked = event.target;
  count();
}

document.addEventListener("keydown", onKey);
document.addEventListener("click", onClick);
document.addEventListener("htmx:afterSettle", count);
addEventListener("pageshow", count); // a browser that goes back brings the ticks back
