// One's own open mark has handles at its ends: where they are let go, the server puts the mark.
import { quietly } from "./focus.js";
import { grip, release } from "./grip.js";

const article = document.getElementById("article");
let card = null; // the open card whose mark is held

/** The open card of an own mark. One that counts in a newer revision than the page shows would be held at other words. */
const heldIn = (place) => place.querySelector(`[data-own][data-revision="${article.dataset.revision}"][open]`);

function follow(slot) {
  const open = heldIn(slot);
  if (open) hold(open);
  else if (card && !card.isConnected) drop();
}

function hold(open) {
  card = open;
  grip({ start: Number(open.dataset.start), end: Number(open.dataset.end) }, { name: "mark", done });
}

function drop() {
  card = null;
  release();
}

/** The focus stays on the handle that was moved. What the server refuses goes back to where it was. */
async function done({ start, end }) {
  const [moved, slot] = [card, card.closest(".slot")];
  const { own, revision } = moved.dataset;
  quietly(slot);
  await htmx.ajax("POST", `/highlights/${own}/`, { values: { revision, start, end }, target: slot, source: slot });
  if (moved.isConnected) hold(moved);
}

/** A card that is closed goes without a word from the server. */
const look = () => setTimeout(() => card && !card.isConnected && drop());

document.addEventListener("htmx:afterSettle", ({ detail: { target } }) => {
  if (target.matches?.(".slot")) follow(target);
});
document.addEventListener("click", look);
document.addEventListener("keydown", look);

const opened = heldIn(document.getElementById("story")); // by the address that led here
if (opened) hold(opened);
