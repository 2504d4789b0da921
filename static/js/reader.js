// The reading page: selecting, opening marks, closing what opened. Everything else is the server's HTML.
import "./claims.js";
import "./room.js"; // before ends.js, which lets go of the marks whose cards are gone
import "./drafts.js";
import "./ends.js";
import "./handles.js";
import "./links.js";
import "./proposals.js";
import "./send.js";
import "./slots.js";
import "./touch.js";
import { leave } from "./focus.js";
import { offsetOf } from "./passage.js";
import { hideToolbar, showToolbar, toToolbar } from "./toolbar.js";

const article = document.getElementById("article");
let pressed = false;
let waiting = null;

/** A click on a mark opens it, or a list of all that are under it and where `link` leads, in its paragraph's margin. */
function openMarks(mark, link) {
  const slot = document.getElementById(mark.closest(".text").id.replace(/^text-/, "slot-"));
  const query = new URLSearchParams(mark.dataset.marks.split(" ").map((id) => ["id", id]));
  if (link) query.append("at", offsetOf(mark, 0));
  htmx.ajax("GET", `${article.dataset.highlights}?${query}`, { target: slot, source: slot });
}

function close(slot) {
  slot.replaceChildren();
  leave(slot);
}

function onClick(event) {
  const slot = event.target.closest("[data-close-slot]")?.closest(".slot");
  if (slot) {
    event.preventDefault();
    close(slot);
  }
  const mark = event.target.closest("#story mark");
  if (mark && document.getSelection().isCollapsed) onMark(event, mark);
}

/** A link under a mark is followed with a modifier key, as links are; else the list that opens leads there too. */
function onMark(event, mark) {
  const link = mark.closest("a");
  if (link && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
  event.preventDefault();
  openMarks(mark, link);
}

/** Escape puts away the toolbar, or what is open around the focus; unsent words stay in the drafts. */
function onEscape() {
  const slot = document.activeElement.closest?.(".slot");
  if (slot) close(slot);
  hideToolbar();
}

function onKey(event) {
  if (event.key === "Escape") onEscape();
  if (event.key === "Tab" && !event.shiftKey && toToolbar()) event.preventDefault();
}

/** However a selection came about (mouse, keys, a finger on its handles), the toolbar follows once it rests. */
function onSelection() {
  clearTimeout(waiting);
  if (!pressed) waiting = setTimeout(showToolbar, 250);
}

function onRelease() {
  pressed = false;
  setTimeout(showToolbar);
}

document.addEventListener("click", onClick);
document.addEventListener("keydown", onKey);
document.addEventListener("mousedown", () => (pressed = true));
document.addEventListener("mouseup", onRelease);
document.addEventListener("selectionchange", onSelection);
