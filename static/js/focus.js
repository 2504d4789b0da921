// Where the focus goes when the server's HTML replaces what had it: it is never lost to the top of the page.
let before = null; // what had the focus when the request left: its name and value, or the link that opened a slot
let inMessages = false; // whether that was in a message
const openers = new WeakMap(); // slot -> what opened it
const quiet = new WeakSet(); // slots that open by themselves, and so take no focus

const WRONG = '[aria-invalid="true"]';
// The best of a card to begin with: the first of these that it has. A mark's kinds are no question that it asks.
const CONTROLS = ["[autofocus]", ".stands button", ".mark-card[open] > summary", "input:not([type=hidden]), textarea, select, button, a[href]"];

function remember(event) {
  const { elt, target } = event.detail;
  before = document.activeElement;
  inMessages = Boolean(before.closest("#messages"));
  if (target?.matches?.(".slot") && !target.contains(elt) && elt.matches("a, button")) openers.set(target, elt);
}

/** The control that stands where the pressed one stood, unfolded: a card that changed keeps the reader's place in it. */
function sameControl(slot) {
  if (!before?.name) return null;
  const same = slot.querySelector(`button[name="${before.name}"][value="${before.value}"]`);
  same?.closest("details.fold")?.setAttribute("open", "");
  return same;
}

/** Bring what opened into view and put the focus in it; when it closed, lead back to what had opened it. */
export function settle(slot) {
  if (!slot.firstElementChild) return leave(slot);
  // While old and new cards meet, the browser shuts the new one for the old: only one of a name may be open.
  if (!slot.querySelector("details[open]")) slot.querySelector("details:not(.fold)")?.setAttribute("open", "");
  show(slot);
  (slot.querySelector(WRONG) ?? sameControl(slot) ?? first(slot)).focus({ preventScroll: true });
}

function first(slot) {
  for (const selector of CONTROLS) if (slot.querySelector(selector)) return slot.querySelector(selector);
  return slot;
}

/** Scroll to a card, as far as the words that it is about stay in view. */
function show(slot) {
  slot.scrollIntoView({ block: "nearest" });
  const id = slot.querySelector("[data-mark]")?.dataset.mark;
  const words = id && document.querySelector(`#story mark[data-marks~="${id}"]`);
  if (words?.getBoundingClientRect().top < 0) words.scrollIntoView({ block: "start" });
}

/** Let what opens next in `slot` leave the focus where it is. */
export const quietly = (slot) => quiet.add(slot);

export function leave(slot) {
  const opener = openers.get(slot);
  const back = opener?.isConnected ? opener : slot.closest(".margin")?.querySelector(".tools a");
  back?.focus({ preventScroll: true });
}

/** A press on "Undo" removes the message it stands in; the focus stays with the messages, which say what happened. */
function keepInMessages() {
  if (document.activeElement === document.body && inMessages) document.getElementById("messages").focus();
}

/** How a claim stands was shown anew. What is wrong gets the focus; else it stays, or goes to the part that is unfolded. */
function keepInStanding({ id }) {
  const standing = document.querySelector(`.standing[id="${id}"]`);
  const wrong = standing?.querySelector(WRONG);
  const isLost = document.activeElement === document.body;
  if (wrong && (isLost || standing.contains(document.activeElement))) wrong.focus();
  else if (isLost) standing?.querySelector("details[open] > summary")?.focus({ preventScroll: true });
}

document.addEventListener("htmx:beforeRequest", remember);
document.addEventListener("htmx:afterSettle", (event) => {
  const { target } = event.detail; // the same for every element that one answer brought
  if (quiet.has(target)) return void setTimeout(() => quiet.delete(target));
  if (event.detail.target.matches?.(".slot")) settle(event.detail.target);
  else keepInMessages();
  keepInStanding(event.detail.target);
});
