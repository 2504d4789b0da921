// Where two cards would lie over one another, the one that opened first goes, unless it has the focus or unsent words.
const WRITTEN = "form[data-draft] textarea";
const SENT = ".preview, .errorlist"; // what a form shows that came back from the server

const isUnsent = (slot) =>
  slot.querySelector(SENT) || [...slot.querySelectorAll(WRITTEN)].some(({ value, defaultValue }) => value !== defaultValue);
const isKept = (slot) => slot.contains(document.activeElement) || isUnsent(slot);

function makeRoom(slot) {
  const { top, bottom, left, right } = slot.getBoundingClientRect();
  const meets = (box) => box.top < bottom && box.bottom > top && box.left < right && box.right > left;
  for (const each of document.querySelectorAll("#story .slot:not(:empty)")) {
    if (each !== slot && meets(each.getBoundingClientRect()) && !isKept(each)) each.replaceChildren();
  }
}

document.addEventListener("htmx:afterSettle", ({ detail: { target } }) => {
  if (target.matches?.(".slot") && target.firstElementChild) makeRoom(target);
});
