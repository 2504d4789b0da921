// The toolbar at a selection: it offers what the server can do with these words.
import { selectedRange } from "./selection.js";

const toolbar = document.getElementById("toolbar");
const article = document.getElementById("article");
let selected = null;

export function showToolbar() {
  selected = selectedRange();
  toolbar.hidden = !selected;
  if (!selected) return;
  for (const name of ["start", "end", "exact"]) toolbar.elements[name].value = selected[name];
  toolbar.querySelector("[data-act=extend]").hidden = ownMarks().length !== 1;
  place(selected.rect);
}

export function hideToolbar() {
  toolbar.hidden = true;
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

function key() {
  return selected.first.id.replace(/^text-/, "");
}

function open(address) {
  const { start, end } = selected;
  const query = new URLSearchParams({ revision: article.dataset.revision, start, end });
  htmx.ajax("GET", `${address}?${query}`, { target: `#slot-${key()}` });
  finish();
}

async function copy() {
  const place = new URL(`#${key()}`, location.href);
  const words = `“${selected.exact.replaceAll("\n", " ")}”\n${article.dataset.citation}\n${place}`;
  await navigator.clipboard.writeText(words);
  document.getElementById("messages").innerHTML = '<div class="message">Copied, with where it comes from.</div>';
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
  htmx.ajax("POST", `/highlights/${ownMarks()[0]}/`, { values, target: `#slot-${key()}`, headers: { "x-csrftoken": toolbar.elements.csrfmiddlewaretoken.value } });
  finish();
}

function finish() {
  document.getSelection().removeAllRanges();
  hideToolbar();
}

toolbar.addEventListener("click", (event) => ACTS[event.target.dataset.act]?.(event.target));
toolbar.addEventListener("mousedown", (event) => event.preventDefault()); // the press must not drop the selection
toolbar.addEventListener("htmx:afterRequest", (event) => event.detail.successful && event.target === toolbar && finish());
