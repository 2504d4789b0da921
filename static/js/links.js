// Selecting words by dragging from inside a link, which browsers would take for dragging or following the link.
// Names are links and claims begin with names, so readers do this all the time.
import { caretAt } from "./passage.js";

const LINKS = "#story .text a";
let anchor = null;

const plain = (event) => event.button === 0 && !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);

document.addEventListener("mousedown", (event) => {
  anchor = event.target.closest(LINKS) && plain(event) && event.detail === 1 ? caretAt(event.clientX, event.clientY) : null;
  if (!anchor) return;
  event.preventDefault();
  document.getSelection().removeAllRanges();
});

document.addEventListener("mousemove", (event) => {
  const focus = anchor && event.buttons === 1 && caretAt(event.clientX, event.clientY);
  if (focus && focus[0].parentElement?.closest("#story .text")) document.getSelection().setBaseAndExtent(...anchor, ...focus);
});

document.addEventListener("click", (event) => {
  const selected = !document.getSelection().isCollapsed;
  if (selected && event.target.closest(LINKS)) event.preventDefault(); // let go on a link, not pressed to follow it
});
