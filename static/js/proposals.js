// Proposed claims are gone through by key: a accepts, d dismisses, j and k or the arrows move.
const KEYS = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };
const PRESSES = { a: "accept", d: "dismiss" };
let decided = null; // which proposal was decided upon, counted from 0: the focus stays at its place in the list

const proposals = () => [...document.querySelectorAll("#story-claims .proposal")];

function focusOn(at) {
  const all = proposals();
  const proposal = all[Math.min(Math.max(at, 0), all.length - 1)];
  (proposal?.querySelector("a") ?? document.querySelector("#story-claims a"))?.focus();
}

function onKey(event) {
  const proposal = event.target.closest?.("#story-claims .proposal");
  if (!proposal || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key in KEYS) focusOn(proposals().indexOf(proposal) + KEYS[event.key]);
  else if (event.key in PRESSES) proposal.querySelector(`button[value="${PRESSES[event.key]}"]`).click();
  else return;
  event.preventDefault();
}

document.addEventListener("keydown", onKey);
document.addEventListener("htmx:beforeRequest", ({ detail: { elt } }) => {
  const proposal = elt.closest("#story-claims .proposal");
  if (proposal) decided = proposals().indexOf(proposal);
});
document.addEventListener("htmx:afterSettle", ({ detail: { target } }) => {
  if (target.id !== "story-claims" || decided === null) return;
  focusOn(decided);
  decided = null;
});
