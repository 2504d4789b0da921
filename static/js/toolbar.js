// The toolbar at a selection: it offers what the server can do with these words.
import { say } from "./page.js";
import { selectedRange } from "./selection.js";

const toolbar = document.getElementById("toolbar");
const article = document.getElementById("article");
let selected = null;

export function showToolbar() {
  if (toolbar.contains(document.activeElement)) return; // a choice is being made: the words stay
  selected = selectedRange();
  toolbar.hidden = !selected;
  if (!selected) return;
  for (const name of ["start", "end", "exact"]) toolbar.elements[name].value = selected[name];
  toolbar.querySelector("[data-act=extend]").hidden = ownMarks().length !== 1;
  toolbar.querySelector("[role=status]").textContent = "Words selected. Press Tab to mark them.";
  place(selected.rect);
}

export function hideToolbar() {
  toolbar.hidden = true;
}

/** Move the focus into the toolbar if it is waiting there; return whether it was. */
export function toToolbar() {
  if (toolbar.hidden || toolbar.contains(document.activeElement)) return false;
  toolbar.querySelector("button").focus();
  return true;
}

/** Below the words' end, where the reader looks, and never past the window's edge. It scrolls with the words. */
function place(rect) {
  const rightmost = document.documentElement.clientWidth - toolbar.offsetWidth - 8;
  const left = Math.max(8, Math.min(rect.right - toolbar.offsetWidth / 2, rightmost));
  toolbar.style.setProperty("top", `${rect.bottom + scrollY + 10}px`);
  toolbar.style.setProperty("left", `${left + scrollX}px`);
}

const ACTS = {
  note: (button) => open(button.dataset.address.replace("KEY", key())),
  tag: (button) => open(button.dataset.address),
  copy: () => copy(),
  extend: () => extend(),
};

const key = () => selected.first.id.replace(/^text-/, "");
const slot = () => document.getElementById(`slot-${key()}`);

function open(address) {
  const { start, end } = selected;
  const query = new URLSearchParams({ revision: article.dataset.revision, start, end });
  htmx.ajax("GET", `${address}?${query}`, { target: slot(), source: slot() });
  finish();
}

async function copy() {
  const place = new URL(`#${key()}`, location.href);
  const words = `“${selected.exact.replaceAll("\n", " ")}”\n${article.dataset.citation}\n${place}`;
  if (!navigator.clipboard) return say("This browser copies for pages only over https. Copy the words by hand.", "error");
  await navigator.clipboard.writeText(words);
  say("Copied, with where it comes from.");
  finish();
}

function ownMarks() {
  const range = document.getSelection().getRangeAt(0);
  const marks = [...document.querySelectorAll("#story mark:not(.theirs)")].filter((mark) => range.intersectsNode(mark));
  return [...new Set(marks.flatMap((mark) => mark.dataset.marks.split(" ")))];
}

function extend() {
  const { start, end } = selected;
  const values = { start, end, extend: "on" };
  htmx.ajax("POST", `/highlights/${ownMarks()[0]}/`, { values, target: slot(), source: slot() });
  finish();
}

/** Put the toolbar away. A keyboard's focus goes on beside the words that were marked. */
function finish() {
  const inside = toolbar.contains(document.activeElement);
  document.getSelection().removeAllRanges();
  hideToolbar();
  if (inside) document.querySelector(`#margin-${key()} .tools a`)?.focus({ preventScroll: true });
}

toolbar.addEventListener("click", (event) => ACTS[event.target.dataset.act]?.(event.target));
toolbar.addEventListener("mousedown", (event) => event.preventDefault()); // the press must not drop the selection
toolbar.addEventListener("htmx:afterRequest", (event) => event.detail.successful && event.target === toolbar && finish());
