// What can be done with a range of the story, [start, end) in code points: the toolbar and the keys do the same.
import { say } from "./messages.js";
import { elementAt, wordsIn } from "./passage.js";

const article = document.getElementById("article");
const toolbar = document.getElementById("toolbar");

const keyOf = (offset) => elementAt(offset).id.replace(/^text-/, "");

/** Where what belongs to the paragraph at `offset` opens. */
export const slotAt = (offset) => document.getElementById(`slot-${keyOf(offset)}`);

export function mark({ start, end }, kind) {
  const values = { revision: article.dataset.revision, start, end, exact: wordsIn(start, end), kind };
  return htmx.ajax("POST", toolbar.getAttribute("action"), { values, source: toolbar, swap: "none" });
}

/** Open a form of the server's beside the words; the toolbar's button has its address. */
function openForm(act, { start, end }) {
  const address = toolbar.querySelector(`[data-act=${act}]`).dataset.address.replace("KEY", keyOf(start));
  const query = new URLSearchParams({ revision: article.dataset.revision, start, end });
  open(`${address}?${query}`, start);
}

function open(address, offset) {
  const slot = slotAt(offset);
  return htmx.ajax("GET", address, { target: slot, source: slot });
}

export const note = (range) => openForm("note", range);
export const tag = (range) => openForm("tag", range);

export function openMarks(ids, offset) {
  return open(`${article.dataset.highlights}?${new URLSearchParams(ids.map((id) => ["id", id]))}`, offset);
}

export async function copy({ start, end }) {
  if (!navigator.clipboard) return say("This browser copies for pages only over https. Copy the words by hand.", "error");
  const place = new URL(`#${keyOf(start)}`, location.href);
  const words = wordsIn(start, end).replace(/\s+/g, " ");
  await navigator.clipboard.writeText(`“${words}”\n${article.dataset.citation}\n${place}`);
  say("Copied, with where it comes from.");
}
