// The reading page: selecting, opening marks, closing what opened. Everything else is the server's HTML.
import "./drafts.js";
import "./links.js";
import { hideToolbar, showToolbar } from "./toolbar.js";

const article = document.getElementById("article");

/** A click on a mark opens the cards of every highlight under it, in the margin of its paragraph. */
function openMarks(mark) {
  const key = mark.closest(".text").id.replace(/^text-/, "");
  const query = new URLSearchParams(mark.dataset.marks.split(" ").map((id) => ["id", id]));
  htmx.ajax("GET", `${article.dataset.highlights}?${query}`, { target: `#slot-${key}` });
}

function onClick(event) {
  const closer = event.target.closest("[data-close-slot]");
  const slot = closer?.closest(".slot");
  if (slot) {
    event.preventDefault();
    slot.replaceChildren();
  }
  const mark = event.target.closest("#story mark");
  if (mark && !event.target.closest("a") && document.getSelection().isCollapsed) openMarks(mark);
}

/** What opens in a slot is brought into view and given the focus, unless it already has it. */
function onOpened(event) {
  const slot = event.detail.target;
  if (!slot.matches?.(".slot") || !slot.firstElementChild) return;
  slot.scrollIntoView({ block: "nearest" });
  (slot.querySelector("[autofocus], input:not([type=hidden]), textarea, select, button, a") ?? slot).focus({ preventScroll: true });
}

document.addEventListener("click", onClick);
document.addEventListener("htmx:afterSettle", onOpened);
document.addEventListener("mouseup", () => setTimeout(showToolbar));
document.addEventListener("keyup", (event) => event.shiftKey || event.key === "Shift" ? showToolbar() : null);
document.addEventListener("touchend", () => setTimeout(showToolbar, 300));
document.addEventListener("keydown", (event) => event.key === "Escape" && hideToolbar());
