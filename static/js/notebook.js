// The notebook by key, and what is ticked in it. Everything works without this: ticks and buttons are a plain form.
import { pressed } from "./shortcuts.js";
import { undo } from "./undo.js";

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  s: () => tickCurrent(false),
  S: () => tickCurrent(true),
  x: () => undo(),
  "/": () => document.getElementById("words")?.focus(),
};
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

/** Tick all as `box` is, back to the last one that was pressed. */
function tickTo(box) {
  const all = boxes();
  const [from, to] = [all.indexOf(lastTicked), all.indexOf(box)].sort((a, b) => a - b);
  if (from >= 0) all.slice(from, to + 1).forEach((each) => (each.checked = box.checked));
}

function afterTick(box, reaches) {
  if (reaches) tickTo(box);
  lastTicked = box;
  count();
}

function tickCurrent(reaches) {
  const box = current()?.querySelector("[name=id]");
  if (!box) return;
  box.checked = !box.checked;
  afterTick(box, reaches);
}

function step(by) {
  const all = entries();
  const at = all.indexOf(current());
  const next = all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
  next?.querySelector(".place")?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}

function onKey(event) {
  const act = KEYS[pressed(event)];
  if (!act) return;
  event.preventDefault();
  act();
}

function onClick({ target, shiftKey }) {
  if (target.id === "tick-all") tickAll(true);
  if (target.id === "tick-none") tickAll(false);
  if (target.matches(".entry [name=id]")) afterTick(target, shiftKey);
}

document.addEventListener("keydown", onKey);
document.addEventListener("click", onClick);
document.addEventListener("htmx:afterSettle", count);
addEventListener("pageshow", count); // a browser that goes back brings the ticks back
