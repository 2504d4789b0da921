// Selecting words by dragging from inside a link, which browsers would take for dragging or following the link.
// Names are links and claims begin with names, so readers do this all the time.
const LINKS = "#story .text a";
let anchor = null;

function caretAt(event) {
  const place = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  if (place) return [place.offsetNode, place.offset];
  const range = document.caretRangeFromPoint?.(event.clientX, event.clientY); // Safari
  return range ? [range.startContainer, range.startOffset] : null;
}

const plain = (event) => event.button === 0 && !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);

document.addEventListener("mousedown", (event) => {
  anchor = event.target.closest(LINKS) && plain(event) && event.detail === 1 ? caretAt(event) : null;
  if (!anchor) return;
  event.preventDefault();
  document.getSelection().removeAllRanges();
});

document.addEventListener("mousemove", (event) => {
  const focus = anchor && event.buttons === 1 && caretAt(event);
  if (focus && focus[0].parentElement?.closest("#story .text")) document.getSelection().setBaseAndExtent(...anchor, ...focus);
});

document.addEventListener("click", (event) => {
  const selected = !document.getSelection().isCollapsed;
  if (selected && event.target.closest(LINKS)) event.preventDefault(); // let go on a link, not pressed to follow it
});
