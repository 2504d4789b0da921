// Open pages keep in step: what others mark, and what this reader marks in another tab, appears without moving the words
// that are being read. A stream says that something changed, and #live asks what; without a stream it asks now and then.
const ASK_EVERY = 20_000; // milliseconds
const LEAVE_AFTER = 10_000; // milliseconds; a browser has few connections, so tabs out of sight give theirs back

let isOpen = false;
let hasLeft = false;
let leaving = null;
let held = null; // what is at the top of the window, and how far down

const look = () => !document.hidden && htmx.trigger("#live", "look");
const isNews = (event) => event.detail.elt?.id === "live";

/** Nothing is replaced under a selection or a choice that is being made; the next look brings the same news again. */
function isBusy() {
  const selection = document.getSelection();
  const selects = !selection.isCollapsed && document.getElementById("story").contains(selection.anchorNode);
  return selects || document.getElementById("toolbar").contains(document.activeElement);
}

/** What is there already stays: the reader's own marks come back from the server, and a swap would cost the focus. */
function isThere(target, fragment) {
  const arrived = fragment.firstElementChild?.cloneNode(true);
  arrived?.removeAttribute("data-hx-swap-oob");
  return arrived?.isEqualNode(target);
}

function holdPlace() {
  const left = document.getElementById("story").getBoundingClientRect().left + 20;
  const text = [0.05, 0.3, 0.6].map((part) => document.elementFromPoint(left, innerHeight * part)?.closest(".text")).find(Boolean);
  held = text && { id: text.id, top: text.getBoundingClientRect().top };
}

function keepPlace() {
  const text = held && document.getElementById(held.id);
  if (text) scrollBy({ top: text.getBoundingClientRect().top - held.top, behavior: "instant" });
}

function leave() {
  htmx.trigger("#stream", "htmx:beforeCleanupElement"); // closes the stream
  hasLeft = true;
  isOpen = false;
}

/** A stream begins with its element, so there is a new one. */
function comeBack() {
  if (hasLeft) {
    const before = document.getElementById("stream");
    const again = before.cloneNode(true);
    before.replaceWith(again);
    htmx.process(again);
    hasLeft = false;
  }
  look();
}

document.addEventListener("visibilitychange", () => {
  clearTimeout(leaving);
  if (document.hidden) leaving = setTimeout(leave, LEAVE_AFTER);
  else comeBack();
});
document.addEventListener("htmx:sseOpen", () => (isOpen = true));
document.addEventListener("htmx:sseError", () => (isOpen = false));
document.addEventListener("htmx:beforeRequest", (event) => isNews(event) && isBusy() && event.preventDefault());
document.addEventListener("htmx:beforeSwap", (event) => isNews(event) && holdPlace());
document.addEventListener("htmx:afterSettle", (event) => event.detail.target.id === "live" && keepPlace());
document.addEventListener("htmx:oobBeforeSwap", (event) => {
  if (isThere(event.detail.target, event.detail.fragment)) event.detail.shouldSwap = false;
});
setInterval(() => !isOpen && look(), ASK_EVERY);
