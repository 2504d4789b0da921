// The toolbar at chosen words: it offers what the server can do with them. They are chosen by selecting, or by a tap.
import { copy, note, tag } from "./acts.js";
import { dock, undock } from "./dock.js";
import { grip, release } from "./grip.js";
import { paint, wipe } from "./paint.js";
import { domRange, elementsIn, offsetOf, rects, sentenceAt, wordsIn } from "./passage.js";
import { selectedRange } from "./selection.js";
import { step } from "./words.js";

const toolbar = document.getElementById("toolbar");
let chosen = null; // { start, end, exact, key }: the words on offer, and the paragraph they begin in
let offered = false; // by a tap, so that there is no selection of the browser

/** Offer what is selected now. */
export function showToolbar() {
  if (toolbar.contains(document.activeElement)) return; // a choice is being made: the words stay
  const range = selectedRange();
  if (!range) return offered || hideToolbar();
  putAway();
  show(range);
  dock(toolbar, rects(range.start, range.end));
  toolbar.querySelector("[role=status]").textContent = "Words selected. Press Tab to mark them.";
}

/** Offer {start, end} without selecting it: no menu or handle of the system gets in the way of ours. */
export function offer({ start, end }) {
  offered = true;
  document.getElementById("story").classList.add("hushed");
  choose({ start, end });
  dock(toolbar, rects(start, end));
  grip({ start, end }, { name: "passage", change: choose, done: offer });
  toolbar.querySelector("[role=status]").textContent = `Chosen: ${chosen.exact}`;
}

export function hideToolbar() {
  toolbar.hidden = true;
  undock();
  putAway();
}

/** Whether words are on offer that a tap chose. */
export const isOffered = () => offered;

/** Move the focus into the toolbar if it is waiting there; return whether it was. */
export function toToolbar() {
  if (toolbar.hidden || toolbar.contains(document.activeElement)) return false;
  toolbar.querySelector("button").focus();
  return true;
}

function choose({ start, end }) {
  paint("passage", start, end);
  show({ start, end });
}

function putAway() {
  if (!offered) return;
  offered = false;
  wipe("passage");
  release();
}

function show({ start, end }) {
  chosen = { start, end, exact: wordsIn(start, end), key: elementsIn(start, end)[0].id.replace(/^text-/, "") };
  toolbar.hidden = false;
  for (const name of ["start", "end", "exact"]) toolbar.elements[name].value = chosen[name];
  const own = ownMarks();
  act("extend").hidden = own.length !== 1;
  act("split").hidden = own.length !== 1 || splitPlace(own[0]) === null;
  for (const name of ["before", "after", "close"]) act(name).hidden = !offered;
}

const act = (name) => toolbar.querySelector(`[data-act=${name}]`);
const slot = () => document.getElementById(`slot-${chosen.key}`);

const ACTS = {
  note: () => (note(chosen), finish()),
  tag: () => (tag(chosen), finish()),
  copy: () => copy(chosen).then(finish),
  extend: () => post("", { start: chosen.start, end: chosen.end, extend: "on" }),
  split: () => post("split/", { at: splitPlace(ownMarks()[0]) }),
  before: () => reach("start", -1),
  after: () => reach("end", 1),
  close: () => finish(),
};

/** Ask the server to change the one own mark that the words touch. */
function post(what, values) {
  const counted = { revision: toolbar.elements.revision.value, ...values };
  htmx.ajax("POST", `/highlights/${ownMarks()[0]}/${what}`, { values: counted, target: slot(), source: slot() });
  finish();
}

/** Take in the sentence before or after. */
function reach(edge, direction) {
  const next = step(chosen[edge], edge === "end" ? "start" : "end", direction);
  const { start, end } = sentenceAt(direction > 0 ? next : Math.max(next - 1, 0));
  offer({ start: Math.min(chosen.start, start), end: Math.max(chosen.end, end) });
}

/** The ids of the reader's own marks that the words touch: others' chips say that they are. */
function ownMarks() {
  const range = domRange(chosen.start, chosen.end);
  const touched = elementsIn(chosen.start, chosen.end).flatMap((element) => [...element.querySelectorAll("mark")]);
  const ids = touched.filter((mark) => range.intersectsNode(mark)).flatMap((mark) => mark.dataset.marks.split(" "));
  return [...new Set(ids)].filter((id) => !document.getElementById(`h${id}`)?.matches(".theirs"));
}

/** Where the words part the mark in two: before them, or behind them if it begins with them; null if it ends with them too. */
function splitPlace(mark) {
  const parts = [...document.querySelectorAll(`#story mark[data-marks~="${mark}"]`)];
  const [start, end] = [offsetOf(parts[0], 0), offsetOf(parts.at(-1), parts.at(-1).childNodes.length)];
  return [chosen.start, chosen.end].find((at) => start < at && at < end) ?? null;
}

/** Put the toolbar away. A keyboard's focus goes on beside the words that were marked. */
function finish() {
  const inside = toolbar.contains(document.activeElement);
  document.getSelection().removeAllRanges();
  hideToolbar();
  if (inside) document.querySelector(`#margin-${chosen.key} .tools a`)?.focus({ preventScroll: true });
}

toolbar.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-act]");
  if (button) ACTS[button.dataset.act](button);
});
toolbar.addEventListener("mousedown", (event) => event.preventDefault()); // the press must not drop the selection
toolbar.addEventListener("htmx:afterRequest", (event) => event.detail.successful && event.target === toolbar && finish());
